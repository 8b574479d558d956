import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countAnnotations } from '../../../src/read/pdf/annotations.js';
import { documentDiagnostics } from '../../../src/read/pdf/document-diagnostics.js';
import type { FontFacts } from '../../../src/read/pdf/font.js';
import { findFurniture } from '../../../src/read/pdf/furniture.js';
import { readableOf } from '../../../src/read/pdf/garbled-lines.js';
import { interpret } from '../../../src/read/pdf/interpret.js';
import { isListing } from '../../../src/read/pdf/layout/contents-page.js';
import { layoutPage } from '../../../src/read/pdf/layout/index.js';
import { withoutOverprint } from '../../../src/read/pdf/layout/overprint.js';
import { apply, compose, type Matrix } from '../../../src/read/pdf/matrix.js';
import type { Glyph } from '../../../src/read/pdf/page.js';
import { pageDiagnostics } from '../../../src/read/pdf/page-diagnostics.js';
import { printedNumbers } from '../../../src/read/pdf/page-numbers.js';
import { stateOf } from '../../../src/read/pdf/quality.js';
import { withoutShift } from '../../../src/read/pdf/shifted.js';
import { asSeen, NOTHING_UNSEEN, type Unseen } from '../../../src/read/pdf/unseen.js';
import { note, withNotes } from '../../../src/read/pdf/warnings.js';
import { cases } from '../cases.js';
import { contentOf, drawn, glyph, type LineRow, layoutOf } from './pages.js';

describe('printedNumbers', () => {
  type Row = { why: string; heads: string[][]; labels?: string[]; printed: (number | null)[] };
  for (const { why, heads, labels, printed } of cases<Row>('pdf/page-numbers'))
    test(why, () => {
      const pages = heads.map((texts, i) =>
        layoutOf(
          i + 1,
          texts.map((text): LineRow => [text, 40]),
        ),
      );
      const found = printedNumbers(pages, () => true, labels ?? null);
      expect(pages.map(({ number }) => found.get(number))).toEqual(printed);
    });
});

describe('findFurniture', () => {
  type Row = { why: string; pages: number; lines: LineRow[]; marks: string[] };
  const prose = ['会议听取了报告', '代表们认真审议', '办理工作有序推进', '督办取得实效', '群众表示满意'];
  for (const { why, pages: count, lines, marks } of cases<Row>('pdf/furniture'))
    test(why, () => {
      const pages = Array.from({ length: count }, (_, page) => {
        const own = lines.map(([text, y, size]): LineRow => [text.replace('#', String(page + 7)), y, size]);
        const body = prose.map(
          (text, i): LineRow => [`${text}${prose[(i + page) % 5]}`, 120 + i * 130 + page],
        );
        return layoutOf(page + 1, [...own, ...body]);
      });
      const found = findFurniture(pages);
      const first = pages.map((page) => page.lines.map((line) => found.get(line)).filter(Boolean));
      for (const marked of first) expect(marked).toEqual(marks);
    });
});

describe('findFurniture on a page that is set otherwise', () => {
  it('finds the head of all pages a little lower on it', () => {
    const pages = [40, 40, 52, 40, 40].map((y, page) =>
      layoutOf(page + 1, [
        ['清河人大 2018年第2期', y],
        ...Array.from(
          { length: 5 },
          (_, i): LineRow => [`第${page}次会议听取了报告${i}`, 120 + i * 130 + page],
        ),
      ]),
    );
    const found = findFurniture(pages);
    expect(pages.map(({ lines }) => found.get(lines[0]!))).toEqual(Array(5).fill('running-head'));
  });
});

describe('page numbers in the side margin', () => {
  it('are furniture where many pages have one at one height', () => {
    const pages = [3, 4, 5, 6].map((number, page) => {
      const layout = layoutOf(page + 1, [
        ['代表们认真审议了报告', 300 + page],
        [String(number), 420],
        ['会议听取了整改的情况', 600 + page],
      ]);
      const line = layout.lines[1]!;
      line.box = number % 2 ? [560, 410, 570, 420] : [26, 410, 36, 420];
      line.aside = 'box';
      return layout;
    });
    const found = findFurniture(pages);
    expect(pages.map(({ lines }) => lines.map((line) => found.get(line)))).toEqual(
      pages.map(() => [undefined, 'page-number', undefined]),
    );
  });
});

