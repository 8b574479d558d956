import { type ExtractKind, extractKinds } from '../../../extract/index.js';
import type { Annotation } from '../../../query/compare/annotations.js';
import { type Change, type Comparison, compare, type Side } from '../../../query/compare/index.js';
import { escapeLine } from '../../../text/safe.js';
import { toJson, toJsonLine } from '../../../write/json.js';
import type { IssueRows } from '../../../write/tables/index.js';
import type { Cli } from '../../cli.js';
import { chooseFormat } from '../../formats.js';
import { Inputs, STDIN } from '../../inputs.js';
import type { MessageKey } from '../../messages/index.js';
import { withOutput } from '../../output.js';
import { eachRows } from '../../read-rows.js';
import type { OptionValues, Run } from '../../spec.js';
import { checkChoice, usageError } from '../../usage.js';
import { COMPARE_FORMATS } from './spec.js';

const KINDS = 'statistics,laws,districts';

function kindsOf(options: OptionValues): ExtractKind[] {
  const list = ((options.kinds as string | undefined) ?? KINDS).split(/[,，、]/u).map((kind) => kind.trim());
  if (list.join() === 'none') return [];
  for (const kind of list) checkChoice('--kinds', kind, [...extractKinds, 'none']);
  return list as ExtractKind[];
}

async function readSide(
  path: string,
  kinds: readonly ExtractKind[],
  options: OptionValues,
  cli: Cli,
): Promise<Side | null> {
  const issues: IssueRows[] = [];
  const rows: Annotation[] = [];
  const any = await eachRows(new Inputs([path]), kinds, options, cli, (item) => {
    if (item.issue !== null) issues.push(item);
    else for (const row of item.rows) rows.push(row);
  });
  return any ? { issues, rows } : null;
}

/** Where one side has rows and the other issues, the rows of the issues are what is compared. */
function alike(a: Side, b: Side): [Side, Side] {
  const rowsOnly = (side: Side) => side.issues.length === 0 && side.rows.length > 0;
  if (rowsOnly(a) === rowsOnly(b)) return [a, b];
  const flat = (side: Side): Side => ({
    issues: [],
    rows: [...side.issues.flatMap((item) => item.rows as Annotation[]), ...side.rows],
  });
  return [flat(a), flat(b)];
}

const SIGNS = { added: '+', gone: '-', changed: '~' } as const;
const LONGEST = 60;
const short = (value: unknown) => {
  const text = escapeLine(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

function changeText({ change, what, text, fields }: Change): string {
  const head = `  ${SIGNS[change]} ${what}: ${short(text)}\n`;
  return (
    head +
    fields.map(({ field, before, after }) => `      ${field}: ${short(before)} → ${short(after)}\n`).join('')
  );
}

async function comparisonText({ summary, changes }: Comparison, cli: Cli): Promise<string> {
  if (changes.length === 0) return `${await cli.message('compare.same')}\n`;
  let text = '';
  for (const [what, counts] of Object.entries(summary)) {
    const parts: string[] = [];
    for (const [change, count] of Object.entries(counts))
      parts.push(await cli.message(`compare.${change}` as MessageKey, { count }));
    text += `${what}: ${parts.join(', ')}\n`;
  }
  let place: string | null = null;
  for (const change of changes) {
    const own = change.title === null ? change.issue : `${change.issue} · ${change.title}`;
    if (own !== place) text += `\n${escapeLine(own)}\n`;
    place = own;
    text += changeText(change);
  }
  return text;
}

export const run: Run = async ([first = '', second = ''], options, cli) => {
  if (first === STDIN && second === STDIN) throw usageError('stdin-twice');
  const format = chooseFormat(options, COMPARE_FORMATS) ?? 'text';
  const kinds = kindsOf(options);
  await withOutput(options, new Inputs([first, second]), cli, async (sink) => {
    const a = await readSide(first, kinds, options, cli);
    const b = await readSide(second, kinds, options, cli);
    if (a === null || b === null) return false;
    const result = compare(...alike(a, b));
    if (format === 'json') await sink.write(toJson(result));
    else if (format === 'jsonl') for (const change of result.changes) await sink.write(toJsonLine(change));
    else await sink.write(await comparisonText(result, cli));
    return true;
  });
};
