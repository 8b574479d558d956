import { divisionByCode, trapOf } from '../../gazetteer/index.js';
import { cues, isWater, opens } from './evidence.js';
import type { Scene } from './scene.js';
import type { Candidate, Neighbours, Verdict } from './types.js';
import { wayOf } from './way.js';
import { withinOf } from './within.js';
import { vocabulary } from './words.js';

/** Is that the short name of the county itself? */
function bearsName(county: string, text: string): boolean {
  return divisionByCode(county)?.short === text;
}

/** Reads a township's name; short forms need more than divisions' do. */
export function judgeTownship(
  view: string,
  candidate: Candidate,
  { parent, listed }: Neighbours,
  scene: Scene,
): Verdict {
  const { start, end, text, form, townships } = candidate;
  const inWay = (code: string) => townships.filter((township) => wayOf(township.parent).includes(code));
  const below = parent?.meaning.code ? inWay(parent.meaning.code) : [];
  const own = scene.homes.find((code) => !code.endsWith('0000') && inWay(code).length > 0);
  const county = (below[0] ?? (own === undefined ? undefined : inWay(own)[0]) ?? townships[0]!).parent;
  const stem = townships[0]!.short ?? text;
  const sister = listed?.meaning.level === 'township';
  if (form === 'full') {
    // 文|明村镇, 推|向城乡: what ends like another word must begin where a name can.
    if (/(?:[城村集小古重乡]镇|[城家下回返还]乡)$/u.test(text) && below.length === 0 && !opens(view, start))
      return { refused: 'word' };
    const needs = vocabulary().has(stem) || trapOf(stem) !== null ? 2 : text.length < 3 ? 3 : 0;
    const has =
      (below.length > 0 ? 4 : 0) +
      (own ? 2 : 0) +
      (sister ? 3 : 0) +
      cues(view, start, end) +
      (scene.towns.has(text) ? 2 : 0);
    if (has < needs) return { refused: 'word' };
    return {
      meaning: { name: text, code: null, level: 'township', way: wayOf(county) },
      margin: has - needs,
    };
  }
  if (isWater(view, end)) return { refused: 'other-name' };
  // 延庆 is the district, not the town of that name in it, but beside other townships.
  if (!sister && bearsName(county, text)) return { refused: 'elsewhere' };
  // A short form needs its full form in the article, its county before it, or sisters in a list.
  const whole = ['镇', '街道', '乡', '地区'].map((word) => stem + word).find((name) => scene.towns.has(name));
  const within = withinOf(view, end);
  const body = within === 'org' || within === 'place' ? 2 : 0;
  const has =
    (whole === undefined ? 0 : 3) +
    (sister ? 3 : 0) +
    (below.length > 0 ? 2 : 0) +
    (own === undefined ? 0 : county === own ? 2 : text.length > 2 ? 1 : 0) +
    body +
    cues(view, start, end);
  const needs = vocabulary().has(stem) || trapOf(stem) !== null ? 6 : text.length > 2 ? 3 : 4;
  if (whole === undefined && !sister && !(own && body > 0) && !(below.length > 0 && body > 0))
    return { refused: 'no-evidence' };
  if (has < needs) return { refused: 'no-evidence' };
  // 马坊地区 is the office of what signs as 马坊镇.
  const listedName = (townships.find((township) => township.parent === county) ?? townships[0]!).name.replace(
    /地区$/u,
    '镇',
  );
  return {
    meaning: { name: whole ?? listedName, code: null, level: 'township', way: wayOf(county) },
    margin: has - needs,
  };
}
