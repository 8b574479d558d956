import { type ExtractKind, type ExtractOptions, extract, type Refusal } from '../../../extract/index.js';
import type { Issue } from '../../../model/issue.js';
import type { LawRow } from '../../../model/rows.js';
import type { SegmenterName } from '../../../segment/index.js';
import { escapeControls } from '../../../text/safe.js';
import { toJsonLine } from '../../../write/json.js';
import type { Cli } from '../../cli.js';
import { reportDiagnostics } from '../../diagnostics.js';
import { chooseFormat } from '../../formats.js';
import { namedInputs } from '../../inputs.js';
import { eachInput } from '../../issues.js';
import { withOutput } from '../../output.js';
import type { OptionValues, Run } from '../../spec.js';
import { forOption, usageError } from '../../usage.js';
import { EXTRACT_FORMATS } from './spec.js';

/** Turns the rows of one issue into text, and what stands before the first. */
interface Form {
  begin: string;
  rows(rows: readonly object[]): string;
}

async function formOf(format: string, kinds: readonly ExtractKind[], options: OptionValues): Promise<Form> {
  if (format === 'jsonl') return { begin: '', rows: (rows) => rows.map(toJsonLine).join('') };
  const [kind, ...others] = kinds;
  if (others.length > 0) throw usageError('several-csv');
  const { rowCsvHeader, rowCsvRows } = await import('../../../write/rows/csv.js');
  const how = { raw: options.raw === true, bom: options.bom === true };
  return { begin: rowCsvHeader(kind!, how), rows: (rows) => rowCsvRows(kind!, rows, how) };
}

/** Each law once an article, in place of its mentions. */
async function summaryForm(format: string, options: OptionValues): Promise<Form> {
  const { summarizeLaws } = await import('../../../extract/laws/index.js');
  const summarize = (rows: readonly object[]) => summarizeLaws(rows as readonly LawRow[]);
  if (format === 'jsonl') return { begin: '', rows: (rows) => summarize(rows).map(toJsonLine).join('') };
  const { lawSummaryCsvHeader, lawSummaryCsvRows } = await import('../../../write/rows/csv.js');
  const how = { raw: options.raw === true, bom: options.bom === true };
  return {
    begin: lawSummaryCsvHeader(how),
    rows: (rows) => lawSummaryCsvRows(summarize(rows), how),
  };
}

async function lexiconOf(path: string) {
  const { readLexicon } = await import('./lexicon.js');
  return forOption('--lexicon', () => readLexicon(path));
}

/** A segmenter that is not installed stops the run before any input is read. */
async function segmenterOf(name: SegmenterName): Promise<SegmenterName> {
  const { loadSegmenter } = await import('../../../segment/index.js');
  await forOption('--segmenter', () => loadSegmenter(name));
  return name;
}

async function extractOptions(options: OptionValues, refusals: Refusal[]): Promise<ExtractOptions> {
  const lexicon = options.lexicon as string | undefined;
  return {
    ...(options.include !== undefined && { include: options.include as readonly string[] }),
    ...(lexicon !== undefined && { lexicon: await lexiconOf(lexicon) }),
    ...(options.segmenter !== undefined && {
      segmenter: await segmenterOf(options.segmenter as SegmenterName),
    }),
    ...(options.explain === true && { refused: (refusal) => refusals.push(refusal) }),
  };
}

async function explain(name: string, issue: Issue, refusals: Refusal[], cli: Cli): Promise<void> {
  for (const { block, start, text, reason } of refusals.splice(0))
    await cli.note(`${name}: ${issue.id}: ${block}:${start}: ${escapeControls(text)}: ${reason}`);
}

export const run: Run = async ([list = '', ...words], options, cli) => {
  const kinds = [...new Set(list.split(','))] as ExtractKind[];
  const summary = options.summary === true;
  if (summary && kinds.join() !== 'laws') throw usageError('conflict', { first: '--summary', second: list });
  const format = chooseFormat(options, EXTRACT_FORMATS) ?? 'jsonl';
  const form = summary ? await summaryForm(format, options) : await formOf(format, kinds, options);
  const refusals: Refusal[] = [];
  const how = await extractOptions(options, refusals);
  const inputs = await namedInputs(words, options, 'extract');
  await withOutput(options, inputs, cli, async (sink) => {
    let before = form.begin;
    const any = await eachInput(inputs, options, cli, async ({ name, issues }) => {
      for (const issue of issues) {
        const rows = await extract(issue, kinds, how);
        await sink.write(before + form.rows(rows));
        before = '';
        await explain(name, issue, refusals, cli);
        if (cli.verbose) {
          const { checkAnnotations } = await import('../../../extract/checks.js');
          const diagnostics = await checkAnnotations(issue, rows);
          await reportDiagnostics(name, { ...issue, diagnostics }, cli, { summary: false });
        }
      }
    });
    return any;
  });
};