describe('isListing', () => {
  const titles = ['代表联络站的运行机制', '让群众的声音听得见', '把预算的账算清楚些', '民生实事由谁来决定'];
  const rows = (pages: readonly string[]) => titles.map((title, i) => [title, '张立成', pages[i]!]);
  const cases: [why: string, cells: string[][], is: boolean][] = [
    ['pages that rise behind titles', rows(['2', '6', '9', '14']), true],
    ['numbers that count the rows', rows(['1', '2', '3', '4']), false],
    ['figures that fall', rows(['31', '26', '19', '14']), false],
    [
      'figures beside short names',
      [
        ['甲', '2'],
        ['乙', '6'],
        ['丙', '9'],
        ['丁', '14'],
      ],
      false,
    ],
  ];
  for (const [why, cells, is] of cases) test(why, () => expect(isListing(cells)).toBe(is));
});

describe('titles over columns', () => {
  /** Glyphs of a text from `x` on. */
  const set = (text: string, x: number, y: number, size = 10) =>
    [...text].map((char, i) => glyph(char, x + i * size, y, { size, x1: x + (i + 1) * size }));
  const column = (text: string, x: number) =>
    Array.from({ length: 8 }, (_, i) => set(text.repeat(20), x, 140 + i * 16)).flat();

  it('at the left edge are read before both, with the byline at the right edge', () => {
    const page = contentOf([
      ...set('把每一笔预算的账都算给代表听', 40, 60, 24),
      ...set('青岭县人大常委会', 380, 90),
      ...column('甲', 40),
      ...column('乙', 260),
    ]);
    const texts = layoutPage(page).lines.map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['把每一笔预算的账都算给代表听', '青岭县人大常委会', '甲'.repeat(20)]);
    expect(texts.slice(-8)).toEqual(Array(8).fill('乙'.repeat(20)));
  });

  /** A title in short lines at the left edge, half-way down a page of two columns; `beside` begins at its height. */
  const halfWay = (beside: number) => {
    const below = (text: string, x: number, from: number) =>
      Array.from({ length: 6 }, (_, i) => set(text.repeat(20), x, from + i * 16)).flat();
    const page = contentOf([
      ...column('甲', 40),
      ...column('乙', 260),
      ...set('办好一件实事', 40, 310, 20),
      ...set('记下每一份托付', 40, 338, 20),
      ...set('青岭县人大', 40, 360),
      ...below('丙', 40, 392),
      ...below('丁', 260, beside),
    ]);
    return layoutPage(page).lines.map(({ text }) => [...text].slice(0, 3).join(''));
  };

  it('that are narrower than a column stand over both where these begin anew under it', () => {
    const after = ['办好一', '记下每', '青岭县', ...Array(6).fill('丙丙丙'), ...Array(6).fill('丁丁丁')];
    expect(halfWay(392).slice(16)).toEqual(after);
  });

  it('and are in their column where the other one goes on beside them', () => {
    expect(halfWay(300).slice(8, 11)).toEqual(['办好一', '记下每', '青岭县']);
    expect(halfWay(300).slice(-6)).toEqual(Array(6).fill('丁丁丁'));
  });
});

describe('letters of fonts of ornaments', () => {
  /** The line `text` with a last character in another font; what stands behind it, if anything. */
  const ending = (text: string, last: string, font: string, behind = '') => {
    const chars = [...text, last, ...behind];
    const at = text.length;
    const glyphs = chars.map((char, i) =>
      glyph(char, 40 + i * 10, 100, i === at ? { font, x1: 48 + i * 10 } : {}),
    );
    return layoutPage(contentOf(glyphs)).lines.map((line) => line.text.replaceAll(' ', ''));
  };

  const cases = [
    [
      'are end marks behind a sentence',
      '渠水一年比一年清。',
      'n',
      'Wingdings-Regular',
      '',
      '渠水一年比一年清。■',
    ],
    ['in private use too', '渠水一年比一年清。', '\uf075', 'Wingdings', '', '渠水一年比一年清。◆'],
    ['by the chart of their font', '渠水一年比一年清。', 'n', 'Webdings', '', '渠水一年比一年清。●'],
    ['in Zapf Dingbats', '渠水一年比一年清。', 'q', 'ZapfDingbatsITC', '', '渠水一年比一年清。❑'],
    ['are left where text follows', '水清了。', 'n', 'Wingdings', '第二件事', '水清了。n第二件事'],
    ['are left behind no end', '渠水一年', 'n', 'Wingdings', '', '渠水一年n'],
    ['are letters in a font of text', '渠水一年比一年清。', 'n', 'SimSun', '', '渠水一年比一年清。n'],
    ['are Greek in Symbol', '渠水一年比一年清。', 'n', 'Symbol', '', '渠水一年比一年清。n'],
  ] as const;
  for (const [why, text, last, font, behind, line] of cases)
    test(why, () => expect(ending(text, last, font, behind)).toEqual([line]));
});

