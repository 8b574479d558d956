import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HuikanError } from '../../src/model/errors.js';
import { readDocument, readInput } from '../../src/read/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huikan-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Reads as the commands do: the input, then the document in it. */
async function read(path: string, options = {}) {
  const input = await readInput(path, options);
  return readDocument(input.bytes, { path: input.path });
}

async function failure(work: Promise<unknown>): Promise<HuikanError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HuikanError);
  return error as HuikanError;
}

/** The platform's own random bytes would make a failure hard to repeat. */
function randomBytes(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

describe('readInput', () => {
  it('gives the bytes of a file and its path as given', async () => {
    const path = file('a.txt', '目录');
    expect(await readInput(path)).toEqual({ bytes: Buffer.from('目录'), path });
  });

  it('gives what comes on standard input, without a path', async () => {
    const stdin = Readable.from([Buffer.from('目'), '录']);
    expect(await readInput('-', { stdin })).toEqual({ bytes: Buffer.from('目录'), path: null });
  });

  it.skipIf(process.platform === 'win32')('reads a named pipe, which has no size', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const feeding = import('node:fs/promises').then((fs) => fs.writeFile(path, '目录'));
    expect(await readInput(path)).toEqual({ bytes: Buffer.from('目录'), path });
    await feeding;
  });
});

describe('bad input', () => {
  it('a missing file', async () => {
    for (const path of [join(folder, 'none.txt'), join(file('b.txt', '乙'), 'under-a-file'), 'a\0b']) {
      const error = await failure(read(path));
      expect(error).toMatchObject({ code: 'input.missing', context: { path } });
    }
  });

  it('a folder', async () => {
    const path = join(folder, 'sub');
    mkdirSync(path);
    expect(await failure(read(path))).toMatchObject({ code: 'input.folder', context: { path } });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file one may not read', async () => {
    const path = file('secret.txt', '密');
    chmodSync(path, 0o000);
    const error = await failure(read(path));
    expect(error).toMatchObject({ code: 'input.unreadable', context: { path, reason: 'EACCES' } });
  });

  it.skipIf(process.platform === 'win32')('a link that leads to itself', async () => {
    const path = join(folder, 'loop');
    symlinkSync('loop', path);
    const error = await failure(read(path));
    expect(error).toMatchObject({ code: 'input.unreadable', context: { path, reason: 'ELOOP' } });
  });

  it('a stream that breaks', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('broken'), { code: 'EIO' }));
      },
    });
    const error = await failure(read('-', { stdin }));
    expect(error).toMatchObject({ code: 'input.unreadable', context: { path: '-', reason: 'EIO' } });
  });

  it('an empty file, and empty standard input', async () => {
    expect((await failure(read(file('empty.txt', '')))).code).toBe('input.empty');
    expect((await failure(read('-', { stdin: Readable.from([]) }))).code).toBe('input.empty');
  });

  it('only white space, in any encoding', async () => {
    const blanks = [' \r\n\t\n', '\f\n', '　　\n\u200b\u0000', '\ufeff'];
    const texts = blanks.flatMap((text) => [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]);
    for (const text of texts) expect((await failure(read(file('blank.txt', text)))).code).toBe('input.empty');
  });

  it('a PNG, a ZIP, an ELF, with what it is', async () => {
    const starts: Record<string, number[]> = {
      PNG: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ZIP: [0x50, 0x4b, 0x03, 0x04],
      ELF: [0x7f, 0x45, 0x4c, 0x46],
    };
    for (const [kind, start] of Object.entries(starts)) {
      const path = file('junk.bin', Buffer.concat([Uint8Array.from(start), randomBytes(2000)]));
      expect(await failure(read(path))).toMatchObject({ code: 'input.binary', context: { path, kind } });
    }
  });

  it('random bytes, of any length', async () => {
    for (const length of [64, 1000, 100_000]) {
      const path = file('random.bin', randomBytes(length));
      expect(await failure(read(path))).toMatchObject({ code: 'input.binary', context: { path } });
    }
  });

  it('a file of 1 GB, refused before it is read', async () => {
    const path = join(folder, 'large.txt');
    const fd = openSync(path, 'w');
    ftruncateSync(fd, 2 ** 30);
    closeSync(fd);
    const start = performance.now();
    const error = await failure(read(path));
    expect(performance.now() - start).toBeLessThan(100);
    expect(error).toMatchObject({
      code: 'input.too-large',
      message: expect.stringContaining('256 MB'),
      context: { path, bytes: 2 ** 30, limit: 256 * 2 ** 20 },
    });
  });

  it('an endless stream, left as soon as it is over the limit', async () => {
    let given = 0;
    const stdin = new Readable({
      read(size) {
        given += size;
        this.push(Buffer.alloc(size, 0x61));
      },
    });
    const error = await failure(read('-', { stdin, maxBytes: 2 ** 20 }));
    expect(error).toMatchObject({
      code: 'input.too-large',
      context: { path: '-', bytes: null, limit: 2 ** 20 },
    });
    expect(given).toBeLessThan(2 ** 21);
    expect(stdin.destroyed).toBe(true);
  });

  it('a PDF that is none', async () => {
    const path = file('a.pdf', '%PDF-1.7\n%âãÏÓ\n');
    expect(await failure(read(path))).toMatchObject({ code: 'pdf.damaged', context: { path } });
  });
});
