import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test, vi } from 'vitest';
import { issuesFromBytes } from '../../src/issues.js';
import { resolutionOf } from '../../src/read/pdf/ocr/drawing.js';
import { type JsPackages, jsEngine } from '../../src/read/pdf/ocr/engines.js';
import { asPrinted, readWords, toGlyphs, withNumbers } from '../../src/read/pdf/ocr/glyphs.js';
import { COPIES, numberOf, numbersOf, takeLeaders } from '../../src/read/pdf/ocr/leaders.js';

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';

/** A table as Tesseract prints it. */
const table = (...rows: (string | number)[][]): string =>
  [HEAD, ...rows.map((row) => row.join('\t'))].join('\n');

describe('the table of Tesseract', () => {
  it('gives words, and nothing of pages, blocks and blanks', () => {
    const words = readWords(
      table(
        [1, 1, 0, 0, 0, 0, 0, 0, 2480, 3508, -1, ''],
        [5, 1, 1, 1, 1, 1, 300, 400, 100, 48, 96.5, '代表'],
        [5, 1, 1, 1, 1, 2, 410, 400, 100, 48, 95, ' '],
        [5, 1, 1, 1, 2, 1, 300, 500, 50, 48, -1, '十'],
      ),
    );
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['代表', 0.965],
      ['十', 0],
    ]);
  });

  it('places the characters of a line in the order they are read, each in its share of the line', () => {
    // The boxes of words are rough and overlap; the line is from 300 to 900 dots, six ideographs' room.
    const glyphs = toGlyphs(
      readWords(
        table(
          [5, 1, 1, 1, 1, 1, 300, 400, 250, 50, 90, '人大'],
          [5, 1, 1, 1, 1, 2, 480, 405, 100, 40, 80, '20'],
          [5, 1, 1, 1, 1, 3, 560, 400, 340, 50, 70, '件建议'],
        ),
      ),
    );
    expect(glyphs.map(({ text }) => text).join('')).toBe('人大20件建议');
    expect(glyphs[0]!.x0).toBeCloseTo(72);
    expect(glyphs.at(-1)!.x1).toBeCloseTo(216);
    for (let i = 1; i < glyphs.length; i++) expect(glyphs[i]!.x0).toBeCloseTo(glyphs[i - 1]!.x1);
    expect(glyphs[2]!.x1 - glyphs[2]!.x0).toBeCloseTo((glyphs[0]!.x1 - glyphs[0]!.x0) / 2);
    expect(new Set(glyphs.map(({ y, size }) => `${y} ${size}`)).size).toBe(1);
  });

  it('keeps words in Latin letters apart', () => {
    const words = readWords(
      table(
        [5, 1, 1, 1, 1, 1, 300, 400, 200, 50, 90, 'local'],
        [5, 1, 1, 1, 1, 2, 520, 400, 200, 50, 90, 'laws'],
      ),
    );
    expect(
      toGlyphs(words)
        .map(({ text }) => text)
        .join(''),
    ).toBe('local laws');
  });
});

/** A white page as `pdftoppm -gray` draws it, with black rectangles `[x, y, width, height]`. */
function drawnPage(width: number, height: number, ink: readonly [number, number, number, number][]) {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const page = Buffer.concat([head, Buffer.alloc(width * height, 255)]);
  for (const [x, y, w, h] of ink)
    for (let row = y; row < y + h; row++)
      page.fill(0, head.length + row * width + x, head.length + row * width + x + w);
  const isInk = (x: number, y: number) => page[head.length + y * width + x]! < 128;
  return { page, isInk };
}
const dots = (count: number, x: number, y: number): [number, number, number, number][] =>
  Array.from({ length: count }, (_, i) => [x + i * 14, y, 4, 4]);
/** A page with a word, a leader of twenty dots and a number, and an ellipsis on the line below. */
const contentsPage = () =>
  drawnPage(700, 200, [
    [40, 40, 40, 40],
    ...dots(20, 100, 60),
    [400, 44, 24, 30],
    [40, 120, 40, 40],
    ...dots(6, 100, 140),
  ]);

