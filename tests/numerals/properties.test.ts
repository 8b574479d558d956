import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseExact, parseNumeral, scanNumerals } from '../../src/numerals/index.js';
import { processorTime } from '../processor-time.js';

const SMALL = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'] };
const FINANCIAL = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] };

/** Four digits in Chinese, 零 for each gap between them. */
function section(n: number, { digits, places }: typeof SMALL): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return text;
}

/** A whole number below 10¹⁶ in Chinese, as a careful clerk writes it. */
function render(n: bigint, style = SMALL): string {
  if (n === 0n) return '零';
  let text = '';
  for (const [magnitude, unit] of [
    [10n ** 12n, '万亿'],
    [10n ** 8n, '亿'],
    [10n ** 4n, '万'],
    [1n, ''],
  ] as const) {
    const part = Number((n / magnitude) % 10000n);
    if (part === 0) continue;
    // 万亿 followed by 亿 is one 亿: 三万零五百亿.
    const joined = unit === '万亿' && (n / 10n ** 8n) % 10000n > 0n ? '万' : unit;
    text += `${text !== '' && part < 1000 ? '零' : ''}${section(part, style)}${joined}`;
  }
  return text;
}

const natural = fc.bigInt({ min: 0n, max: 10n ** 16n - 1n });
const decimalText = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 12n }),
    fc.integer({ min: 1, max: 8 }),
    fc.bigInt({ min: 0n, max: 10n ** 8n }),
  )
  .map(([whole, length, part]) => ({
    whole,
    part: (part % 10n ** BigInt(length)).toString().padStart(length, '0'),
  }));

/** Digits with the point moved right, zeros at the ends left out: multiplication by a power of ten, on the string. */
function shift(whole: bigint, part: string, by: number): string {
  const padded = part.padEnd(by, '0');
  const left = BigInt(whole.toString() + padded.slice(0, by)).toString();
  const right = padded.slice(by).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

describe('a number written and read again', () => {
  it('is the same in Chinese digits', () => {
    fc.assert(
      fc.property(natural, (n) => {
        expect(parseExact(render(n))).toBe(n.toString());
      }),
    );
  });

  it('is the same in financial writing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n, max: 10n ** 16n - 1n }), (n) => {
        expect(parseNumeral(render(n, FINANCIAL))?.value).toBe(n.toString());
      }),
    );
  });

  it('is the same in digits with separators', () => {
    const grouped = fc.bigInt({ min: 1000n, max: 10n ** 20n });
    fc.assert(
      fc.property(grouped, (n) => {
        const text = n.toString().replace(/\B(?=(\d{3})+$)/g, ',');
        expect(parseExact(text)).toBe(n.toString());
      }),
    );
  });

  it('is the same digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (n) => {
        const text = [...n.toString()].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
        const rising = '123456789'.includes(n.toString());
        expect(parseNumeral(text)?.value).toBe(rising ? null : n.toString());
      }),
    );
  });
});

describe('decimals are exact', () => {
  for (const [unit, by] of [
    ['', 0],
    ['万', 4],
    ['亿', 8],
    ['万亿', 12],
  ] as const) {
    it(`times ${unit || 'one'}`, () => {
      fc.assert(
        fc.property(decimalText, ({ whole, part }) => {
          expect(parseNumeral(`${whole}.${part}${unit}`)?.value).toBe(shift(whole, part, by));
        }),
      );
    });
  }

  it('as shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), (n) => {
        const text = (n / 100).toFixed(2);
        const numeral = parseNumeral(`${text}%`);
        expect(Number(numeral?.ratio)).toBe(Number(`${n}e-4`));
      }),
    );
  });
});

const pieces = fc.constantFrom(
  ...'0123456789一二三四五六七八九十百千万亿两零〇余多几数半成折倍番分之点负近约超上第至到和个人元年%‰-—~,.，、/ ·',
  '百分之',
  '个百分点',
  '统一',
  '\n',
  'PM',
  'http://a.b/',
);
const anyLine = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

it('numerals of any text are slices of it, in order, without overlaps', () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      let end = 0;
      for (const numeral of scanNumerals(text)) {
        expect(numeral.start).toBeGreaterThanOrEqual(end);
        expect(numeral.end).toBeGreaterThan(numeral.start);
        expect(numeral.core.start).toBeGreaterThanOrEqual(numeral.start);
        expect(numeral.core.end).toBeLessThanOrEqual(numeral.end);
        expect(numeral.core.end).toBeGreaterThan(numeral.core.start);
        expect(text.slice(numeral.start, numeral.end)).toBe(numeral.text);
        for (const word of numeral.approximators) expect(text.slice(word.start, word.end)).toBe(word.text);
        if (numeral.value !== null) expect(numeral.value).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        if (numeral.valueMax !== null) expect(numeral.numberMax).toBeGreaterThan(numeral.number!);
        end = numeral.end;
      }
    }),
    { numRuns: 500 },
  );
});

describe('time is linear in the text, whatever it holds', () => {
  const units = [
    ...'1一万十几,. ',
    '1,111,',
    '1 111 ',
    '1.1',
    '1-1-',
    '1/1',
    '1 1/1 ',
    '1至1',
    '一分之',
    '百分之',
    '二、三十',
    '两三',
    '一零',
    '一O',
    '三千五百',
    '三万五千',
    '一点一',
    '一 ',
    '1e1',
    '9^99 ',
    '9.9^-9 ',
    '近上',
    '数百',
    '几百上千',
    '唯一一个',
    '3千米',
    '5个百分点',
    '1元/人·月',
    'http://1 ',
    'a1',
    '1      ',
  ];
  for (const unit of units) {
    test(JSON.stringify(unit), () => {
      const seconds = (length: number) => {
        const line = unit.repeat(Math.ceil(length / unit.length));
        const start = processorTime();
        scanNumerals(line);
        return processorTime() - start;
      };
      seconds(2000);
      // A quadratic scan of 100,000 characters takes minutes; the bound leaves room for a busy machine.
      expect(seconds(100_000)).toBeLessThan(5000);
    });
  }
});
