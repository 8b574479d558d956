import { type Division, exactly, preferred, trapOf } from '../../gazetteer/index.js';
import { evidence, isRiver, isWater, nearness, opens, suspicion } from './evidence.js';
import { isInName } from './persons.js';
import type { Scene } from './scene.js';
import { judgeTownship } from './township.js';
import type { Candidate, Neighbours, Verdict } from './types.js';
import { wayOf } from './way.js';

/** Reads a candidate in its surroundings: what it means, and whether there is enough evidence that it is a place at all. */
export function judge(view: string, candidate: Candidate, beside: Neighbours, scene: Scene): Verdict {
  const { start, end } = candidate;
  if (candidate.divisions.length === 0) return judgeTownship(view, candidate, beside, scene);

  const division = meant(candidate, beside, scene);
  if (division === null) {
    // A name in full is a mention even where it cannot be told of which of its bearers.
    if (candidate.form !== 'full' || trapOf(candidate.text) !== null) return { refused: 'ambiguous' };
    return {
      meaning: { name: candidate.text, code: null, level: candidate.divisions[0]!.level, way: [] },
      margin: 0,
    };
  }
  // 苍南县|龙港镇: the township, not the city it has become.
  if (
    candidate.form === 'short' &&
    beside.parent?.meaning.level === 'county' &&
    /^(?:[镇乡]|街道)/u.test(view.slice(end, end + 2))
  )
    return { refused: 'township' };
  if (
    candidate.form === 'short' &&
    (isInName(view, start, end) || scene.persons.has(view.slice(start - 1, end)))
  )
    return { refused: 'person' };
  if (
    candidate.form === 'short' &&
    division.level !== 'province' &&
    (isWater(view, end) || isRiver(candidate.text, view, end)) &&
    nearness(wayOf(division.code), scene) < 4
  )
    return { refused: 'other-name' };
  // Far from home a county's short form is a name only where one can begin: not 开原 in 离开原单位.
  const far =
    candidate.form === 'short' && division.level === 'county' && nearness(wayOf(division.code), scene) < 2;
  if (far && !opens(view, start) && beside.parent === null && beside.listed === null)
    return { refused: 'no-evidence' };
  // 漯河市|西城区: a district of the name elsewhere is not the one below this city.
  const parent = beside.parent?.meaning;
  if (
    division.level === 'county' &&
    parent &&
    (parent.level === 'prefecture' || parent.level === 'county') &&
    parent.way.at(-1) !== wayOf(division.code).at(-1)
  )
    return { refused: 'elsewhere' };
  const needed = suspicion(candidate, division, scene);
  const margin = evidence(view, candidate, division, beside, scene, needed) - needed;
  if (margin < 0) return { refused: trapOf(candidate.text) === null ? 'no-evidence' : 'word' };
  return {
    meaning: { name: division.name, code: division.code, level: division.level, way: wayOf(division.code) },
    margin,
  };
}

/** Which of the bearers of a name is meant: one below the parent or beside the neighbour, then the home's, then one named before. */
function meant(candidate: Candidate, { parent, listed, earlier }: Neighbours, scene: Scene): Division | null {
  const all = exactly(candidate.text, candidate.divisions, scene.home);
  const date = scene.date;
  const below = (code: string) =>
    all.filter((division) => division.code !== code && wayOf(division.code).includes(code));
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
