import type { Candidate } from '../candidate.js';
import { clauseStart } from '../clause.js';
import { type Phrase, phraseBefore } from './phrase.js';

/** The indicator of a paired number: its own of a list, or that of an earlier number with a suffix (江苏167件…分别占40%). */
type Respective = string | { like: number; suffix: string } | null;

const JOINT = /^(?:以上|左右)?(?:、|和|与|及|以及)(?:约|近|超过)?$/;
const OPINION = /^(.{1,12}?(?:认为|表示|反映|选择|通过|来自|分别))(.+)$/;

/**
 * What paired numbers stand for: A、B、C分别为x、y、z gives each its own of the list, x和y的受访者认为A、B too. Null for a number in
 * no such row.
 */
export function respective(
  candidates: readonly Candidate[],
  times: readonly Phrase[],
  places: readonly Phrase[],
): Respective[] {
  const out: Respective[] = candidates.map(() => null);
  for (let i = 0; i < candidates.length; ) {
    let size = 1;
    while (i + size < candidates.length && isJoined(candidates[i + size - 1]!, candidates[i + size]!)) size++;
    if (size > 1) {
      const items = subjects(candidates, i, size, times, places);
      if (items !== null) for (let k = 0; k < size; k++) out[i + k] = items[k]!;
    }
    i += size;
  }
  return out;
}

/** True where a number stands beside the one before it in a row: x、y和z. */
export function isJoined(first: Candidate, second: Candidate): boolean {
  return JOINT.test(first.passage.view.slice(first.end, second.start));
}

/** The parts of a list of so many; 和 may be inside one of them (社会保障和就业). */
function split(text: string, size: number): string[] | null {
  for (const joint of [/、|以及|和(?!谐|解|平)|与(?!会)|及(?!格)/, /、|(?:以及|和|与|及)(?=[^、]*$)/, /、/]) {
    const items = text.split(joint).filter((item) => item.length > 0);
    if (items.length === size) return items;
  }
  return null;
}

function subjects(
  candidates: readonly Candidate[],
  i: number,
  size: number,
  times: readonly Phrase[],
  places: readonly Phrase[],
): Respective[] | null {
  const first = candidates[i]!;
  const { view, text } = first.passage;
  const lead = view.slice(Math.max(first.sentence.start, first.start - 40), first.start);
  if (/分别[^,;。]{0,8}$/.test(lead)) {
    const at = first.start - lead.length + lead.lastIndexOf('分别');
    const floor = candidates[i - 1]?.end ?? first.sentence.start;
    // 柳林县、兴县分别|保留矿井|24座和11座: of a list of places, each has of what stands behind 分别.
    const from = clauseStart(view, at, floor);
    if (places.filter(({ start, end }) => start >= from && end <= at).length >= size) {
      const own = phraseBefore(first, at + 2, []);
      if (own.end - own.start >= 2)
        return candidates.slice(i, i + size).map(() => text.slice(own.start, own.end));
    }
    const phrase = phraseBefore({ ...first, start: at }, floor, times);
    const items = split(text.slice(phrase.start, phrase.end).replace(/[“”]/g, ''), size);
    if (items !== null) return completed(items);
    const share = /占比?/.exec(view.slice(Math.max(floor, at - 2), first.start))?.[0];
    if (i < size) return null;
    // 受理3100件，结案2900件，同比分别上升4%和5%
    const alone = phrase.end === phrase.start && /^[,;]?(?:[^,;。]{0,10})$/.test(view.slice(floor, at));
    if (share === undefined)
      return alone ? candidates.slice(i, i + size).map((_, k) => ({ like: i - size + k, suffix: '' })) : null;
    return candidates.slice(i, i + size).map((_, k) => ({ like: i - size + k, suffix: share }));
  }
  const last = candidates[i + size - 1]!;
  if (view.charAt(last.end) !== '的') return null;
  const rest = view.slice(last.end + 1, Math.min(last.sentence.end, last.end + 50)).replace(/[;。].*$/s, '');
  const [clause, ...further] = rest.split(',');
  const opinion = OPINION.exec(clause!.replace(/分别/, ''));
  if (opinion === null) return null;
  // 认为服务质量不高,语言种类不全: parted by a comma, where the clause itself is one opinion.
  const clauses = [opinion[2]!, ...further.slice(0, size - 1)];
  const items = split(opinion[2]!, size) ?? opinion[2]!.match(/“[^”]{1,20}”/g) ?? clauses;
  if (items.length !== size) return null;
  return items.map((item) => (opinion[1]! + item).replace(/[“”]/g, ''));
}

/** What is measured of each item of a list, said once at its end. */
const MEASURE =
  /(?<=.)(?:支出|收入|产量|产值|增加值|面积|投资|人数|总量|数量|总额|余额|价格|[\u4e00-\u9fff]{2}率)$/;

/** 茶园、咖啡、甘蔗面积: the noun at the end belongs to all of them. */
function completed(items: string[]): string[] {
  const measure = MEASURE.exec(items.at(-1)!)?.[0];
  if (measure !== undefined && !items.slice(0, -1).some((item) => MEASURE.test(item)))
    return items.map((item, i) => (i === items.length - 1 ? item : item + measure));
  const last = items.at(-1)!;
  const other = items.at(-2)!;
  const tail = last.length > other.length + 1 && other.length <= 5 ? last.slice(other.length) : '';
  return items.map((item, i) =>
    i === items.length - 1 || tail === '' || item.length > other.length + 2 ? item : item + tail,
  );
}