describe('leaders of contents pages', () => {
  it('are painted over, and the number behind them is found', () => {
    const { page, isInk } = contentsPage();
    const leaders = takeLeaders(page, 300);
    expect(leaders).toEqual([
      { x0: 100, x1: 370, y0: 60, y1: 64, number: { x0: 400, x1: 424, y0: 44, y1: 74 } },
    ]);
    expect(isInk(102, 62)).toBe(false);
    expect(isInk(50, 50) && isInk(410, 50)).toBe(true);
  });

  it('are longer than an ellipsis, which stays', () => {
    const { page, isInk } = contentsPage();
    takeLeaders(page, 300);
    expect(isInk(102, 142)).toBe(true);
  });

  it('are looked for in drawings alone', () => {
    const other = Buffer.from('drawn');
    expect(takeLeaders(other, 300)).toEqual([]);
    expect(other.toString()).toBe('drawn');
  });

  it('have their numbers drawn again, each several times on a line', () => {
    const { page } = contentsPage();
    const { picture, from, strip } = numbersOf(page, takeLeaders(page, 300), 300)!;
    const copies = takeLeaders(Buffer.from(picture), 300);
    expect(copies).toEqual([]);
    expect(Buffer.from(picture).filter((dot) => dot === 0).length).toBe(24 * 30 * COPIES);
    expect(strip).toBeGreaterThan(30);
    expect(from).toBeGreaterThan(0);
  });

  it('are put back with the number that most copies show', () => {
    const { page } = contentsPage();
    const leaders = takeLeaders(page, 300);
    const line = (text: string, top: number) => ({
      line: text,
      left: 40,
      top,
      width: 40,
      height: 40,
      confidence: 0.9,
      text,
    });
    const digits = [{ ...line('141414141114', 30), height: 30 }];
    const words = withNumbers([line('学', 40), { ...line('l4', 44), left: 400 }], leaders, digits, {
      from: 30,
      strip: 54,
    });
    expect(words.map(({ text }) => text)).toEqual(['学', '……14']);
  });
});

describe('numberOf', () => {
  const rows: [why: string, read: string, number: string][] = [
    ['one digit', '222222', '2'],
    ['two digits', '323232323232', '32'],
    ['a copy read wrongly', '393939395939', '39'],
    ['a mark read as a digit', '5535555', '5'],
    ['copies that do not agree', '503000050', ''],
    ['nothing', '', ''],
  ];
  for (const [why, read, number] of rows) test(why, () => expect(numberOf(read)).toBe(number));
});

describe('asPrinted', () => {
  const rows: [why: string, read: string, printed: string][] = [
    [
      'marks between ideographs are wide',
      '一是紧扣法规实施,做到(三个)坚持:',
      '一是紧扣法规实施，做到（三个）坚持：',
    ],
    ['those in Latin text and numbers are not', '投入1,200万元(GDP: 3.5)', '投入1,200万元（GDP: 3.5)'],
    ['a quotation cannot open before a comma', '开展“一法一条例“,检查', '开展“一法一条例”，检查'],
    ['one that opens stays', '开展“一法一条例”检查', '开展“一法一条例”检查'],
  ];
  for (const [why, read, printed] of rows) test(why, () => expect(asPrinted(read)).toBe(printed));
});

describe('resolutionOf', () => {
  it('is that of the language data up to a page of a newspaper, and less for sheets as large as a house', () => {
    expect(resolutionOf({ width: 595, height: 842 })).toBe(300);
    expect(resolutionOf({ width: 1684, height: 2384 })).toBe(300);
    expect(resolutionOf({ width: 14400, height: 14400 })).toBe(44);
  });
});

