import type { Issue } from '../../../model/issue.js';
import type { Sink } from '../../../write/sink.js';
import { type Cli, DEFAULT_WIDTH, outputWidth } from '../../cli.js';
import { reportDiagnostics } from '../../diagnostics.js';
import { chooseFormat } from '../../formats.js';
import { namedInputs } from '../../inputs.js';
import { eachInput } from '../../issues.js';
import { OneOrMany } from '../../one-or-many.js';
import { withOutput, writesToTerminal } from '../../output.js';
import type { OptionValues, Run } from '../../spec.js';
import { usageError } from '../../usage.js';
import { FormWriter, loadForm } from './forms.js';
import { TOC_FORMATS } from './spec.js';

const MIN_WIDTH = 40;
const MAX_DEFAULT_WIDTH = 100;

function chosenWidth(options: OptionValues): number {
  if (options.width === undefined) {
    if (!writesToTerminal(options)) return DEFAULT_WIDTH;
    return Math.max(MIN_WIDTH, Math.min(outputWidth(), MAX_DEFAULT_WIDTH));
  }
  const width = Number(options.width);
  if (!Number.isInteger(width) || width < MIN_WIDTH)
    throw usageError('invalid', { name: '--width', value: String(options.width), expected: 'width' });
  return width;
}

/** Bold on a terminal; elsewhere the module that knows how is not loaded. */
async function emphasis(options: OptionValues, cli: Cli): Promise<(text: string) => string> {
  if (!writesToTerminal(options) || !cli.colors(process.stdout)) return (text) => text;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).bold;
}

interface Writer {
  add(issue: Issue): Promise<void>;
  end(): Promise<void>;
}

export const run: Run = async (words, options, cli) => {
  const format = chooseFormat(options, TOC_FORMATS) ?? 'text';
  if (format === 'docx' && writesToTerminal(options)) throw usageError('binary-terminal', { format });
  const width = chosenWidth(options);
  const inputs = await namedInputs(words, options, 'toc');

  const openWriter = async (sink: Sink): Promise<Writer> => {
    if (format === 'json' || format === 'jsonl') {
      const { tocDocument } = await import('../../../write/toc/data.js');
      const documents = new OneOrMany(sink, format, inputs.names.length > 1);
      return { add: (issue) => documents.add(tocDocument(issue)), end: () => documents.end() };
    }
    if (format === 'docx') {
      const { TocDocx } = await import('../../../write/toc/docx/index.js');
      return new TocDocx(sink);
    }
    const { raw, bom } = options as { raw?: boolean; bom?: boolean };
    const emphasize = await emphasis(options, cli);
    return new FormWriter(
      sink,
      await loadForm(format, { width, emphasize, raw: raw === true, bom: bom === true }),
    );
  };

  await withOutput(options, inputs, cli, async (sink) => {
    const writer = await openWriter(sink);
    const any = await eachInput(inputs, options, cli, async ({ name, issues }) => {
      for (const issue of issues) {
        await writer.add(issue);
        await reportDiagnostics(name, issue, cli, { summary: false });
      }
    });
    await writer.end();
    return any;
  });
};
