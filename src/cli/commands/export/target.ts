import { statSync } from 'node:fs';
import type { ExportTarget } from '../../../write/export/exporter.js';
import type { ExportFormat } from '../../../write/export/registry.js';
import type { Cli } from '../../cli.js';
import type { Inputs } from '../../inputs.js';
import { isStandardOutput } from '../../output.js';
import { usageError } from '../../usage.js';

function isFolder(path: string): boolean {
  if (/[/\\]$/u.test(path)) return true;
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Where an export goes: the file or folder of `-o`, or standard output. A path that ends with a slash, or is a
 * folder, is a folder where the form can make one. Throws `usage` where form and place do not go together.
 */
export function exportTarget(
  path: string | undefined,
  name: string,
  format: ExportFormat,
  inputs: Inputs,
  cli: Cli,
): ExportTarget {
  const standard = path === undefined || path === '-';
  if (standard && (format.seekable || format.shape === 'folder'))
    throw usageError('needs-output', { format: name });
  if (standard && format.binary && process.stdout.isTTY)
    throw usageError('binary-terminal', { format: name });
  if (!standard && inputs.includes(path)) throw usageError('output-is-input', { path });
  const folder = !standard && (format.shape === 'folder' || (format.shape === 'either' && isFolder(path)));
  return {
    path: standard ? null : path,
    folder,
    sink: async () => {
      if (standard || isStandardOutput(path)) return cli.stdout();
      return (await import('../../../write/file-sink.js')).fileSink(path);
    },
    stagedFile: async () => (await import('../../../write/staged.js')).stagedFile(path ?? '-'),
    stagedFolder: async () =>
      (await import('../../../write/staged-folder.js')).stagedFolder(path ?? '-', (file) =>
        inputs.includes(file),
      ),
  };
}
