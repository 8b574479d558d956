import { type Division, inForce, lineage, preferred, trapAt, trapOf } from '../../gazetteer/index.js';
import { isInName } from './persons.js';
import type { Scene } from './scene.js';
import type { Candidate, Meaning, Mention } from './types.js';
import { withinOf } from './within.js';
import { cuesAfter, cuesBefore, vocabulary } from './words.js';

/** What stands beside a candidate. */
export interface Neighbours {
  /** The mention that ends where the candidate begins: 河北省|正定. */
  parent: Mention | null;
  /** A mention beside it in a list: 朝阳、顺义、延庆区. */
  listed: Mention | null;
  /** Mentions before it in its sentence, the nearest last. */
  earlier: readonly Mention[];
}

/** What was made of a candidate. */
export type Verdict = { meaning: Meaning; margin: number } | { refused: string };

/** Reads a candidate in its surroundings: what it means, and whether there is enough evidence that it is a place at all. */
export function judge(view: string, candidate: Candidate, beside: Neighbours, scene: Scene): Verdict {
  const { start, end } = candidate;
  const trap = trapAt(view, start, end);
  if (trap?.context) return { refused: `trap:${trap.context}` };
  // What is no place without its generic word is none with it, if the word began before it: 沿海|城市.
  const short =
    candidate.form === 'full' ? candidate.divisions.find((division) => division.short !== null)?.short : null;
  const inside = short ? trapAt(view, start, start + short.length)?.context : null;
  if (inside && !view.startsWith(inside, start) && view.startsWith(inside, start - inside.indexOf(short!)))
    return { refused: `trap:${inside}` };
  if (candidate.divisions.length === 0) return judgeTownship(view, candidate, beside, scene);

  const division = meant(candidate, beside, scene);
  if (division === null) {
    // A name in full is a mention even where it cannot be told of which of its bearers.
    if (candidate.form !== 'full' || trap !== null) return { refused: 'ambiguous' };
    return {
      meaning: { name: candidate.text, code: null, level: candidate.divisions[0]!.level, way: [] },
      margin: 0,
    };
  }
  if (
    candidate.form === 'short' &&
    (isInName(view, start, end) || scene.persons.has(view.slice(start - 1, end)))
  )
    return { refused: 'person' };
  if (
    candidate.form === 'short' &&
    division.level !== 'province' &&
    isWater(view, end) &&
    nearness(lineage(division.code), scene) < 4
  )
    return { refused: 'other-name' };
  // Far from home a county's short form is a name only where one can begin: not 开原 in 离开原单位.
  const far =
    candidate.form === 'short' && division.level === 'county' && nearness(lineage(division.code), scene) < 2;
  if (far && !opens(view, start) && beside.parent === null && beside.listed === null)
    return { refused: 'no-evidence' };
  // 漯河市|西城区: a district of the name elsewhere is not the one below this city.
  const parent = beside.parent?.meaning;
  if (
    division.level === 'county' &&
    parent &&
    (parent.level === 'prefecture' || parent.level === 'county') &&
    parent.way.at(-1) !== lineage(division.code).at(-1)
  )
    return { refused: 'elsewhere' };
  const margin = evidence(view, candidate, division, beside, scene) - suspicion(candidate, division, scene);
  if (margin < 0) return { refused: trap === null ? 'no-evidence' : 'word' };
  return {
    meaning: { name: division.name, code: division.code, level: division.level, way: lineage(division.code) },
    margin,
  };
}

/** Which of the bearers of a name is meant: one below the parent or beside the neighbour, then the home's, then one named before. */
function meant(candidate: Candidate, { parent, listed, earlier }: Neighbours, scene: Scene): Division | null {
  const exact = candidate.divisions.filter(({ name }) => name === candidate.text);
  const all = exact.length > 0 ? exact : candidate.divisions;
  const date = scene.date;
  const below = (code: string) =>
    all.filter((division) => division.code !== code && lineage(division.code).includes(code));
  for (const code of [parent?.meaning.code, ...(listed?.meaning.way.slice(1) ?? [])]) {
    const inside = code ? below(code) : [];
    const one = inside.length > 0 ? preferred(inside, { home: code!, date }) : null;
    if (one !== null) return one;
  }
  const province = scene.home?.slice(0, 2);
  if (province !== undefined && all.some(({ code }) => code.startsWith(province))) {
    const one = preferred(all, { home: scene.home, date });
    if (one !== null) return one;
  }
  if (all.length === 1) return all[0]!;
  for (let i = earlier.length - 1; i >= 0; i--) {
    for (const code of earlier[i]!.meaning.way) {
      const inside = below(code);
      const one = inside.length > 0 ? preferred(inside, { home: code, date }) : null;
      if (one !== null) return one;
    }
  }
  for (const named of [scene.named, scene.issueNamed]) {
    const known = all.filter(({ code }) => named.has(code));
    if (known.length === 1) return known[0]!;
  }
  const one = preferred(all, { home: scene.home, date });
  if (one !== null) return one;
  // Of a city and districts elsewhere (西安市, 西安区) the city is meant.
  const cities = all.filter(({ level, until }) => level === 'prefecture' && until === null);
  return cities.length === 1 ? cities[0]! : null;
}

