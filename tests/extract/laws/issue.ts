import { laws } from '../../../src/extract/laws/index.js';
import { type Passage, passagesOf } from '../../../src/extract/passage.js';
import { placeOfCode } from '../../../src/gazetteer/index.js';
import type { Issue } from '../../../src/model/issue.js';
import type { LawRow } from '../../../src/model/rows.js';

/** A text as a case gives it. */
export interface Given {
  text: string | string[];
  /** Code of the journal's place. */
  home?: string;
  /** Title of the article. */
  title?: string;
  subtitle?: string;
  include?: string[];
}

/** An issue of one article with these paragraphs, as far as extractors look at it. */
export function issueOf({ text, home, title = '题目', subtitle }: Given): {
  issue: Issue;
  passages: Passage[];
} {
  const place = home === undefined ? null : { name: placeOfCode(home)!.name, code: home };
  const blocks = [text].flat().map((paragraph, i) => ({
    id: `a01.b${i + 1}`,
    type: 'paragraph' as const,
    text: paragraph,
    lines: [i + 1, i + 1] as [number, number],
    page: null,
  }));
  const issue = {
    id: 'case',
    journal: { place, year: 2022 },
    front: { blocks: [] },
    back: { blocks: [] },
    articles: [{ seq: 1, id: 'case-a01', title, subtitle: subtitle ?? null, authors: [], blocks }],
    setAside: [],
  } as unknown as Issue;
  return { issue, passages: passagesOf(issue) };
}

export function rowsOf(given: Given): LawRow[] {
  const { issue, passages } = issueOf(given);
  return laws.extract(issue, passages, given.include ? { include: given.include } : {});
}
