import type { Run } from '../../spec.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import type { SHELLS } from './spec.js';
import { zshCompletion } from './zsh.js';

type Shell = (typeof SHELLS)[number];

export const run: Run = async ([shell], _options, cli) => {
  const scripts: Readonly<Record<Shell, () => string>> = {
    bash: bashCompletion,
    zsh: () => zshCompletion(cli.lang),
    fish: () => fishCompletion(cli.lang),
  };
  await cli.stdout().write(scripts[shell as Shell]());
};
