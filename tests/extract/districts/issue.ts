import { divisionByCode, resolvePlace } from '../../../src/gazetteer/index.js';
import type { Block, Issue, Place } from '../../../src/model/issue.js';

interface Given {
  home?: string;
  author?: string;
  title?: string;
  date?: string;
  text: string;
}

function placeOf(codeOrName: string | undefined, home?: string): Place | null {
  if (codeOrName === undefined) return null;
  const division = divisionByCode(codeOrName) ?? resolvePlace(codeOrName, home === undefined ? {} : { home });
  return { name: division?.name ?? codeOrName, code: division?.code ?? null };
}

/** An issue of one article with the paragraphs of a case. */
export function issueOf({ home, author, title = '', date, text }: Given): Issue {
  const blocks: Block[] = text.split('¶').map((paragraph, i) => ({
    id: `a01.b${String(i + 1).padStart(3, '0')}`,
    type: 'paragraph',
    text: paragraph,
    lines: null,
    page: null,
  }));
  const authors =
    author === undefined
      ? []
      : [{ name: '', kind: 'organization' as const, affiliation: null, place: placeOf(author, home) }];
  const article = {
    ...{
      seq: 1,
      id: 'x-a01',
      title,
      subtitle: null,
      column: null,
      authors,
      pageStart: null,
      pageEnd: null,
      lines: null,
    },
    blocks,
  };
  const journal = {
    place: placeOf(home),
    date: date ?? null,
    year: date === undefined ? null : Number(date.slice(0, 4)),
  };
  const empty = { blocks: [] };
  return {
    id: 'x',
    journal,
    front: empty,
    back: empty,
    articles: [article],
    setAside: [],
    contents: [],
    diagnostics: [],
  } as unknown as Issue;
}
