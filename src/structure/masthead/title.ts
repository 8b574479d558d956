import type { Journal } from '../../model/issue.js';
import { dataWords, once } from '../../text/lexicon.js';
import { readColumn } from '../contents/columns.js';
import { isContentsHeading } from '../contents/zone.js';
import { numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { readIssueNumber } from './issue-number.js';
import { readLabels } from './labels.js';

/** The journal's title, with the rows that print it. */
export interface JournalTitle {
  title: string;
  latin: string | null;
  rows: number[];
}

const HAN_TITLE = /^[《]?[\u3400-\u9fff·]{2,16}[》]?$/;
const LATIN_TITLE = /^[A-Z][A-Za-z' &·-]{5,60}$/;
/** Words that titles of such journals are made of. */
const USUAL =
  /人大|人民|民主|公报|会刊|代表|法制|法治|政权|公民|宪法|论坛|主人|通讯|简报|工作|研究|之声|导刊/;
const notTitles = once(() => dataWords(new URL('../data/not-titles.txt', import.meta.url)));

function clean(text: string): string {
  return text.replace(/[《》\s]/g, '');
}

/**
 * Finds the journal's title among the rows of the front that are no labels: near the issue number, printed more
 * than once, over a line of pinyin, made of the usual words. `heads` are running heads, which name it too.
 */
export function findTitle(
  front: readonly Row[],
  heads: readonly Row[],
  used: ReadonlySet<number>,
  journal: Omit<Journal, 'place'>,
): JournalTitle | null {
  const scores = new Map<string, number>();
  const add = (name: string, points: number) => {
    if (HAN_TITLE.test(name) && !notTitles().has(name)) scores.set(name, (scores.get(name) ?? 0) + points);
  };
  const free = front.filter(
    (row) => !readLabels(row.view).some((label) => label.colon) && !isContentsHeading(row),
  );
  let latin: string | null = null;
  for (const [i, row] of free.entries()) {
    const number = readIssueNumber(row.view);
    if (number) {
      if (number.before !== '') add(clean(number.before.split(/\s{2,}/)[0]!), 4);
      if (number.after !== '' && number.after.length <= 12) add(clean(number.after), 2);
    }
    if (LATIN_TITLE.test(row.view) && latin === null) latin = row.view;
    const name = clean(row.view);
    if (!HAN_TITLE.test(name) || numberingOf(row.view) || endsSentence(row.view)) continue;
    if (used.has(row.at) && !number) continue;
    let points = 1;
    const near = [free[i - 2], free[i - 1], free[i + 1], free[i + 2]];
    if (near.some((other) => other && readIssueNumber(other.view))) points += 3;
    if (near.slice(1, 3).some((other) => other && LATIN_TITLE.test(other.view))) points += 3;
    if (USUAL.test(name)) points += 2;
    if (i < 6) points += 1;
    if (i === 0) points += 1;
    if (free.slice(i + 1, i + 5).some((other) => readIssueNumber(other.view))) points += 1;
    if (/^《.*》$/.test(row.view.trim())) points += 2;
    if (readColumn(row.view)) points -= 2;
    add(name, points);
  }
  for (const row of heads) {
    const number = readIssueNumber(row.view);
    add(clean(number ? number.before : row.view), number ? 2 : 0.5);
  }
  for (const value of [journal.publisher, journal.organizer]) {
    const quoted = value && /《([^》]{2,16})》/.exec(value);
    const office =
      value && /^([\u3400-\u9fff]{2,12})(?:编辑部|杂志社|编辑室|编委会)$/.exec(value.replace(/\s/g, ''));
    if (quoted) add(quoted[1]!, 4);
    if (office) add(office[1]!, 4);
  }
  for (const row of front)
    for (const [, quoted] of row.view.matchAll(
      /《([\u3400-\u9fff·]{2,16})》(?:编辑部|杂志社|编辑室|编委会)/g,
    ))
      add(quoted!, 4);
  let best: string | null = null;
  for (const [name, score] of scores)
    if (score >= 3 && score > (best === null ? 0 : scores.get(best)!)) best = name;
  if (best === null) return null;
  const rows = front
    .filter((row) => clean(row.view) === best || (latin !== null && row.view === latin))
    .map((row) => row.at);
  return { title: best, latin, rows };
}
