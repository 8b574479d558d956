import { rename, rm } from 'node:fs/promises';
import { temporaryName } from '../write/file-sink.js';
import { type StagedFolder, stagedFolder } from '../write/staged-folder.js';

/** A folder that takes the place of the one that is there, with all that is in it. */
export async function wholeFolder(path: string): Promise<StagedFolder> {
  const staged = await stagedFolder(path);
  const old = temporaryName(path);
  return {
    ...staged,
    commit: async () => {
      await rename(path, old).catch(() => {});
      await staged.commit();
      await rm(old, { recursive: true, force: true });
    },
  };
}