describe('layoutPage', () => {
  type Row = { why: string; page: string[]; lines: string[] };
  for (const { why, page, lines } of cases<Row>('pdf/layout'))
    test(why, () => {
      expect(layoutPage(drawn(page)).lines.map(({ text }) => text)).toEqual(lines);
    });

  const place = fc.record({
    text: fc.constantFrom('人', '大', '会', 'A', '8', '，', '（', '㐀'),
    x: fc.integer({ min: 0, max: 58 }),
    y: fc.integer({ min: 2, max: 36 }),
    size: fc.constantFrom(6, 8, 10, 10, 10, 18),
    turn: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 3 as const),
  });

  it('loses no character and doubles none', () => {
    const spread = fc.uniqueArray(place, {
      maxLength: 150,
      selector: ({ x, y }) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(spread, (places) => {
        const glyphs = places.map(({ text, x, y, size, turn }) =>
          glyph(text, x * 10, y * 16, { size, turn, x1: x * 10 + size }),
        );
        const { lines, dropped } = layoutPage(contentOf(glyphs));
        const got = [...lines.map(({ text }) => text), ...dropped].join('').replace(/ /g, '');
        expect([...got].sort()).toEqual(glyphs.map(({ text }) => text).sort());
      }),
    );
  });
});

describe('withoutOverprint', () => {
  const texts = (glyphs: Glyph[]) =>
    withoutOverprint(glyphs)
      .map(({ text }) => text)
      .join('');
  it('leaves out what is printed twice, a hair apart', () => {
    expect(texts([glyph('人', 50, 100), glyph('大', 60, 100), glyph('人', 51, 100.5)])).toBe('人大');
  });
  it('keeps narrow letters that stand next to each other', () => {
    const letter = (x: number) => glyph('l', x, 100, { x1: x + 2.2 });
    expect(texts([letter(50), letter(52.2), letter(52.7)])).toBe('ll');
  });
});

describe('stateOf', () => {
  type Row = { why: string; text: string; unreadable?: number; images?: number; state: string };
  for (const { why, text, state, unreadable = 0, images = 0 } of cases<Row>('pdf/quality'))
    test(why, () => {
      expect(stateOf(layoutOf(1, text === '' ? [] : [[text, 100]], { unreadable, images }))).toBe(state);
    });
});

describe('readableOf', () => {
  type Row = { why: string; lines: [string, string][]; unreadable?: number; left: number[]; state: string };
  for (const { why, lines, unreadable = 0, left, state } of cases<Row>('pdf/garbled-lines'))
    test(why, () => {
      const page = layoutOf(
        1,
        lines.map(([text], i): LineRow => [text, 100 + i * 20]),
        { unreadable },
      );
      for (const [i, [, font]] of lines.entries()) page.lines[i]!.font = font;
      const found = readableOf(page, stateOf(page));
      expect(found.state).toBe(state);
      expect(found.left).toBe(left.length);
      expect(found.page.lines).toEqual(page.lines.filter((_, i) => !left.includes(i)));
      expect(found.page.boxes).toHaveLength(found.page.lines.length);
    });
});

