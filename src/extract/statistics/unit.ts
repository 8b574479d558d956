import { dataWords, once } from '../../text/lexicon.js';
import type { UnitKind } from '../../units/index.js';
import { matchUnitBefore, simplifyForUnits } from '../../units/index.js';
import { matchUnitInView } from '../../units/match.js';
import type { Passage } from '../passage.js';
import type { PlacedNumeral, PlacedUnit } from './candidate.js';

/** What is measured in 方. */
const volumes = once(() => dataWords(new URL('./data/volumes.txt', import.meta.url)));

/** 3万方|木材, 浇筑|混凝土|800方: a volume, by what stands beside it in its clause; not 三方|协议. */
function isVolume(view: string, start: number, end: number): boolean {
  const lead = /[^,。;、]*$/.exec(view.slice(Math.max(0, start - 14), start))![0];
  const rest = /^(?:多|余|以上|左右|的)?([^,。;、\d]{0,3})/.exec(view.slice(end, end + 6))?.[1] ?? '';
  return [...volumes()].some((word) => rest.startsWith(word) || lead.includes(word));
}

/** Signs and words that a numeral holds itself, with the kind of unit they are. */
function kindOfHeld(unit: string): UnitKind {
  return /[%‰‱]/.test(unit) ? 'percentage' : 'ratio';
}

/** A classifier in brackets behind another: 头(只), 户(人). */
const SECOND = /^\([只头匹峰口羽台辆套座处家户所个]\)/;
const MOST_BLANKS = 1;
/** The unit that a sign of currency before a number stands for. */
const CURRENCIES: Record<string, string> = { CNY: '元', USD: '美元', EUR: '欧元', GBP: '英镑', HKD: '港元' };

/** Units of the numbers of a passage, whose view is made ready for the look-up once. */
export class Units {
  readonly #text: string;
  readonly #view: string;

  constructor(passage: Passage) {
    this.#text = passage.text;
    this.#view = simplifyForUnits(passage.view);
  }

  /** The unit of a number: what the numeral holds (%, 成, 倍), what follows it, or a currency sign before it. */
  of(placed: PlacedNumeral): PlacedUnit | null {
    const { numeral, end } = placed;
    if (numeral.unit !== null) {
      return {
        start: end - 1,
        end,
        text: numeral.unit,
        name: numeral.unit,
        kind: kindOfHeld(numeral.unit),
      };
    }
    if (numeral.kind === 'fraction') return null;
    return this.#after(end) ?? this.#before(placed.start);
  }

  /** Does a unit stand right at `at`? */
  stands(at: number): boolean {
    return matchUnitInView(this.#view, at)?.start === at;
  }

  #after(end: number): PlacedUnit | null {
    const found = matchUnitInView(this.#view, end);
    if (found === null || found.start - end > MOST_BLANKS) return null;
    // 600人大关: nobody counts congresses, so it is people.
    const [close, name, kind]: [number, string, UnitKind] =
      found.name === '人大' ? [found.end - 1, '人', 'classifier'] : [found.end, found.name, found.kind];
    if (name === '方' && isVolume(this.#view, found.start, close))
      return { start: found.start, end: close, text: name, name, kind: 'measure' };
    let last = close;
    // 114条|次级河流: 次 belongs to the next word.
    if (/^.{1,2}次$/.test(name) && /^[级要]/.test(this.#view.slice(last, last + 1)))
      return {
        start: found.start,
        end: last - 1,
        text: name.slice(0, -1),
        name: name.slice(0, -1),
        kind,
      };
    // 1800万头(只): the second classifier is printed with the first.
    const second = kind === 'classifier' ? SECOND.exec(this.#view.slice(last, last + 4)) : null;
    if (second !== null) last += second[0].length;
    const text = this.#text.slice(found.start, last).replace(/\s+/g, '');
    return { start: found.start, end: last, text, name, kind };
  }

  #before(start: number): PlacedUnit | null {
    const sign = matchUnitBefore(this.#view, start);
    if (sign === null || sign.kind !== 'money') return null;
    const text = CURRENCIES[sign.base ?? ''] ?? sign.unit;
    return { start: sign.start, end: sign.end, text, name: text, kind: 'money' };
  }
}