/** How much evidence a name needs to be taken for a place. */
function suspicion({ text, form, divisions }: Candidate, division: Division, scene: Scene): number {
  const level = division.level;
  if (level === 'province') return 0;
  const trap = trapOf(text);
  const word = vocabulary().has(text);
  if (form === 'full') {
    if (trap !== null) return trap.kind === 'word' ? 4 : 3;
    const far = nearness(lineage(division.code), scene) < 2;
    if (division.short !== null)
      return vocabulary().has(division.short)
        ? far
          ? 3
          : 2
        : far && /^.[山城林湖矿农]区$/u.test(text)
          ? 2
          : 0;
    // One character and a generic word (歙县, 连县) meet by chance too; a former one hardly ever is meant.
    const near = nearness(lineage(division.code), scene) > 1;
    return near
      ? 0
      : division.until !== null && scene.date !== undefined && !inForce(division, scene.date)
        ? 4
        : 1;
  }
  if (form === 'alias') return text.length > 2 ? 0 : 1;
  const former = scene.date !== undefined ? !inForce(division, scene.date) : division.until !== null;
  const past = former && divisions.every(({ until }) => until !== null) ? 2 : 0;
  if (level === 'prefecture') return past + (word ? 4 : trap === null ? 0 : trap.kind === 'word' ? 2 : 1);
  if (word) return 6;
  if (trap !== null) return past + (trap.kind === 'word' ? 4 : 3);
  const known = text.length > 2 || division.name.endsWith('市');
  return past + (nearness(lineage(division.code), scene) > 1 ? (known ? 1 : 2) : 2);
}

/** A river, lake or mountain of the name: 新安|江. Not so 新安|江苏…. */
function isWater(view: string, end: number): boolean {
  return /^(?:江(?![苏西北南段])|河(?![北南道流湖长])|湖(?![北南泊区])|山(?![区东西村水体河路地林上])|[溪岭寺]|峰(?!会)|岛(?![屿礁]))/u.test(
    view.slice(end, end + 2),
  );
}

function evidence(
  view: string,
  { start, end }: Candidate,
  division: Division,
  beside: Neighbours,
  scene: Scene,
): number {
  const { parent, listed, earlier } = beside;
  const way = lineage(division.code);
  let points = Math.max(
    nearness(way, scene),
    scene.named.has(division.code) ? 3 : scene.issueNamed.has(division.code) ? 2 : 0,
  );
  const isBelow = (mention: Mention | null) =>
    mention?.meaning.code != null && way.slice(1).includes(mention.meaning.code);
  if (isBelow(parent)) points += 4;
  else if (earlier.some(isBelow)) points += 2;
  if (listed !== null)
    points +=
      listed.meaning.way.at(-1) === way.at(-1)
        ? 4
        : listed.meaning.level === division.level && division.level !== 'county'
          ? 4
          : 2;
  const within = withinOf(view, end);
  if (within === 'org' || within === 'place') points += 2;
  return points + cues(view, start, end);
}

/** How near a division is to those the text speaks for: its own, a sister, one of the same province. */
function nearness(way: readonly string[], { homes }: Scene): number {
  let best = 0;
  for (const home of homes) {
    const own = lineage(home);
    if (own.includes(way[0]!)) return 4;
    const parent = way[1];
    if (parent !== undefined && own.includes(parent)) {
      const close = !parent.endsWith('0000') || /^(?:11|12|31|50)/.test(parent);
      best = Math.max(best, close ? 3 : 2);
    } else if (own.at(-1) === way.at(-1)) best = Math.max(best, 2);
  }
  return best;
}

function opens(view: string, start: number): boolean {
  return start === 0 || EDGE.test(view[start - 1]!) || cuesBefore().all.endsAt(view, start);
}

const EDGE = /[^\u3400-\u9fff]/u;

/** Words or marks on either side that places' names stand beside. */
function cues(view: string, start: number, end: number): number {
  const left = opens(view, start) ? (cuesBefore().sure.endsAt(view, start) ? 2 : 1) : 0;
  const right = end === view.length || EDGE.test(view[end]!) || cuesAfter().sizeAt(view, end) > 0;
  return left + (right ? 1 : 0);
}

function judgeTownship(
  view: string,
  candidate: Candidate,
  { parent, listed }: Neighbours,
  scene: Scene,
): Verdict {
  const { start, end, text, form, townships } = candidate;
  const inWay = (code: string) => townships.filter((township) => lineage(township.parent).includes(code));
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
      meaning: { name: text, code: null, level: 'township', way: lineage(county) },
      margin: has - needs,
    };
  }
  if (isWater(view, end)) return { refused: 'other-name' };
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
    meaning: { name: whole ?? listedName, code: null, level: 'township', way: lineage(county) },
    margin: has - needs,
  };
}