describe('withoutShift', () => {
  type Row = { why: string; fonts: Record<string, string>; read: Record<string, string> };
  for (const { why, fonts, read } of cases<Row>('pdf/shifted'))
    test(why, () => {
      const glyphs = Object.entries(fonts).flatMap(([font, text]) =>
        [...text].map((char, i) => ({ ...glyph(char, i * 10, 100), font })),
      );
      const found: Record<string, string> = {};
      for (const { font, text } of withoutShift(contentOf(glyphs)).glyphs)
        found[font] = (found[font] ?? '') + text;
      expect(found).toEqual(read);
    });
});

describe('pageDiagnostics', () => {
  it('tells of pages without text, and of warnings that go with lost text', () => {
    const text: LineRow[] = [
      ['会议听取和审议了县人民政府关于上半年国民经济和社会发展计划执行情况的报告', 100],
    ];
    const pages = [layoutOf(1, text), layoutOf(2, []), layoutOf(3, [], { images: 1 }), layoutOf(4, text)];
    const states = new Map(pages.map((page) => [page.number, stateOf(page)]));
    const warnings = new Map<number, Record<string, number>>([
      [1, { 'Incorrect hinting': 1 }],
      [2, { 'Unknown command': 3 }],
      [4, { 'Invalid stream:': 1 }],
    ]);
    const found = pageDiagnostics(pages, states, warnings);
    expect(found.map(({ code, page }) => [code, page])).toEqual([
      ['page.empty', 2],
      ['page.damaged', 2],
      ['page.scanned', 3],
      ['page.damaged', 4],
    ]);
  });
});

describe('countAnnotations', () => {
  const note = { id: '1', subtype: 'Text', contentsObj: { str: 'a remark' } };
  const field = { id: '2', subtype: 'Widget', fieldType: 'Tx', fieldValue: 'a value' };
  const drawn = new Map([['2', 7]]);
  const none = new Map<string, number>();
  const nothing = { read: 0, unread: 0, fields: 0, files: [] };
  it.each([
    ['a field whose value is drawn', field, drawn, { ...nothing, read: 1 }],
    ['one whose value is not', field, none, { ...nothing, unread: 1, fields: 1 }],
    ['one without a value', { ...field, fieldValue: [''] }, none, undefined],
    ['a button', { ...field, fieldType: 'Btn' }, none, undefined],
    ['a note', note, none, { ...nothing, unread: 1 }],
    ['a note without text', { ...note, contentsObj: { str: ' ' } }, none, undefined],
    ['the window of a note', { ...note, subtype: 'Popup' }, none, undefined],
    [
      'a file',
      { id: '3', subtype: 'FileAttachment', file: { filename: 'a.csv' } },
      none,
      { ...nothing, files: ['a.csv'] },
    ],
  ])('%s', (_, annotation, characters, counts) => {
    expect(countAnnotations([annotation], characters)).toEqual(counts);
  });
});

describe('attached files', () => {
  const facts = { pages: 1, labels: null, outline: [], xfa: false, portfolio: false, repaired: false };
  it.each([
    ['none', [], null],
    ['what the maker of the file attached by itself', ['Press Quality.joboptions'], null],
    ['one name on several pages', ['a.csv', 'b.xlsx', 'a.csv'], { count: 3, files: 'a.csv, b.xlsx' }],
    [
      'more than are named',
      Array.from({ length: 21 }, (_, i) => `${i}`),
      { count: 21, files: expect.stringMatching(/ 19, …$/) },
    ],
  ])('%s', (_, attachments, context) => {
    const found = documentDiagnostics({
      facts: { ...facts, attachments },
      pages: [],
      failures: [],
      warnings: new Map(),
    });
    expect(found).toEqual(context ? [expect.objectContaining({ code: 'source.attachments', context })] : []);
  });
});

describe('a warning of pdf.js', () => {
  const prose = '会议听取和审议了县人民政府关于上半年国民经济和社会发展计划执行情况的报告';
  it.each([
    ['Skipping command Tm: expected # args, but received # args.', true],
    ['Skipping command re: expected # args, but received # args.', false],
    ['getHexString - ignoring invalid character: #', true],
    ['buildFontPaths - ignoring g_d#_f#_path_ glyph:', true],
    ['Font', true],
    ['Invalid stream:', true],
    ['getOperatorList - ignoring ExtGState:', false],
    ['Required', false],
  ])('%s: goes with lost text: %s', (kind, lost) => {
    const found = pageDiagnostics(
      [layoutOf(1, [[prose, 100]])],
      new Map([[1, 'text']]),
      new Map([[1, { [kind]: 1 }]]),
    );
    expect(found.map(({ code }) => code)).toEqual(lost ? ['page.damaged'] : []);
  });
});

