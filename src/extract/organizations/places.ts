import {
  divisionByCode,
  lineage,
  resolvePlace,
  scan,
  trapAt,
  unitBelongsToNext,
} from '../../gazetteer/index.js';
import { isCommonWord } from '../../structure/common-words.js';
import type { Scene } from '../districts/scene.js';
import { vocabulary } from '../districts/words.js';

/** The place that a body's name begins with. */
export interface PlaceBefore {
  start: number;
  /** null where it is told that there is one but not which. */
  name: string | null;
  code: string | null;
  level: 'province' | 'prefecture' | 'county' | 'township' | null;
  /** Named in its full or short form, or by a generic word: 市, 我省. */
  form: 'full' | 'short' | 'generic';
}

/** The places named in a passage, by where they end. */
export class Places {
  readonly #byEnd = new Map<number, PlaceBefore>();
  /** Codes of the divisions named in full, in order, with the end of each. */
  readonly #named: { end: number; code: string }[] = [];
  /** The township named last, here or in an earlier passage. */
  town: string | null;

  constructor(
    readonly view: string,
    readonly scene: Scene,
    /** Codes that earlier passages of the article named, the latest last. */
    readonly earlier: readonly string[],
    town: string | null = null,
    /** The article speaks for its home: 市, 省 … without a name are those above it. */
    readonly speaks = !scene.general,
  ) {
    this.town = town;
    const home = scene.home;
    let chainStart = -1;
    let chainEnd = -1;
    for (const hit of scan(view, { townships: home === undefined ? [] : [home] })) {
      if (hit.form === 'short' && trapAt(view, hit.start, hit.end) !== null) continue;
      // 会同|县政府: the verb, but in the province of 会同县.
      const { code = '' } = hit.divisions[0] ?? {};
      if (
        home !== undefined &&
        hit.form === 'full' &&
        code.slice(0, 2) !== home.slice(0, 2) &&
        vocabulary().has(hit.text.slice(0, -1))
      )
        continue;
      if (hit.start !== chainEnd) chainStart = hit.start;
      chainEnd = hit.end;
      const options = { home, date: scene.date };
      const chain = chainStart < hit.start ? resolvePlace(view.slice(chainStart, hit.end), options) : null;
      const alone = chain ?? (hit.divisions.length > 0 ? resolvePlace(hit.text, options) : null);
      const township: string | null = alone === null && hit.divisions.length === 0 ? hit.text : null;
      const form = hit.form === 'full' ? 'full' : 'short';
      this.#byEnd.set(hit.end, {
        start: chain === null ? hit.start : chainStart,
        name: alone?.name ?? township,
        code: alone?.code ?? null,
        level: alone?.level ?? (township === null ? null : 'township'),
        form,
      });
      if (township !== null) this.town = township;
      if (alone?.code && form === 'full') this.#named.push({ end: hit.end, code: alone.code });
    }
  }

  /** Codes of the divisions that the passage names. */
  get codes(): string[] {
    return this.#named.map(({ code }) => code);
  }

  /** The place that ends at `end`: a name, or a generic word for the article's own. */
  endingAt(end: number): PlaceBefore | null {
    return this.#byEnd.get(end) ?? this.#generic(end);
  }

  /** Ends of the places named in the passage. */
  ends(): IterableIterator<number> {
    return this.#byEnd.keys();
  }

  #generic(end: number): PlaceBefore | null {
    const match = /(自治[区州县]|[省市区县州旗镇乡])$/u.exec(this.view.slice(Math.max(0, end - 3), end));
    if (match === null || unitBelongsToNext(this.view, end)) return null;
    let start = end - match[0].length;
    const first = this.view.charAt(start - 1);
    if (first === '本' || first === '我') start--;
    else if (!standsFree(this.view, start)) return null;
    return { start, ...this.#meant(match[0], start), form: 'generic' };
  }

  /** Which division a generic word means: upwards from the article's own, or from the last one named. */
  #meant(kind: string, at: number): Meant {
    const { homes, town } = this.scene;
    if (kind === '镇' || kind === '乡') {
      const name = [town, this.town].find((one) => one?.endsWith(kind)) ?? null;
      return { name, code: null, level: 'township' };
    }
    const near = this.#named.filter(({ end }) => end <= at).map(({ code }) => code);
    const named = [...near.reverse(), ...[...this.earlier].reverse()];
    if (!this.speaks)
      return only([near, this.earlier].map((codes) => codes.flatMap((code) => upwards(code, kind))));
    for (const code of [...homes, ...named]) {
      const [division] = upwards(code, kind);
      if (division !== undefined) return division;
    }
    return { name: null, code: null, level: null };
  }
}

type Meant = Pick<PlaceBefore, 'name' | 'code' | 'level'>;

/** The division itself or the one above it that goes by the generic word, if there is one. */
function upwards(code: string, kind: string): Meant[] {
  for (const above of lineage(code)) {
    const division = divisionByCode(above);
    if (division === null || !goesBy(division.name, division.level, kind)) continue;
    return [{ name: division.name, code: above, level: division.level }];
  }
  return [];
}

/** The one division that is meant in the first of the lists that has any; none where several may be. */
function only(lists: readonly (readonly Meant[])[]): Meant {
  const first = lists.find((list) => list.length > 0) ?? [];
  const one = new Set(first.map(({ code }) => code)).size === 1 ? first[0] : undefined;
  return one ?? { name: null, code: null, level: null };
}

function goesBy(name: string, level: string, kind: string): boolean {
  if (kind === '区') return level === 'county' && name.endsWith('区');
  if (kind === '州') return name.endsWith('自治州');
  return name.endsWith(kind);
}

/** What may stand before a generic word that means the article's own division: marks, particles, verbs. */
const LEAD = /[由受向经让请使对被和与及同在为是从据按将把令给到并而即于叫会后年月日前就了报送赴届]$/u;
const OTHERS =
  /(?:设区的|各|某|两|几|多|些|个|级|全|该|外|邻|跨|其他|[省市县区州旗乡镇)][、/和及与](?:地|各)?)$/u;

function standsFree(view: string, start: number): boolean {
  const before = view.slice(Math.max(0, start - 4), start);
  if (before === '') return true;
  if (OTHERS.test(before)) return false;
  if (/[^\u3400-\u9fff]$/u.test(before)) return !/[\dA-Za-z]$/.test(before);
  return LEAD.test(before) || /的$/u.test(before) || isCommonWord(before.slice(-2));
}
