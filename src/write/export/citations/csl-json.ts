import { pagesOf, type Reference } from './reference.js';

type Name = { family: string; given: string } | { literal: string };

function nameOf(writer: Reference['writers'][number]): Name {
  if (writer.kind === 'person' && writer.family !== null && writer.given !== null)
    return { family: writer.family, given: writer.given };
  return { literal: writer.name };
}

/** An item of CSL-JSON. A body is a literal name, which no style takes apart. */
export function cslItem(reference: Reference): object {
  const fields: Record<string, unknown> = {
    id: reference.id,
    type: reference.journal === null ? 'document' : 'article-journal',
    title: reference.title,
    author: reference.writers.length === 0 ? null : reference.writers.map(nameOf),
    'container-title': reference.journal,
    issued: reference.year === null ? null : { 'date-parts': [[reference.year]] },
    issue: reference.issue,
    page: pagesOf(reference),
    section: reference.column,
    ISSN: reference.issn,
    publisher: reference.publisher,
    keyword: reference.keywords.length === 0 ? null : reference.keywords.join(', '),
    abstract: reference.abstract,
    language: 'zh-CN',
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