describe('withNotes', () => {
  it('gives each page the warnings that came while it was read', async () => {
    const later = () => new Promise((resolve) => setTimeout(resolve, 1));
    const work = async (name: string) => {
      note(`Warning: Invalid ${name} 12`);
      await later();
      note(`Warning: Invalid ${name} 13`);
      note('Warning: Image exceeded maximum allowed size and was removed.');
      note('Warning: Ignoring something');
      return name;
    };
    const found = [];
    for (const name of ['font', 'stream']) {
      found.push(await withNotes(() => work(name)));
      note('Warning: Invalid after the page 1');
    }
    expect(
      found.map(({ result, notes }) => [result, Object.fromEntries(notes.warnings), notes.pictures]),
    ).toEqual([
      ['font', { 'Invalid font #': 2 }, 1],
      ['stream', { 'Invalid stream #': 2 }, 1],
    ]);
  });
});

describe('interpret', () => {
  type Show = [string, number] | number;
  type Row = {
    why: string;
    ops: [string, ...unknown[]][];
    glyphs: [string, number, number, number, number, number][];
    unreadable?: number;
    unseen?: Partial<Unseen>;
    white?: string;
    /** Pictures that were left out, and the text that is seen then. */
    pictures?: number;
    seen?: string;
    font?: FontFacts;
  };
  const rows = cases<Row>('pdf/interpret');
  const names = ['fill', ...new Set(rows.flatMap(({ ops }) => ops.map(([name]) => name)))];
  const ops = Object.fromEntries(names.map((name, i) => [name, i + 1]));
  const shown = (list: Show[]) =>
    list.map((item) =>
      typeof item === 'number'
        ? item
        : { unicode: item[0], width: item[1], isSpace: item[0] === ' ', vmetric: null },
    );
  const page = { number: 1, width: 600, height: 840, transform: [1, 0, 0, -1, 0, 840] as Matrix };

  for (const { why, ops: list, glyphs, unreadable = 0, unseen = {}, white = '', font = {}, ...row } of rows)
    test(why, () => {
      const content = interpret(
        {
          fnArray: list.map(([name]) => ops[name]!),
          argsArray: list.map(([name, ...args]) => {
            if (name === 'constructPath') return [ops[args[0] as string], ...args.slice(1)];
            return name === 'showText' ? [shown(args[0] as Show[])] : args;
          }),
        },
        {
          ops,
          font: () => ({ name: 'Song', ...font }),
          isVisible: (layer) => layer !== 'off',
          isRead: (annotation) => annotation === 'field',
        },
        page,
      );
      const round = (value: number) => Math.round(value * 100) / 100;
      expect(
        content.glyphs.map(({ text, x0, x1, y, size, turn }) => [
          text,
          round(x0),
          round(x1),
          round(y),
          round(size),
          turn,
        ]),
      ).toEqual(glyphs);
      expect(content.unreadable).toBe(unreadable);
      expect(content.unseen).toEqual({ ...NOTHING_UNSEEN, ...unseen });
      expect([...content.white].map(({ text }) => text).join('')).toBe(white);
      if (row.seen === undefined) return;
      const seen = asSeen(content, row.pictures ?? 0);
      expect(seen.glyphs.map(({ text }) => text).join('')).toBe(row.seen);
    });
});

describe('compose', () => {
  it('does what both maps do, one after the other', () => {
    const number = fc.integer({ min: -9, max: 9 });
    const matrix = fc.tuple(number, number, number, number, number, number);
    fc.assert(
      fc.property(matrix, matrix, number, number, (outer, inner, x, y) => {
        const [ix, iy] = apply(inner, x, y);
        const [wx, wy] = apply(outer, ix, iy);
        const [gx, gy] = apply(compose(outer, inner), x, y);
        expect([gx + 0, gy + 0]).toEqual([wx + 0, wy + 0]);
      }),
    );
  });
});
