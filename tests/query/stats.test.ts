import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATS_DIMENSIONS, STATS_MEASURES } from '../../src/cli/commands/stats/spec.js';
import { chart } from '../../src/query/stats/chart.js';
import { CONFLICT_COLUMNS, conflictsOf } from '../../src/query/stats/conflicts.js';
import { dimensionNames, type Figure, filterOf } from '../../src/query/stats/figure.js';
import { MEASURES, Pivoter } from '../../src/query/stats/pivot.js';
import { SERIES_COLUMNS, seriesOf } from '../../src/query/stats/series.js';
import { displayWidth } from '../../src/text/width.js';
import { jsonLines } from '../cli/huikan.js';

/** A figure with what a test names. */
function figure(parts: Partial<Figure> = {}): Figure {
  return {
    issue: 'i',
    article: 1,
    articleTitle: 't',
    block: `b${JSON.stringify(parts).length}`,
    start: 0,
    end: 2,
    text: `${parts.value ?? 1}件`,
    sentence: 's',
    line: 1,
    page: null,
    value: 1,
    valueMax: null,
    unit: '件',
    qualifier: 'exact',
    kind: 'count',
    direction: null,
    basis: null,
    indicator: '建议',
    time: null,
    timeStart: '2021-01-01',
    timeEnd: '2021-12-31',
    place: '清河县',
    placeCode: '130534',
    placeInferred: false,
    issueYear: 2021,
    issueNumber: 3,
    ...parts,
  };
}

it('the help offers what there is', () => {
  expect([...STATS_DIMENSIONS]).toEqual(dimensionNames);
  expect([...STATS_MEASURES]).toEqual([...MEASURES]);
});

describe('a pivot', () => {
  const pivot = (figures: Figure[], options: ConstructorParameters<typeof Pivoter>[0]) => {
    const pivoter = new Pivoter(options);
    for (const one of figures) pivoter.add(one);
    return pivoter.result();
  };

  it('counts and sums up, without the artefacts of binary fractions; vague figures only count', () => {
    const figures = [0.1, 0.2, null].map((value) => figure({ value }));
    expect(pivot(figures, { by: ['indicator'], show: 'count' })).toEqual({
      columns: ['indicator', 'count', 'sum', 'mean', 'min', 'max'],
      rows: [['建议', 3, 0.3, 0.15, 0.1, 0.2]],
    });
    expect(pivot([figure({ value: null })], { by: ['unit'], show: 'count' }).rows).toEqual([
      ['件', 1, null, null, null, null],
    ]);
  });

  it('has a column for each value across, and rows with most figures first', () => {
    const figures = [
      figure({ place: '乙', timeStart: '2020-01-01', value: 2 }),
      figure({ place: '甲', timeStart: '2020-01-01', value: 3 }),
      figure({ place: '甲', timeStart: null, value: 4 }),
    ];
    expect(pivot(figures, { by: ['place'], across: 'year', show: 'sum' })).toEqual({
      columns: ['place', '—', '2020'],
      rows: [
        ['甲', 4, 3],
        ['乙', null, 2],
      ],
    });
  });

  it('takes words of JavaScript for words', () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const figures = [...words, ...words, ...words].map((place) => figure({ place }));
    const { rows } = pivot(figures, { by: ['place'], show: 'count' });
    expect(rows.map(([place, count]) => [place, count]).sort()).toEqual(
      [...words].sort().map((word) => [word, 3]),
    );
    const across = pivot(figures, { by: ['unit'], across: 'place', show: 'count' });
    expect(across.columns).toEqual(['unit', ...[...words].sort()]);
    expect(across.rows).toEqual([['件', 3, 3, 3, 3, 3]]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a filter', () => {
  it('wants all of its dimensions, of each one of its words; units whole', () => {
    const keep = filterOf({ indicator: ['建 议', '议案'], unit: ['％'] });
    expect(keep(figure({ indicator: '代表建议数', unit: '%' }))).toBe(true);
    expect(keep(figure({ indicator: '代表建议数', unit: '%点' }))).toBe(false);
    expect(keep(figure({ indicator: '满意率', unit: '%' }))).toBe(false);
    expect(keep(figure({ indicator: null, unit: '%' }))).toBe(false);
  });
});

describe('a series', () => {
  it('is in the order of its times, those of issues where there is no other', () => {
    const figures = [
      figure({ value: 3, timeStart: '2021-05-01' }),
      figure({ value: 2, timeStart: null, timeEnd: null, issueYear: 2020, issueNumber: 12 }),
      figure({ value: 1, timeStart: null, timeEnd: null, issueYear: 2020, issueNumber: 2 }),
      figure({ value: 4, timeStart: null, timeEnd: null, issueYear: null }),
    ];
    const at = SERIES_COLUMNS.indexOf('value');
    expect(seriesOf(figures).map((row) => row[at])).toEqual([1, 2, 3, 4]);
  });
});

describe('conflicts', () => {
  const cases = jsonLines(readFileSync(join(import.meta.dirname, 'conflicts.cases.jsonl'), 'utf8'));

  it.each(cases.map((one): [string, typeof one] => [one.why as string, one]))(
    '%s',
    (_, { figures, found }) => {
      const at = CONFLICT_COLUMNS.indexOf('value');
      const rows = conflictsOf((figures as Partial<Figure>[]).map(figure));
      expect(rows.map((row) => [row[0], row[at]])).toEqual(found);
    },
  );
});

describe('a chart', () => {
  it('has bars in proportion, under each other whatever the labels are', () => {
    const bars = [
      { label: '清河县', value: 100, shown: '100件' },
      { label: 'ab', value: 50, shown: '50件' },
      { label: '\u001b[31m', value: null, shown: '数十件' },
      { label: '负', value: -25, shown: '-25' },
    ];
    const lines = chart(bars, 60).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain('\u001b');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
    const blocks = lines.map((line) => [...line].filter((char) => char === '█').length);
    expect(blocks[1]! / blocks[0]!).toBeCloseTo(0.5, 1);
    expect(blocks[2]).toBe(0);
    expect(lines[3]).toContain(' -█');
    expect(chart([], 60)).toBe('');
  });
});
