import type { CommandSpec } from '../../spec.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const completion: CommandSpec = {
  name: 'completion',
  summary: {
    en: 'Print a completion script for a shell',
    zh: '输出 shell 补全脚本',
  },
  details: [
    {
      en: 'bash: put `eval "$(huikan completion bash)"` into ~/.bashrc. zsh: `eval "$(huikan completion zsh)"` into ~/.zshrc, after compinit. fish: write the script to ~/.config/fish/completions/huikan.fish.',
      zh: 'bash：在 ~/.bashrc 中加入 `eval "$(huikan completion bash)"`。zsh：在 ~/.zshrc 中 compinit 之后加入 `eval "$(huikan completion zsh)"`。fish：将脚本写入 ~/.config/fish/completions/huikan.fish。',
    },
  ],
  argument: {
    name: 'SHELL',
    choices: SHELLS,
    required: true,
    text: { en: 'The shell to complete for.', zh: '要补全的 shell。' },
  },
  options: [],
  examples: [
    {
      command: 'huikan completion bash > huikan.bash',
      text: { en: 'The script for bash', zh: 'bash 的补全脚本' },
    },
  ],
  load: () => import('./run.js'),
};