describe('jsEngine', () => {
  const picture = join(mkdtempSync(join(tmpdir(), 'huikan-js-')), 'page.png');
  writeFileSync(picture, 'picture');
  const limits = { timeout: 200, memory: 2 ** 30 };

  /** Packages that count their workers; `read` is what one makes of a picture. */
  function packages(read: () => Promise<string>) {
    const log = { started: [] as unknown[], ended: 0, dpi: [] as string[] };
    const fake: JsPackages = {
      data: { langPath: '/data', gzip: true },
      tesseract: {
        async createWorker(language, engine, options) {
          log.started.push([language, engine, options.langPath, options.gzip, options.cacheMethod]);
          return {
            setParameters: async ({ user_defined_dpi }) => log.dpi.push(user_defined_dpi!),
            recognize: async () => ({ data: { tsv: await read() } }),
            terminate: async () => ++log.ended,
          };
        },
      },
    };
    return { fake, log };
  }

  it('reads by one worker after the other what is read one after the other, from the data of the package', async () => {
    const { fake, log } = packages(async () => 'table');
    const engine = jsEngine(fake);
    expect(await engine.read(picture, 300, limits)).toBe('table');
    expect(await engine.read(picture, 150, limits)).toBe('table');
    await engine.end();
    expect(log).toEqual({ started: [['chi_sim', 1, '/data', true, 'none']], ended: 1, dpi: ['300', '150'] });
  });

  it('starts anew after one that takes too long', async () => {
    let slow = true;
    const { fake, log } = packages(() => (slow ? new Promise(() => {}) : Promise.resolve('table')));
    const engine = jsEngine(fake);
    await expect(engine.read(picture, 300, limits)).rejects.toThrow('it takes too long');
    slow = false;
    expect(await engine.read(picture, 300, limits)).toBe('table');
    await engine.end();
    expect([log.started.length, log.ended]).toEqual([2, 2]);
  });
});

const root = join(import.meta.dirname, '..', '..');
const hard = (name: string) => readFileSync(join(root, 'fixtures', 'pdf', 'hard', `${name}.pdf`));
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** A machine with these programs and no others: shell scripts by their names. */
function machine(programs: Record<string, string>) {
  const place = mkdtempSync(join(tmpdir(), 'huikan-path-'));
  places.push(place);
  const bin = join(place, 'bin');
  const temporary = join(place, 'tmp');
  for (const folder of [bin, temporary]) mkdirSync(folder);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { PATH: bin, TMPDIR: temporary, LANG: 'en_US.UTF-8', HOME: place };
  return { place, temporary, env };
}

const DRAWS = 'for last; do :; done; [ "$1" = -v ] || echo drawn > "$last.pgm"';
const reads = (what: string) => `if [ "$1" = --list-langs ]; then echo chi_sim; else ${what}; fi`;
const WORDS = table([5, 1, 1, 1, 1, 1, 300, 400, 600, 50, 90, '代表们认真审议了报告']);

/** Runs the command line on that machine; gives how it ended, with `signal` sent once a program has written its number. */
function run(at: ReturnType<typeof machine>, name: string, words: string[], signal?: NodeJS.Signals) {
  const file = join(at.place, `${name}.pdf`);
  writeFileSync(file, hard(name));
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'huikan.js'), 'parse', file, ...words], {
      env: at.env,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (err += text));
    child.on('close', (status) => resolve({ status, out, err: err.replaceAll(`${at.place}/`, '') }));
    const watch = setInterval(() => {
      if (!signal || !readdirSync(at.temporary).includes('pid')) return;
      clearInterval(watch);
      setTimeout(() => child.kill(signal), 100);
    }, 20);
    child.on('exit', () => clearInterval(watch));
  });
}

/** Does a process run? One that has ended and that nobody has asked after does not. */
function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return !/^\s*(?:Z|$)/.test(stdout);
}

