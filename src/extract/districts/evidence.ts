import { type Division, inForce, trapOf } from '../../gazetteer/index.js';
import type { Scene } from './scene.js';
import type { Candidate, Mention, Neighbours } from './types.js';
import { wayOf } from './way.js';
import { withinOf } from './within.js';
import { cuesAfter, cuesBefore, vocabulary } from './words.js';

/** How much evidence a name needs to be taken for a place. */
export function suspicion({ text, form, divisions }: Candidate, division: Division, scene: Scene): number {
  const level = division.level;
  if (level === 'province') return 0;
  const trap = trapOf(text);
  const word = vocabulary().has(text);
  if (form === 'full') {
    if (trap !== null) return trap.kind === 'word' ? 4 : 3;
    const far = nearness(wayOf(division.code), scene) < 2;
    if (division.short !== null)
      return vocabulary().has(division.short)
        ? far
          ? 3
          : 2
        : far && /^.[山城林湖矿农]区$/u.test(text)
          ? 2
          : 0;
    // One character and a generic word (歙县, 连县) meet by chance too; a former one hardly ever is meant.
    const near = nearness(wayOf(division.code), scene) > 1;
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
  return past + (nearness(wayOf(division.code), scene) > 1 ? (known ? 1 : 2) : 2);
}

/** A river, lake or mountain of the name: 新安|江. Not so 新安|江苏…. */
export function isWater(view: string, end: number): boolean {
  return /^(?:江(?![苏西北南东段])|河(?![北南道流湖长])|湖(?![北南泊区])|山(?![区东西村水体河路地林上])|[溪岭寺]|峰(?!会)|岛(?![屿礁]))/u.test(
    view.slice(end, end + 2),
  );
}

/** A river by its name and what is said of rivers: 柳江|流域. */
export function isRiver(name: string, view: string, end: number): boolean {
  return (
    /[江河湖溪]$/u.test(name) &&
    /^(?:流域|沿岸|两岸|沿线|干流|支流|水系|水质|水域|上游|中游|下游|段|大桥)/u.test(view.slice(end, end + 2))
  );
}

/** How much speaks for a place: nearness, names in full, parents and lists, what encloses the name, words beside it. */
export function evidence(
  view: string,
  { start, end }: Candidate,
  division: Division,
  beside: Neighbours,
  scene: Scene,
  needed: number,
): number {
  const { parent, listed, earlier } = beside;
  const way = wayOf(division.code);
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
  points += cues(view, start, end);
  // What encloses the name is looked for only where it decides.
  if (points >= needed || points + 2 < needed) return points;
  const within = withinOf(view, end);
  return within === 'org' || within === 'place' ? points + 2 : points;
}

/** How near a division is to those the text speaks for: its own, a sister, one of the same province. */
export function nearness(way: readonly string[], { homes }: Scene): number {
  let best = 0;
  for (const home of homes) {
    const own = wayOf(home);
    if (own.includes(way[0]!)) return 4;
    const parent = way[1];
    if (parent !== undefined && own.includes(parent)) {
      const close = !parent.endsWith('0000') || /^(?:11|12|31|50)/.test(parent);
      best = Math.max(best, close ? 3 : 2);
    } else if (own.at(-1) === way.at(-1)) best = Math.max(best, 2);
  }
  return best;
}

/** Can a name begin here: behind a mark, at the start, behind a word that goes with places? */
export function opens(view: string, start: number): boolean {
  return start === 0 || EDGE.test(view[start - 1]!) || cuesBefore().all.endsAt(view, start);
}

const EDGE = /[^\u3400-\u9fff]/u;

/** Words or marks on either side that places' names stand beside. */
export function cues(view: string, start: number, end: number): number {
  const left = opens(view, start) ? (cuesBefore().sure.endsAt(view, start) ? 2 : 1) : 0;
  const right = end === view.length || EDGE.test(view[end]!) || cuesAfter().sizeAt(view, end) > 0;
  return left + (right ? 1 : 0);
}
