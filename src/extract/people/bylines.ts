import type { Article, Issue } from '../../model/issue.js';
import { sentencesOf } from '../../text/sentences.js';
import { viewOf } from '../../text/view.js';
import type { Passage } from '../passage.js';
import { postEndingAt } from './lexicon.js';
import type { Person } from './person.js';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** A byline's author as a passage of its own, whose text is the name. */
export interface Byline {
  passage: Passage;
  person: Person;
}

/**
 * The persons of an article's byline. They stand in no block: the ids are `a13.author1`, and offsets count in the author's `name`.
 */
export function bylinesOf(issue: Issue, article: Article): Byline[] {
  const prefix = /a\d+$/.exec(article.id)?.[0] ?? article.id;
  const [first, last] = article.lines ?? [0, 0];
  const rows = issue.setAside.filter(
    ({ kind, line }) => kind === 'author' && line !== null && line >= first && line <= last,
  );
  return article.authors.flatMap(({ name, kind, affiliation }, i) => {
    if (kind !== 'person' || name === '') return [];
    const line = rows.find(({ text }) => squeeze(text).includes(squeeze(name)))?.line ?? null;
    const id = `${prefix}.author${i + 1}`;
    const block = {
      id,
      type: 'heading' as const,
      text: name,
      lines: line === null ? null : ([line, line] as [number, number]),
      page: null,
    };
    const passage = { article, block, text: name, view: viewOf(name), sentences: sentencesOf(name) };
    return [
      {
        passage,
        person: {
          start: 0,
          end: name.length,
          name: squeeze(name),
          ...officeOf(affiliation),
          evidence: 'byline' as const,
        },
      },
    ];
  });
}

/** 云岭研究院院长 → the body as printed and the post; of several the last. */
function officeOf(affiliation: string | null): Pick<Person, 'post' | 'organization'> {
  const last =
    affiliation
      ?.split(/[、,，;；]/u)
      .at(-1)
      ?.trim() ?? '';
  const post = postEndingAt(last, last.length);
  return {
    post: post === '' ? null : post,
    organization: last.slice(0, last.length - post.length).trim() || null,
  };
}
