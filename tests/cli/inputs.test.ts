import { chmodSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fixture,
  folderOfIssues,
  huikan,
  jsonLines,
  ordinaryUser,
  otherFixture,
  shell,
  temporaryFolder,
} from './huikan.js';

/** Makes a bad input; the message about it must contain `says`. */
interface Bad {
  name: string;
  says: string;
  make: (path: string) => void;
}

const bad: Bad[] = [
  { name: 'missing.txt', says: 'there is no such file', make: () => {} },
  { name: 'folder', says: 'is a folder', make: (path) => mkdirSync(path) },
  { name: 'empty.txt', says: 'is empty', make: (path) => writeFileSync(path, '') },
  { name: 'blank.txt', says: 'is empty', make: (path) => writeFileSync(path, ' \n\u3000\n') },
  {
    name: 'picture.txt',
    says: 'of the kind PNG',
    make: (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  },
  {
    name: 'junk.bin',
    says: 'neither a PDF nor a text nor',
    make: (path) => writeFileSync(path, Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 32))),
  },
  {
    name: 'sparse-1g.txt',
    says: 'is too large (the limit is',
    make: (path) => {
      writeFileSync(path, '');
      truncateSync(path, 2 ** 30);
    },
  },
  { name: 'broken.json', says: 'line 1, column', make: (path) => writeFileSync(path, '{"schema": ') },
  { name: 'other.json', says: 'is no huikan document', make: (path) => writeFileSync(path, '{"a": 1}\n') },
  { name: 'x.pdf', says: 'is a PDF', make: (path) => writeFileSync(path, '%PDF-1.7\n%%EOF\n') },
];

const user = ordinaryUser();

describe('a bad input', () => {
  it.concurrent.each(bad)(
    '$name: one line with its name, exit 1, the others go on',
    async ({ name, says, make }) => {
      const folder = folderOfIssues();
      make(join(folder, name));
      const alone = await huikan(['parse', name], { cwd: folder });
      expect(alone).toMatchObject({ code: 1, stdout: '' });
      expect(alone.stderr).toMatch(/^huikan: [^\n]+\n$/u);
      expect(alone.stderr).toContain(`huikan: ${name}: `);
      expect(alone.stderr).toContain(says);

      const among = await huikan(['parse', '2021-03.txt', name, '2021-04.txt'], { cwd: folder });
      expect(among.stderr).toBe(alone.stderr);
      expect(among.code).toBe(1);
      expect(jsonLines(among.stdout).map((issue) => (issue.source as { path: string }).path)).toEqual([
        '2021-03.txt',
        '2021-04.txt',
      ]);
    },
  );

  it('is reported in Chinese to who speaks it', async () => {
    const { stderr } = await huikan(['parse', 'missing.txt', '--lang', 'zh']);
    expect(stderr).toBe('huikan: missing.txt: 没有这个文件；请检查文件名\n');
  });

  it.skipIf(user === null)('without permission is reported', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const secret = join(folder, 'secret.txt');
    copyFileSync(fixture, secret);
    chmodSync(secret, 0);
    const result = await huikan(['parse', secret], { spawn: user! });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain(`huikan: ${secret}: cannot be read (EACCES)`);
  });

  it('has its name escaped in the message', async () => {
    const { stderr } = await huikan(['parse', 'a\u001b[31mb\u009b\u202e.txt']);
    expect(stderr).toContain('huikan: a\\u{1b}[31mb\\u{9b}\\u{202e}.txt: there is no such file');
  });

  it('gives its stack trace only with HUIKAN_DEBUG', async () => {
    const result = await huikan(['parse', 'missing.txt'], { env: { HUIKAN_DEBUG: '1' } });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('    at ');
  });
});

describe('inputs', () => {
  it('come from standard input when nothing is named, and with -', async () => {
    const stdin = readFileSync(fixture);
    const [unnamed, dash, file] = await Promise.all([
      huikan(['toc'], { stdin }),
      huikan(['toc', '-'], { stdin }),
      huikan(['toc', fixture]),
    ]);
    expect(unnamed).toMatchObject({ code: 0, stderr: '' });
    expect(unnamed.stdout).toBe(file.stdout);
    expect(dash.stdout).toBe(file.stdout);
  });

  it('of nothing on standard input are told so by a name people know', async () => {
    const result = await huikan(['parse'], { stdin: '' });
    expect(result).toMatchObject({
      code: 1,
      stderr: 'huikan: standard input: is empty; there is nothing to read\n',
    });
  });

  it.each([
    ['one a line', '2021-03.txt\r\n\n2021-04.txt'],
    ['NUL-separated, as find -print0 writes them', '2021-03.txt\0' + '2021-04.txt\0'],
  ])('come from a list, %s', async (_, list) => {
    const folder = folderOfIssues();
    const result = await huikan(['parse', '--files-from', '-'], { cwd: folder, stdin: list });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(jsonLines(result.stdout)).toHaveLength(2);
  });

  it('are recognised when another command wrote them', async () => {
    const folder = folderOfIssues();
    const direct = await shell('huikan toc *.txt', { cwd: folder });
    const piped = await shell('huikan parse *.txt | huikan toc', { cwd: folder });
    const kept = await shell('huikan parse *.txt -o all.jsonl && huikan parse all.jsonl | huikan toc -', {
      cwd: folder,
    });
    expect(direct).toMatchObject({ code: 0, stderr: '' });
    expect(piped).toEqual(direct);
    expect(kept).toEqual(direct);
  });

  it('in another encoding are read as told', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'utf16.txt');
    writeFileSync(path, Buffer.from(readFileSync(otherFixture, 'utf8'), 'utf16le'));
    const result = await huikan(['parse', path, '--encoding', 'utf-16le']);
    expect(JSON.parse(result.stdout).source).toMatchObject({ encoding: 'utf-16le', path });
  });
});
