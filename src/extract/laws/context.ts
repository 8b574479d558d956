import { resolvePlace } from '../../gazetteer/index.js';
import { lookupLaw } from '../../laws/index.js';
import type { IssuerFound } from './issuer.js';
import type { Registry } from './registry.js';
import type { Group } from './types.js';

/** What the words around a list of mentions tell of them. */
export interface Context {
  /** Up to 44 characters before, 30 behind. */
  before: string;
  after: string;
  /** Who issues what is named, by those words. */
  who: IssuerFound;
  /** Code of the division the text comes from. */
  home: string | undefined;
  /** Year of the issue: what was made later cannot be meant. */
  year: number | null;
  /** The list is called one of national laws, or the State Council's. */
  national: boolean;
  /** The list is called one of local regulations, or holds one. */
  local: boolean;
  /** Code of the division named as the maker: 北京市颁布的《…》. */
  maker: string | null;
}

const COUNTED = '^(?:》|”)?等?[\\d一二三四五六七八九十几多两]*(?:部|件|项)?';
const LOCAL_AFTER = new RegExp(
  `${COUNTED}(?:重要|多部|系列)?(?:地方性|本市|我市|我省|本省|省级)?(?:地方性法规|法规)`,
  'u',
);
const NATIONAL_AFTER = new RegExp(`${COUNTED}(?:全国性|国家)?(?:法律(?!法规)|行政法规)`, 'u');
const LEGISLATED_AFTER = /^(?:征求(?:意见|社会)|立法|立项)/u;
const NATIONAL_BEFORE =
  /(?:全国性|国家)?(?:法律|行政法规)$|国务院(?:颁布|制定|公布|出台|修订)?(?:实施)?的?“?$/u;
const MAKER =
  /([\u4e00-\u9fff]{2,9}?[省市区州])(?:人大|人大常委会|人民代表大会|人民代表大会常务委员会)?(?:颁布|制定|出台|通过|公布|颁布实施|制定出台|修订)的$/u;

const aroundOf = ({ before, after, who }: Group) => ({ before, after, who });

/** No words around at all, as for the title of an article. */
export const noContext = (home: string | undefined): Context => ({
  before: '',
  after: '',
  who: { issuer: null, direct: false },
  home,
  year: null,
  national: false,
  local: false,
  maker: null,
});

/** Nothing known but the words around. */
export function bareContext(group: Group, home: string | undefined, year: number | null): Context {
  return { ...aroundOf(group), home, year, national: false, local: false, maker: null };
}

/** The words around a list and what they say of its makers. */
export function contextOf(
  group: Group,
  home: string | undefined,
  year: number | null,
  registries: readonly Registry[],
): Context {
  const { before, after } = group;
  const national = NATIONAL_AFTER.test(after) || NATIONAL_BEFORE.test(before);
  const local =
    !national && (LOCAL_AFTER.test(after) || LEGISLATED_AFTER.test(after) || hasLocal(group, registries));
  const maker = MAKER.exec(before)?.[1];
  return {
    ...aroundOf(group),
    home,
    year,
    national,
    local,
    maker: maker === undefined ? null : placeCode(maker, home),
  };
}

/** True where another document of the list is a local regulation named without its place. */
function hasLocal({ members }: Group, registries: readonly Registry[]): boolean {
  if (members.length < 2) return false;
  return members.slice(0, 20).some(({ title, form, work }) => {
    if (form !== 'title' || work || title.place !== null || title.state) return false;
    if (registries.some((one) => one.exact(title.rest)?.kind === 'local_regulation')) return true;
    return (
      title.genre?.word === '条例' && lookupLaw(title.plain) === null && !/法实施条例$/u.test(title.plain)
    );
  });
}

/** The division whose name ends here, with words before it or not: 五年来北京市 → 北京市. */
export function placeCode(name: string, home: string | undefined): string | null {
  for (let from = 0; from < name.length - 1; from++) {
    const place = resolvePlace(name.slice(from), { home });
    if (place?.code) return place.code;
  }
  return null;
}
