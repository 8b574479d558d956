import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fixture,
  folderOfIssues,
  huikan,
  ordinaryUser,
  pdfFixture,
  shell,
  temporaryFolder,
} from './huikan.js';

const user = ordinaryUser();
const hasFull = existsSync('/dev/full');

describe('-o', () => {
  it('writes the same as standard output, and nothing there', async () => {
    const file = join(temporaryFolder(), 'issue.json');
    const toFile = await huikan(['parse', fixture, '-o', file]);
    expect(toFile).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe((await huikan(['parse', fixture])).stdout);
  });

  it('keeps the permissions of a file it replaces, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'toc.md');
    writeFileSync(file, 'old', { mode: 0o600 });
    await huikan(['toc', fixture, '-o', file]);
    expect(readFileSync(file, 'utf8')).toMatch(/^# /u);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['toc.md']);
  });

  it('writes through a link that the user names', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.md'), 'old');
    symlinkSync('real.md', join(folder, 'link.md'));
    await huikan(['toc', fixture, '-o', join(folder, 'link.md')]);
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toMatch(/^# /u);
  });

  it.each([
    ['its own name', 'issue.json'],
    ['another path', './sub/../issue.json'],
    ['a link', 'link.json'],
    ['a hard link', 'hard.json'],
  ])('never writes over an input, under %s', async (_, output) => {
    const folder = temporaryFolder();
    await huikan(['parse', fixture, '-o', join(folder, 'issue.json')]);
    const before = readFileSync(join(folder, 'issue.json'));
    mkdirSync(join(folder, 'sub'));
    symlinkSync('issue.json', join(folder, 'link.json'));
    linkSync(join(folder, 'issue.json'), join(folder, 'hard.json'));
    const result = await huikan(['toc', 'issue.json', '-o', output], { cwd: folder });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('is one of the input files');
    expect(readFileSync(join(folder, 'issue.json'))).toEqual(before);
  });

  it('never writes over an input that is redirected', async () => {
    const folder = temporaryFolder();
    copyFileSync(fixture, join(folder, 'a.json'));
    const result = await shell('huikan parse -o a.json < a.json', { cwd: folder });
    expect(result.code).toBe(2);
  });

  it('leaves no file, and the old one, when nothing could be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old.json'), 'old');
    const result = await huikan(['parse', 'missing.txt', '-o', 'old.json'], { cwd: folder });
    expect(result.code).toBe(1);
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('old');
    await huikan(['parse', 'missing.txt', '-o', 'new.json'], { cwd: folder });
    expect(readdirSync(folder)).toEqual(['old.json']);
  });

  it.each([
    ['no/such/folder/x.json', 'its folder does not exist'],
    ['folder', 'it is a folder'],
    ['file/x.json', 'a part of its path is no folder'],
    [`${'x'.repeat(300)}.json`, 'the name is too long'],
  ])('%s is an error that says why', async (output, says) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), '');
    const result = await huikan(['parse', fixture, '-o', output], { cwd: folder });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(/^huikan: [^\n]+\n$/u);
    expect(result.stderr).toContain(says);
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });

  it.skipIf(user === null)('without permission is an error', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const result = await huikan(['parse', fixture, '-o', join(folder, 'x.json')], { spawn: user! });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('permission denied');
  });

  it('/dev/stdout and - are standard output', async () => {
    const direct = await huikan(['toc', fixture]);
    for (const output of ['-', '/dev/stdout', '/proc/self/fd/1'])
      expect(await huikan(['toc', fixture, '-o', output])).toEqual(direct);
  });

  it('a pipe by name is written straight', async () => {
    const folder = temporaryFolder();
    const result = await shell('mkfifo p && (cat p > got & huikan toc "$ISSUE" -o p && wait)', {
      cwd: folder,
      env: { ISSUE: fixture },
    });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'got'), 'utf8')).toBe((await huikan(['toc', fixture])).stdout);
  });
});

