import type { StatisticRow } from '../../../model/rows.js';
import type { Bar } from '../../../query/stats/chart.js';
import { CONFLICT_COLUMNS, conflictsOf } from '../../../query/stats/conflicts.js';
import { type Dimension, type Figure, type Filter, filterOf, timeOf } from '../../../query/stats/figure.js';
import { type Measure, Pivoter } from '../../../query/stats/pivot.js';
import { SERIES_COLUMNS, seriesOf } from '../../../query/stats/series.js';
import { outputWidth } from '../../cli.js';
import { chooseFormat } from '../../formats.js';
import { namedInputs } from '../../inputs.js';
import { wholeNumber } from '../../numbers.js';
import { withOutput, writesToTerminal } from '../../output.js';
import { eachRows } from '../../read-rows.js';
import { RowsOutput, rowsOptions } from '../../rows-output.js';
import type { OptionValues, Run } from '../../spec.js';
import { checkChoice, usageError } from '../../usage.js';
import { STATS_DIMENSIONS, STATS_FORMATS } from './spec.js';

/** A finished table, and how a row of it is drawn in a chart. */
interface Outcome {
  columns: readonly string[];
  rows: (string | number | null)[][];
  bar: (row: readonly (string | number | null)[]) => Bar;
}

/** Takes figures and gives the table. */
interface Mode {
  add(figure: Figure): void;
  outcome(): Outcome;
}

const number = (value: unknown) => (typeof value === 'number' ? value : null);
const word = (value: unknown) => String(value ?? '');

function pivotMode(options: OptionValues): Mode {
  const by = ((options.by as string | undefined) ?? 'indicator,unit')
    .split(/[,，、]/u)
    .map((name) => name.trim());
  for (const name of by) checkChoice('--by', name, STATS_DIMENSIONS);
  const show = ((options.show as string | undefined) ?? 'count') as Measure;
  const across = options.across as Dimension | undefined;
  const pivoter = new Pivoter({ by: by as Dimension[], across, show });
  return {
    add: (figure) => pivoter.add(figure),
    outcome: () => {
      const { columns, rows } = pivoter.result();
      const at = columns.indexOf(show, by.length);
      const bar = (row: readonly (string | number | null)[]): Bar => {
        const value = number(row[at]);
        return { label: row.slice(0, by.length).map(word).join(' '), value, shown: word(row[at]) };
      };
      return { columns, rows, bar };
    },
  };
}

function listMode(columns: readonly string[], make: (figures: readonly Figure[]) => Outcome['rows']): Mode {
  const figures: Figure[] = [];
  const cell = (row: readonly (string | number | null)[], name: string) => row[columns.indexOf(name)];
  const bar = (row: readonly (string | number | null)[]): Bar => ({
    label: [cell(row, 'time') ?? cell(row, 'issue'), cell(row, 'place')].map(word).join(' '),
    value: number(cell(row, 'value')),
    shown: word(cell(row, 'text')),
  });
  return {
    add: (figure) => figures.push(figure),
    outcome: () => ({ columns, rows: make(figures), bar }),
  };
}

function modeOf(options: OptionValues): Mode {
  const [series, conflicts] = [options.series === true, options.conflicts === true];
  if (series && conflicts) throw usageError('conflict', { first: '--series', second: '--conflicts' });
  const list = series ? '--series' : conflicts ? '--conflicts' : null;
  for (const name of ['by', 'across', 'show'])
    if (list !== null && options[name] !== undefined)
      throw usageError('conflict', { first: list, second: `--${name}` });
  if (options.across !== undefined && options.format === 'chart')
    throw usageError('conflict', { first: '--across', second: '--format chart' });
  if (series) return listMode(SERIES_COLUMNS, seriesOf);
  return conflicts ? listMode(CONFLICT_COLUMNS, conflictsOf) : pivotMode(options);
}

function filters(options: OptionValues): Filter {
  const names = ['indicator', 'place', 'unit', 'article'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}

/** A time may be asked for as printed (去年) or as its days (2021). */
function timeTest(options: OptionValues): (figure: Figure) => boolean {
  const times = options.time as readonly string[] | undefined;
  if (times === undefined) return () => true;
  return (figure) => times.some((time) => timeOf(figure).includes(time) || figure.time?.includes(time));
}

export const run: Run = async (words, options, cli) => {
  const format = chooseFormat(options, STATS_FORMATS) ?? (writesToTerminal(options) ? 'table' : 'jsonl');
  const mode = modeOf(options);
  const limit = wholeNumber(options, 'limit', 0);
  const [wanted, inTime] = [filterOf(filters(options)), timeTest(options)];
  const inputs = await namedInputs(words, options, 'stats');
  await withOutput(options, inputs, cli, async (sink) => {
    const any = await eachRows(inputs, ['statistics'], options, cli, ({ issue, rows }) => {
      const issueYear = issue?.journal.year ?? null;
      const issueNumber = issue?.journal.issue ?? null;
      for (const row of rows) {
        if (row.annotation !== 'statistics') continue;
        const figure: Figure = { ...(row as unknown as StatisticRow), issueYear, issueNumber };
        if (wanted(figure) && inTime(figure)) mode.add(figure);
      }
    });
    if (!any) return false;
    const { columns, rows, bar } = mode.outcome();
    const shown = limit === 0 ? rows : rows.slice(0, limit);
    if (format === 'chart') {
      const { chart } = await import('../../../query/stats/chart.js');
      await sink.write(chart(shown.map(bar), outputWidth()));
      return true;
    }
    const output = new RowsOutput(sink, format, columns, rowsOptions(options));
    for (const row of shown) await output.add(row);
    await output.end();
    return true;
  });
};
