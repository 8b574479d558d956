/** Whose a body is: 市, 全国, 昆明市. */

import type { Institution, Owner, PlaceEnding } from './types.js';

/** What stands before a body's word for its place. */
export interface OwnerBefore {
  start: number;
  by: Owner;
  /** 区委: the word holds a committee of the party, too. */
  committee: boolean;
}

const LEVEL = /(?:[本我](?=.))?(?:自治[区州县]|[省市区县州旗盟镇乡])$/;
/** Several bodies at once, or words that end like a generic one. */
const SEVERAL =
  /(?:[省市区县州旗盟镇乡][、和及]?|各级?|各[省市区县]、?|[两多几]级|级|设区的|全|邻|外|某|各地|每个?|城|都|地|社|园|校|战|灾|牧|林|矿|景|山|库|辖|功能|\d|个)$/;
const PARTY = /(?:中国共产党|中共)$/;

/** Reads the owner that ends at `at`; null where none does. */
export function ownerBefore(
  view: string,
  at: number,
  parts: { owner: OwnerBefore | null; bodies: readonly Institution[]; work: boolean },
  places: PlaceEnding,
): OwnerBefore | null {
  const { owner } = parts;
  const before = view.slice(Math.max(0, at - 8), at);
  const party = PARTY.exec(before);
  if (party !== null && owner?.committee) return { ...owner, start: at - party[0].length };
  if (owner !== null) return null;
  if (before.endsWith('全国')) return { start: at - 2, by: { by: 'nation' }, committee: false };
  const committee = before.endsWith('委');
  const end = committee ? at - 1 : at;
  const place = places(end);
  if (place !== null) {
    const text = view.slice(place.start, end);
    return { start: place.start, by: { by: 'name', text, township: place.township }, committee };
  }
  const level = LEVEL.exec(view.slice(Math.max(0, end - 4), end));
  if (level === null) return null;
  const start = end - level[0].length;
  const word = level[0].replace(/^[本我]/, '');
  const lead = view.slice(Math.max(0, start - 3), start);
  if (!/^[本我]/.test(level[0]) && SEVERAL.test(lead)) return { start, by: { by: 'several' }, committee };
  return { start, by: { by: 'level', word }, committee };
}
