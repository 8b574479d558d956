/**
 * Findings for an analyst in the extracted figures: sums that do not add up, parts above their whole, one indicator with
 * two values. They say what to look at again; nothing is changed.
 */
import type { Diagnostic } from '../../model/issue.js';
import type { StatisticRow } from '../../model/rows.js';

/** What rounding in print may hide. */
const ROUNDING = 0.051;

/** All findings about the statistics of an issue, in reading order of the rows. */
export function checkStatistics(rows: readonly StatisticRow[]): Diagnostic[] {
  return [...sentences(rows).flatMap((group) => [...rises(group), ...parts(group)]), ...conflicts(rows)];
}

/** Rows of one sentence together. */
function sentences(rows: readonly StatisticRow[]): StatisticRow[][] {
  const groups: StatisticRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && last.block === row.block && last.sentence === row.sentence)
      groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

function diagnostic(
  code: string,
  row: StatisticRow,
  message: string,
  context: Record<string, string | number>,
): Diagnostic {
  return {
    code,
    severity: 'warning',
    message,
    article: row.article,
    line: row.line,
    page: row.page,
    context: { text: row.text, ...context },
  };
}

/** Where the sentence of a group begins in its block, from the places of its rows. */
function origin(group: readonly StatisticRow[]): number {
  const first = group[0]!;
  const { sentence } = first;
  for (let at = sentence.indexOf(first.text); at !== -1; at = sentence.indexOf(first.text, at + 1)) {
    const from = first.start - at;
    if (group.every((row) => sentence.startsWith(row.text, row.start - from))) return from;
  }
  return first.start;
}

/** The text between two rows of a sentence. */
function between(group: readonly StatisticRow[], first: StatisticRow, second: StatisticRow): string {
  const from = origin(group);
  return first.sentence.slice(first.end - from, second.start - from);
}

/** The text of the clause before a row. */
function before(group: readonly StatisticRow[], row: StatisticRow): string {
  return row.sentence.slice(0, row.start - origin(group)).replace(/^.*[，。；]/s, '');
}

const REACHED =
  /^[^，。；]{0,12}(?:提高|上升|增加|增长|提升|扩大|下降|降低|减少|压缩|缩短|回落|压减|调增|涨|升|降)[到至为][^，。；]{0,12}$/;

/** 由A提高到B，提高C个百分点 (or C%): C is B - A, or its share of A. */
function* rises(group: readonly StatisticRow[]): Generator<Diagnostic> {
  for (let i = 0; i + 2 < group.length; i++) {
    const [from, to, change] = [group[i]!, group[i + 1]!, group[i + 2]!];
    if (from.value === null || to.value === null || change.value === null || change.qualifier !== 'exact')
      continue;
    if (
      from.qualifier !== 'exact' ||
      to.qualifier !== 'exact' ||
      from.unit !== to.unit ||
      change.kind !== 'change'
    )
      continue;
    if (!REACHED.test(between(group, from, to)) || !/^，[^，。；]{0,12}$/.test(between(group, to, change)))
      continue;
    const difference = to.value - from.value;
    const expected = expectedChange(from.value, difference, from.unit, change.unit);
    if (expected === null || Math.abs(Math.abs(expected) - change.value) <= slack(change.value, change.unit))
      continue;
    const shown = Math.round(Math.abs(expected) * 100) / 100;
    yield diagnostic(
      'statistics.change-differs',
      change,
      `${from.text} → ${to.text}: ${shown}, printed ${change.text}`,
      { expected: shown, from: from.text, to: to.text },
    );
  }
}

function expectedChange(
  from: number,
  difference: number,
  unit: string | null,
  changeUnit: string | null,
): number | null {
  if (changeUnit === '个百分点' || changeUnit === '百分点') return unit === '%' ? difference : null;
  if (changeUnit === '%') return unit === '%' || from === 0 ? null : (difference / from) * 100;
  return changeUnit === unit ? difference : null;
}

function slack(value: number, unit: string | null): number {
  return unit === '%' ? Math.max(ROUNDING, value * 0.01) + 0.05 : ROUNDING + Math.abs(value) * 1e-9;
}

/** 100件，其中A 60件、B 50件: parts that exceed their whole, one by one or together where the sentence gives them all. */
function* parts(group: readonly StatisticRow[]): Generator<Diagnostic> {
  for (const [i, whole] of group.entries()) {
    const first = group[i + 1];
    if (first === undefined || whole.value === null || (whole.kind !== 'count' && whole.kind !== 'money'))
      continue;
    if (
      !between(group, whole, first).includes('其中') ||
      /平均|每|人均|年均|以上$/.test(before(group, whole))
    )
      continue;
    const same = [];
    for (const row of group.slice(i + 1)) {
      if (row.unit !== whole.unit || row.value === null || row.kind !== whole.kind) break;
      same.push(row);
    }
    const above = same.find((row) => row.value! > whole.value!);
    if (above !== undefined) {
      yield diagnostic('statistics.part-exceeds-whole', above, `${above.text} of ${whole.text}`, {
        whole: whole.text,
      });
    }
  }
}

/** One indicator, place and time with two values in an issue. Short or general indicators say too little to compare. */
function* conflicts(rows: readonly StatisticRow[]): Generator<Diagnostic> {
  const seen = new Map<string, StatisticRow>();
  for (const row of rows) {
    if (row.value === null || row.indicator === null || row.indicator.length < 4 || row.time === null)
      continue;
    if (row.kind === 'change' || row.qualifier !== 'exact') continue;
    const period =
      row.timeStart === null && row.timeEnd === null ? row.time : `${row.timeStart}/${row.timeEnd}`;
    const key = [row.indicator, row.unit, row.place, period].join('\t');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (first.value !== row.value && first.block !== row.block) {
      yield diagnostic('statistics.two-values', row, `${row.indicator}: ${first.text}, ${row.text}`, {
        indicator: row.indicator,
        first: first.text,
        firstArticle: first.article,
      });
    }
  }
}
