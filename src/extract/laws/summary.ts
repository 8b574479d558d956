import type { LawRow } from '../../model/rows.js';
import { actWords } from './lexicon.js';

/** One document in one article. */
export interface LawSummary {
  issue: string;
  article: number;
  articleTitle: string | null;
  canonical: string;
  kind: LawRow['kind'];
  jurisdiction: string | null;
  jurisdictionCode: string | null;
  /** How often it is spoken of, and under which words. */
  mentions: number;
  names: string[];
  /** What the sentences say is done with it: 制定, 修订, 废止, 执法检查, 审议, 宣传, 实施. */
  acts: string[];
  /** Provisions cited, each once. */
  articles: string[];
  /** The most advanced of the states told: revised, adopted, draft, unknown. */
  status: LawRow['status'];
}

const RANK: readonly LawRow['status'][] = ['unknown', 'draft', 'adopted', 'revised'];
const REACH = 16;

/** Every document of every article once, in order of first mention, from the rows of `laws`. */
export function summarizeLaws(rows: readonly LawRow[]): LawSummary[] {
  const byKey = new Map<string, LawSummary>();
  for (const row of rows) {
    const titles = Array.isArray(row.canonical)
      ? row.canonical
      : row.canonical === null
        ? []
        : [row.canonical];
    for (const canonical of titles) {
      const key = `${row.issue}\n${row.article}\n${canonical}`;
      const held = byKey.get(key) ?? start(row, canonical);
      byKey.set(key, held);
      held.mentions++;
      addNew(held.names, [row.text]);
      addNew(held.acts, actsAround(row));
      addNew(held.articles, row.articles);
      if (RANK.indexOf(row.status) > RANK.indexOf(held.status)) held.status = row.status;
    }
  }
  return [...byKey.values()];
}

function start(row: LawRow, canonical: string): LawSummary {
  const { issue, article, articleTitle, kind, jurisdiction, jurisdictionCode } = row;
  const empty = { mentions: 0, names: [], acts: [], articles: [], status: 'unknown' as const };
  return { issue, article, articleTitle, canonical, kind, jurisdiction, jurisdictionCode, ...empty };
}

function addNew(list: string[], more: readonly string[]): void {
  for (const one of more) if (!list.includes(one)) list.push(one);
}

/** The acts told within a few characters of the mention, in its sentence. */
function actsAround(row: LawRow): string[] {
  const at = row.sentence.indexOf(row.text);
  const before = row.sentence.slice(Math.max(0, at - REACH), at);
  const after = row.sentence.slice(at + row.text.length, at + row.text.length + REACH);
  return actWords()
    .filter(({ words }) => words.some((word) => before.includes(word) || after.includes(word)))
    .map(({ act }) => act);
}
