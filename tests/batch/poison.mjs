/**
 * Loaded into the workers of a batch by NODE_OPTIONS: files whose name says so do to the process that reads them what a
 * fault in a reader or an extractor would.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';

const fs = createRequire(import.meta.url)('node:fs');
const { openSync } = fs;

const DEEDS = {
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  loop: () => {
    for (;;);
  },
  memory: () => {
    const held = [];
    for (;;) held.push(Buffer.alloc(16 * 2 ** 20, 1));
  },
  rejection: () => {
    Promise.reject(new Error('nobody waits for this'));
    // What it is at goes on for ever, as a page that waits for a promise that was lost.
    return 'wait';
  },
  // Only once: the mark is left beside the file.
  passing: (path) => {
    if (fs.existsSync(`${path}.seen`)) return;
    fs.writeFileSync(`${path}.seen`, '');
    process.exit(7);
  },
};

if (process.argv[1]?.replaceAll('\\', '/').endsWith('batch/child.js')) {
  fs.openSync = (path, ...rest) => {
    const deed = /poison-([a-z]+)/.exec(String(path))?.[1];
    if (deed !== undefined && /\.txt$/.test(String(path))) DEEDS[deed]?.(path);
    return openSync(path, ...rest);
  };
  syncBuiltinESMExports();
}
