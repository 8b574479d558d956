import { reportDiagnostics } from '../../diagnostics.js';
import { chooseFormat } from '../../formats.js';
import { namedInputs } from '../../inputs.js';
import { eachInput } from '../../issues.js';
import { OneOrMany } from '../../one-or-many.js';
import { withOutput } from '../../output.js';
import type { Run } from '../../spec.js';
import { PARSE_FORMATS } from './spec.js';

export const run: Run = async (words, options, cli) => {
  const format = chooseFormat(options, PARSE_FORMATS);
  const inputs = await namedInputs(words, options, 'parse');
  await withOutput(options, inputs, cli, async (sink) => {
    const documents = new OneOrMany(sink, format, inputs.names.length > 1);
    const any = await eachInput(inputs, options, cli, async ({ name, issues }) => {
      for (const issue of issues) {
        await documents.add(issue);
        await reportDiagnostics(name, issue, cli, { summary: true });
      }
    });
    await documents.end();
    return any;
  });
};
