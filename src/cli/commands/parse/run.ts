import type { Issue } from '../../../model/issue.js';
import type { Cli } from '../../cli.js';
import { reportDiagnostics } from '../../diagnostics.js';
import { chooseFormat } from '../../formats.js';
import { type Inputs, namedInputs } from '../../inputs.js';
import { eachInput } from '../../issues.js';
import { OneOrMany } from '../../one-or-many.js';
import { withOutput } from '../../output.js';
import type { Run } from '../../spec.js';
import { PARSE_FORMATS } from './spec.js';

/** Writes pictures of pages; gives what does so for an issue, and says at the end how many there are. */
async function overlayWriter(directory: string, inputs: Inputs, cli: Cli) {
  const [{ OutputFolder }, { UniqueNames }, { overlayPages }] = await Promise.all([
    import('../../../write/folder.js'),
    import('../../../write/file-name.js'),
    import('../../../write/overlay/index.js'),
  ]);
  const root = new OutputFolder(directory, (path) => inputs.includes(path));
  const names = new UniqueNames();
  let count = 0;
  return {
    async add(issue: Issue): Promise<void> {
      const pages = overlayPages(issue);
      if (pages.length === 0) return;
      await root.create();
      const folder = inputs.names.length > 1 ? await root.folder(names.take(issue.id)) : root;
      for (const { page, svg } of pages) await folder.write(`page-${String(page).padStart(4, '0')}.svg`, svg);
      count += pages.length;
    },
    async end(): Promise<void> {
      await cli.note(`huikan: ${await cli.message('note.pages-written', { count, path: directory })}`);
    },
  };
}

export const run: Run = async (words, options, cli) => {
  const format = chooseFormat(options, PARSE_FORMATS);
  const inputs = await namedInputs(words, options, 'parse');
  const directory = options.overlay as string | undefined;
  const overlay = directory === undefined ? null : await overlayWriter(directory, inputs, cli);
  await withOutput(options, inputs, cli, async (sink) => {
    const documents = new OneOrMany(sink, format, inputs.names.length > 1);
    const any = await eachInput(inputs, options, cli, async ({ name, issues }) => {
      for (const issue of issues) {
        await documents.add(issue);
        await overlay?.add(issue);
        await reportDiagnostics(name, issue, cli, { summary: true });
      }
    });
    await documents.end();
    return any;
  });
  await overlay?.end();
};