describe('programs of the machine', { timeout: 120_000 }, () => {
  it('that are not there are named, with what to install', async () => {
    const bare = await run(machine({}), 'scanned', ['--ocr']);
    expect(bare.status).toBe(1);
    expect(bare.err).toContain('scanned.pdf: cannot be read by OCR: pdftoppm (poppler-utils)');
    const other = await run(machine({ tesseract: 'echo eng', pdftoppm: DRAWS }), 'scanned', [
      '--ocr',
      '--lang',
      'zh',
    ]);
    expect(other.status).toBe(1);
    expect(other.err).toMatch(/^huikan: scanned\.pdf[:：].*未安装 tesseract \(tesseract-ocr-chi-sim\)/u);
  });

  it('are used, and leave nothing behind', async () => {
    const at = machine({ pdftoppm: DRAWS, tesseract: reads(`printf '%s' '${WORDS}'`) });
    const { status, out } = await run(at, 'mixed', ['--ocr']);
    expect(status).toBe(0);
    expect(out).toContain('代表们认真审议了报告');
    expect(readdirSync(at.temporary)).toEqual([]);
  });

  it('draw by MuPDF where poppler is not there', async () => {
    const draws = 'while [ "$1" != -o ]; do [ "$1" = -v ] && exit; shift; done; echo drawn > "$2"';
    const at = machine({ mutool: draws, tesseract: reads(`printf '%s' '${WORDS}'`) });
    expect((await run(at, 'mixed', ['--ocr'])).out).toContain('代表们认真审议了报告');
  });

  const broken: [why: string, tesseract: string, words: string[], said: RegExp][] = [
    ['fail', 'echo no picture >&2; exit 1', [], /page 2: warning: .*no picture/],
    ['hang', 'exec sleep 60', ['--page-timeout', '5'], /page 2: warning: .*takes too long/],
    ['find nothing', `printf '%s' '${HEAD}'`, [], /page 2: warning: .*found no text/],
  ];
  for (const [why, script, words, said] of broken)
    test(`that ${why} lose that page only, and it is said`, async () => {
      const at = machine({ pdftoppm: DRAWS, tesseract: reads(script), sleep: 'exec /bin/sleep "$@"' });
      const { status, out, err } = await run(at, 'mixed', ['--ocr', '--verbose', ...words]);
      expect(err).toMatch(said);
      expect(status).toBe(0);
      expect(JSON.parse(out).diagnostics).toContainEqual(
        expect.objectContaining({ code: 'page.ocr-failed', page: 2 }),
      );
    });

  it('that read nothing from any page are no success', async () => {
    const at = machine({ pdftoppm: DRAWS, tesseract: reads('echo no data >&2; exit 1') });
    const { status, out, err } = await run(at, 'scanned', ['--ocr']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^huikan: scanned\.pdf: .*OCR reads no text from \d+ pages \(tesseract: no data\)/);
  });

  it('end with the command, and nothing is left', async () => {
    const tesseract = reads('echo $$ > "$TMPDIR/pid"; exec /bin/sleep 60');
    const at = machine({ pdftoppm: DRAWS, tesseract });
    const { status } = await run(at, 'scanned', ['--ocr'], 'SIGINT');
    expect(status).toBe(130);
    const pid = Number(readFileSync(join(at.temporary, 'pid'), 'utf8'));
    expect(pid).toBeGreaterThan(0);
    await vi.waitFor(() => expect(runs(pid)).toBe(false), 5000);
    expect(readdirSync(at.temporary).filter((name) => name !== 'pid')).toEqual([]);
  });
});

function hasTools(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).includes('chi_sim');
  } catch {
    return false;
  }
}

describe.skipIf(!hasTools())('pages that are pictures, with Tesseract', () => {
  it('are read, marked and said', { timeout: 120_000 }, async () => {
    const [issue] = await issuesFromBytes(hard('mixed'), { path: 'mixed.pdf', pdf: { ocr: true } });
    const blocks = issue!.articles.flatMap((article) => article.blocks);
    const read = blocks.filter((block) => block.source === 'ocr');
    expect(read.map(({ text }) => text).join('')).toContain('中华人民共和国水污染防治法');
    for (const block of read) {
      expect(block.page).toBe(2);
      expect(block.confidence).toBeGreaterThan(0.5);
    }
    expect(issue!.diagnostics.map(({ code, page }) => [code, page])).toContainEqual(['page.ocr', 2]);
  });
});