describe.skipIf(!hasFull)('a full disk', () => {
  it.each(['parse', 'toc', 'articles', 'schema', 'completion bash', '--help', '--version'])(
    'is seen by %s on standard output',
    async (command) => {
      const words = ['parse', 'toc', 'articles'].includes(command) ? `${command} "$ISSUE"` : command;
      const result = await shell(`huikan ${words} > /dev/full`, { env: { ISSUE: fixture } });
      expect(result.code).toBe(1);
      expect(result.stderr).toBe(
        'huikan: standard output: cannot be written: the disk is full; make room or choose another place\n',
      );
    },
  );

  it('is seen with -o', async () => {
    const result = await huikan(['parse', fixture, '-o', '/dev/full']);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('huikan: /dev/full: cannot be written: the disk is full');
  });

  it('leaves no file, where a file may not grow', async () => {
    const folder = temporaryFolder();
    // A limit on the size of files, as a full disk has it; the signal it comes with is ignored by Node.
    const result = await shell('ulimit -f 8; huikan parse "$ISSUE" -o x.json', {
      cwd: folder,
      env: { ISSUE: fixture },
    });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('huikan: x.json: cannot be written');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a reader that leaves early', () => {
  it.each(['parse', 'articles', 'toc', 'schema', '--help'])(
    'is no error for %s, 20 times',
    async (command) => {
      const words = ['parse', 'toc', 'articles'].includes(command)
        ? `${command} issue.json issue.json`
        : command;
      const folder = temporaryFolder();
      await huikan(['parse', fixture, '-o', join(folder, 'issue.json')]);
      const times = command === 'parse' || command === 'articles' ? 20 : 5;
      const line = `for i in $(seq ${times}); do huikan ${words} | head -c 1 > /dev/null; echo \${PIPESTATUS[0]}; done`;
      const result = await shell(line, { cwd: folder });
      expect(result.stderr).toBe('');
      expect(result.stdout).toBe('0\n'.repeat(times));
    },
  );
});

describe('--directory', () => {
  it('is written over by a second run, which leaves nothing else', async () => {
    const folder = temporaryFolder();
    await huikan(['articles', fixture, '-d', 'out'], { cwd: folder });
    const names = readdirSync(join(folder, 'out'));
    const again = await huikan(['articles', fixture, '-d', 'out'], { cwd: folder });
    expect(again.code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toEqual(names);
  });

  it('never follows a link below it', async () => {
    const folder = folderOfIssues();
    await huikan(['articles', '2021-03.txt', '-d', 'out'], { cwd: folder });
    const [name] = readdirSync(join(folder, 'out')).sort();
    writeFileSync(join(folder, 'precious'), 'precious');
    await shell(`cd out && rm "$NAME" && ln -s ../precious "$NAME"`, { cwd: folder, env: { NAME: name! } });
    const result = await huikan(['articles', '2021-03.txt', '-d', 'out'], { cwd: folder });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('is a symbolic link');
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  });

  it('never writes over an input', async () => {
    const folder = folderOfIssues();
    await huikan(['articles', '2021-03.txt', '-d', 'out'], { cwd: folder });
    const [name] = readdirSync(join(folder, 'out')).sort();
    // The same issue, now under the name its first article gets.
    copyFileSync(join(folder, '2021-03.txt'), join(folder, 'out', name!));
    const result = await huikan(['articles', `out/${name}`, '-d', 'out'], { cwd: folder });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('is one of the input files');
    expect(readFileSync(join(folder, 'out', name!))).toEqual(readFileSync(join(folder, '2021-03.txt')));
  });

  it('that is a file is an error', async () => {
    const folder = folderOfIssues();
    const result = await huikan(['articles', '2021-03.txt', '-d', '2021-04.txt'], { cwd: folder });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('huikan: 2021-04.txt: ');
  });
});

describe('--tables', () => {
  it('writes each table of the articles asked for, beside the articles', async () => {
    const folder = temporaryFolder();
    const words = ['articles', pdfFixture, '--format', 'csv', '--tables', 'tables'];
    const all = await huikan(words, { cwd: folder });
    expect(all).toMatchObject({ code: 0, stderr: 'huikan: 2 tables written to tables\n' });
    expect(all.stdout.split('\n').length).toBeGreaterThan(10);
    const names = readdirSync(join(folder, 'tables')).sort();
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^a04\.b\d+ 表1.*\.csv$/u);
    expect(readFileSync(join(folder, 'tables', names[0]!), 'utf8')).toBe(
      '镇名,抽查村数,正常供水,水质达标\n葛仙庄镇,12,12,11\n连庄镇,9,8,8\n油坊镇,10,9,9\n谢炉镇,8,8,7\n',
    );
    const one = await huikan([...words.slice(0, -1), 'one', '--select', '9'], { cwd: folder });
    expect(one.stderr).toBe('huikan: 1 table written to one\n');
    expect(readdirSync(join(folder, 'one'))).toEqual([names[1]]);
  });

  it('takes the tables out of JSON too, several issues in a folder each', async () => {
    const folder = temporaryFolder();
    await huikan(['parse', pdfFixture, '-o', 'issue.json'], { cwd: folder });
    const result = await huikan(['articles', 'issue.json', fixture, '-o', 'a.jsonl', '--tables', 'tables'], {
      cwd: folder,
    });
    expect(result.code).toBe(0);
    expect(readdirSync(join(folder, 'tables'))).toEqual(['清河人大-2018-02']);
    expect(readdirSync(join(folder, 'tables', '清河人大-2018-02'))).toHaveLength(2);
  });
});
