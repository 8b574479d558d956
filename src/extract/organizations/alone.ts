import { divisionByCode } from '../../gazetteer/index.js';
import type { OrganWord } from './lexicon.js';
import { committeeKind, organAt } from './organ.js';
import type { Places } from './places.js';
import type { Body, NoBody } from './types.js';

/** A body without its place: 常委会, 法制委员会. It is the last named one's of the article, or the article's own. */
export function aloneAt(
  view: string,
  at: number,
  word: string,
  organ: OrganWord | null,
  places: Places,
  last: { place: string; code: string | null } | null,
): Body | NoBody | null {
  const end = at + word.length;
  const before = view.slice(Math.max(0, at - 4), at);
  // 党委常委会, 市委常委会, 各级人大常委会, 县级以上的常委会
  if (/(?:委|各级|级|地方|乡镇|以上|党组|设立|成立|建立|全部|[)）]|[省市县区州旗镇乡]的)的?$/u.test(before))
    return { start: at, end, reason: 'generic' };
  if (/[\u3400-\u9fff]$/u.test(before) && /[省市县区州旗镇乡]$/u.test(before))
    return { start: at, end, reason: 'generic' };
  const { scene } = places;
  const own = places.speaks ? homeBody(scene.home) : null;
  const place = own ?? last;
  if (place === null) return { start: at, end, reason: 'generic' };
  const inner = organ === null ? organAt(view, end, 'standing_committee') : null;
  const owner = organ?.of === 'congress' ? '人民代表大会' : '人民代表大会常务委员会';
  return {
    start: at,
    end: inner?.end ?? end,
    canonical: `${place.place}${owner}${organ?.full ?? inner?.full ?? ''}`,
    kind: organ === null ? (inner?.kind ?? 'standing_committee') : committeeKind(organ),
    place: place.place,
    code: place.code,
  };
}

function homeBody(code: string | undefined): { place: string; code: string } | null {
  const division = code === undefined ? null : divisionByCode(code);
  return division === null ? null : { place: division.name, code: division.code };
}
