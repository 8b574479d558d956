import { DIGITS, skipBlanks } from './chars.js';
import { noMore } from './endings.js';
import {
  addBounds,
  type Bounds,
  compare,
  decimal,
  divide,
  integer,
  mapBounds,
  multiply,
  single,
} from './exact.js';
import type { Reading } from './reading-type.js';
import type { NumeralKind } from './types.js';

const SIGNS: Record<string, NumeralKind> = {
  '%': 'percent',
  '‰': 'permille',
  '‱': 'permyriad',
  '﹪': 'percent',
};

/** Beginnings of words after a number that have 成 in them but no tenths: 成立, 成员, 成效. */
const NOT_TENTHS = '立为员果功效长就绩品分熟形都套语千上渔型像交批才仁全';
/** The same for 折: 三折页, 折合. */
const NOT_DISCOUNT = '合射页叠腾算旧断返戟损服线扣价子中';
/** What stands before a discount (打八折) or after it (八折优惠). */
const BEFORE_DISCOUNT = /[打享按以是近约低至为售省付的]$|^$|[，,。；;：:（(、\s]$|折扣$|优惠$|票价$|仅$/;
const AFTER_DISCOUNT =
  /^(?:$|[，,。；;：:）)、！!%\s]|优惠|出售|购|票|价|起|的|以|左右|促销|销售|付|让利|处理|租)/;
const DOUBLED = /翻了?[近约超逾整]?$/;

/** Takes the unit that the numeral holds (%, 成, 折, 倍, 番) and the approximator after it; else the reading as it is. */
export function readSuffix(view: string, reading: Reading): Reading {
  const at = skipBlanks(view, reading.end);
  const char = view.charAt(at);
  const sign = SIGNS[char];
  if (sign !== undefined) return approximated(view, { ...held(reading, sign, char), end: at + 1 });
  if (reading.code || reading.scientific) return reading;
  const found =
    char === '成'
      ? tenths(view, reading, at)
      : char === '折'
        ? discount(view, reading, at)
        : char === '倍'
          ? multiple(view, reading, at)
          : char === '番'
            ? doubling(view, reading, at)
            : char === '打'
              ? dozens(view, reading, at)
              : null;
  return found === null ? spaced(view, reading) : approximated(view, found);
}

function held(reading: Reading, kind: NumeralKind, unit: string): Reading {
  return { ...reading, kind, unit, bare: false, positional: false };
}

function approximated(view: string, reading: Reading): Reading {
  const at = reading.end;
  const char = view.charAt(at);
  if ((char !== '多' && char !== '余') || noMore(view, at)) return reading;
  const word = { start: at, end: at + 1, text: char, qualifier: 'more_than' as const };
  return { ...reading, end: at + 1, approximators: [...reading.approximators, word] };
}

function tenths(view: string, reading: Reading, at: number): Reading | null {
  const { value } = reading;
  if (value !== null && compare(value.low, integer(20)) > 0) return null;
  if (NOT_TENTHS.includes(view.charAt(at + 1)) && view[at + 1] !== undefined) return null;
  // 三五成群 is a row of digits and another word; so is 二五成.
  if (reading.pair && view[at + 1] === '群') return null;
  if (reading.positional || (reading.vague && reading.end - reading.start > 1)) return null;
  const out = { ...held(reading, 'tenths', '成'), end: at + 1 };
  const next = skipBlanks(view, at + 1);
  const part = view[next] === '半' ? 5 : DIGITS.get(view.charAt(next))?.value;
  if (part === undefined || value === null || reading.decimals > 0) return out;
  const after = view.charAt(next + 1);
  if (DIGITS.has(after) || '十百千万亿个名分'.includes(after || ' ')) return out;
  if (view[next] !== '半' && /[\u4e00-\u9fff]/.test(after) && !/^[的以左人是，、]/.test(after)) return out;
  return { ...out, end: next + 1, decimals: 1, value: addBounds(value, single(decimal(`0.${part}`))) };
}

function discount(view: string, reading: Reading, at: number): Reading | null {
  if (reading.value === null || NOT_DISCOUNT.includes(view.charAt(at + 1) || ' ')) return null;
  const before = view.slice(Math.max(0, reading.start - 2), reading.start);
  if (!BEFORE_DISCOUNT.test(before) && !AFTER_DISCOUNT.test(view.slice(at + 1, at + 3))) return null;
  const { low } = reading.value;
  let value: Bounds | null = reading.value;
  // 八五折 and 75折 are 8.5 and 7.5; three digits or ten are none.
  if (reading.decimals === 0 && compare(low, integer(10)) > 0 && compare(low, integer(100)) < 0) {
    value = reading.magnitude === '' ? mapBounds(reading.value, (x) => divide(x, integer(10))) : null;
  } else if (compare(low, integer(10)) >= 0) {
    value = null;
  }
  if (reading.pair) value = single(decimal(`${low.n}.${reading.value.high.n}`));
  return value === null ? null : { ...held(reading, 'discount', '折'), end: at + 1, value, pair: false };
}

/** 七 2 折: two digits with a blank between them, each a numeral of its own elsewhere. */
function spaced(view: string, reading: Reading): Reading {
  const gap = skipBlanks(view, reading.end);
  if (gap === reading.end || reading.value === null || reading.chinese === reading.arabic) return reading;
  const { n, d } = reading.value.low;
  const next = view.charAt(gap);
  const second = DIGITS.get(next)?.value ?? (/^[0-9]$/.test(next) ? Number(next) : undefined);
  if (d !== 1n || n < 1n || n > 9n || second === undefined) return reading;
  const at = skipBlanks(view, gap + 1);
  if (view[at] !== '折') return reading;
  const both = { ...reading, end: gap + 1, value: single(integer(n * 10n + BigInt(second))) };
  return discount(view, both, at) ?? reading;
}

function multiple(view: string, reading: Reading, at: number): Reading | null {
  if (/^倍[受感道]/.test(view.slice(at, at + 2))) return null;
  const out = { ...held(reading, 'multiple', '倍'), end: at + 1 };
  // 一倍半, not 两倍半数.
  if (view[at + 1] !== '半' || /[数年天个月]/.test(view.charAt(at + 2)) || reading.value === null) return out;
  return { ...out, end: at + 2, decimals: 1, value: addBounds(reading.value, single(decimal('0.5'))) };
}

function doubling(view: string, reading: Reading, at: number): Reading | null {
  if (!DOUBLED.test(view.slice(Math.max(0, reading.start - 3), reading.start))) return null;
  return { ...held(reading, 'doubling', '番'), end: at + 1 };
}

/** What follows 打 where it is a verb or the beginning of a word (打击, 打造, 一打三反): the dozen is rare, these are not. */
const NOT_DOZEN =
  /^[击造好破开通响赢牢假黑非拐私断印扫扰算动包点出电听工官交消分掉退倒拼乱捞断磨卡车球仗架的了过着三二一五]/;

/** 五十打: a number of dozens. */
function dozens(view: string, reading: Reading, at: number): Reading | null {
  if (reading.value === null || reading.arabic || NOT_DOZEN.test(view.charAt(at + 1))) return null;
  const twelve = integer(12);
  return {
    ...reading,
    end: at + 1,
    bare: false,
    value: mapBounds(reading.value, (x) => multiply(x, twelve)),
  };
}
