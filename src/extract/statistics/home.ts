import { divisionByCode, lineage, type ResolveOptions, resolvePlace, scan } from '../../gazetteer/index.js';
import type { Article, Issue } from '../../model/issue.js';
import { divisionOfDateline, divisionOfTitle, divisionSurveyed, townshipOfTitle } from '../home.js';
import type { Passage } from '../passage.js';

/** A division by its name and code. */
export interface Named {
  name: string;
  code: string | null;
  /** Code of the county of a township, where it is known. */
  above?: string | null;
}

/** The division an article speaks of by default: its author's, else its title's, else the journal's, else the first its text names in full. */
export function homeOf(
  issue: Issue,
  article: Article | null,
  passages: readonly Passage[],
  date?: string,
): Named | null {
  const home = presentHome(issue, article, passages);
  if (home === null || home.code === null || date === undefined) return home;
  // 420600 of 1992 is 襄樊市.
  return { name: divisionByCode(home.code, date)?.name ?? home.name, code: home.code };
}

function presentHome(issue: Issue, article: Article | null, passages: readonly Passage[]): Named | null {
  const author = article?.authors.find(({ place }) => place !== null)?.place;
  if (author) {
    const { name, code } = divisionSurveyed(article!, author) ?? author;
    return { name, code };
  }
  const journal = issue.journal.place;
  const home: ResolveOptions = journal?.code ? { home: journal.code } : {};
  const town = article === null ? null : townshipOfTitle(article, home);
  if (town !== null) return { name: town.name, code: null, above: town.above ?? journal?.code ?? null };
  const titled = article === null ? null : divisionOfTitle(article, home, passages);
  return (
    titled ??
    (journal === null ? null : { name: journal.name, code: journal.code }) ??
    commonest(passages, home) ??
    divisionOfDateline(passages, home)
  );
}

/** Of the divisions named in full in the first blocks of a text without a journal around it, the one named most. */
function commonest(passages: readonly Passage[], options: ResolveOptions): Named | null {
  const counts = new Map<string, { place: Named; count: number }>();
  for (const { view } of passages.slice(0, 12)) {
    const hits = scan(view);
    for (const [i, hit] of hits.entries()) {
      if (hit.form !== 'full') continue;
      // Of a chain (上海市|静安区) the last is meant, and titles of documents speak for nobody.
      const next = hits[i + 1];
      if (next?.start === hit.end && next.form === 'full') continue;
      if (view.lastIndexOf('《', hit.start) > view.lastIndexOf('》', hit.start)) continue;
      const place = resolvePlace(hit.text, options);
      if (place === null) continue;
      const known = counts.get(place.name);
      if (known === undefined)
        counts.set(place.name, { place: { name: place.name, code: place.code }, count: 1 });
      else known.count++;
    }
  }
  let best: { place: Named; count: number } | null = null;
  for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry;
  return best === null
    ? null
    : (provinceSpeaking(passages, best.place) ?? citySpeaking(passages, best.place) ?? best.place);
}

/** What is said of provinces and autonomous regions, and of what is below them. */
const OF_PROVINCE =
  /[全我本]省|省(?:人大|委|政府|直)|自治区(?:人大|党委|政府|本级|[一二三四五六七八九十]{1,3}届)/g;
const BELOW = /[全我本][市县州旗盟]|[市县州旗盟](?:人大|委(?!员)|政府|直)/g;

/** The province of a place, where the text speaks for 全省, 省人大, 自治区人大 and hardly for anything below. */
function provinceSpeaking(passages: readonly Passage[], place: Named): Named | null {
  let above = 0;
  let below = 0;
  for (const { view } of passages.slice(0, 12)) {
    above += view.match(OF_PROVINCE)?.length ?? 0;
    below += view.match(BELOW)?.length ?? 0;
  }
  const province = place.code === null ? null : divisionByCode(`${place.code.slice(0, 2)}0000`);
  return above > below && province !== null ? { name: province.name, code: province.code } : null;
}

const OF_CITY = /[全我本]市|市(?:人大(?!代表)|委(?!员)|政府|直)/g;
const OF_COUNTY = /[全我本][县区旗]|[县区旗](?:人大(?!代表)|委(?!员)|政府|直)/g;

/** The city above a county or district, where the text speaks for 全市, 市人大 and hardly for anything below. */
function citySpeaking(passages: readonly Passage[], place: Named): Named | null {
  if (place.code === null || place.code.endsWith('00') || place.name.endsWith('市')) return null;
  const above = lineage(place.code)
    .filter((code) => code !== place.code)
    .map((code) => divisionByCode(code))
    .find((division) => division?.name.endsWith('市'));
  if (!above) return null;
  let city = 0;
  let county = 0;
  for (const { view } of passages.slice(0, 12)) {
    city += view.match(OF_CITY)?.length ?? 0;
    county += view.match(OF_COUNTY)?.length ?? 0;
  }
  return city > county ? { name: above.name, code: above.code } : null;
}
