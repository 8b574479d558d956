import { divisionByCode, lineage } from './lookup.js';
import { divisionNames, formOf } from './names.js';
import { preferred, type ResolveOptions, resolvePlace } from './resolve.js';
import { divisionAt } from './rows.js';
import type { Division, Place } from './types.js';

/** What an organisation's name goes on with after the division: bodies, their organs and parts. */
const BODY =
  /^(?:各?级?人大|人民|政府|政协|党委|[省市区县州旗]委|常委|纪委|监委|监察|法院|检察|两院|一府|代表|团|委员会|委|办|厅|局|院|所|公安|司法|财政|民政|审计|政法|宣传|组织部|统战|工会|总工会|团委|妇联|工商联)/u;

/** A generic word that stands for the home division: 市人大常委会, 本区人民政府, 我省. */
const DEICTIC =
  /^[本我该全]?([省市州盟县区旗]|自治区|自治州|自治县)(?=人大|人民|政府|政协|委|纪委|监|法院|检察|代表|常委|第|十|[一二三四五六七八九\d]|直|属|级|局|厅|公|两|一府|各|[^\u4e00-\u9fff]|$)/u;

/**
 * The division an organisation's name begins with: 海淀区人大常委会 → 海淀区, 云南省人大常委会法工委 → 云南省,
 * 北京市海淀区人民法院 → 海淀区. A name that begins with a bare 市, 区, 省 … or 本市, 我区 … is of the home
 * division or the one above it of that kind. Null where there is none or it cannot be told.
 */
export function homeOfOrganization(name: string, options: ResolveOptions = {}): Place | null {
  let found: Division | null = null;
  let rest = name;
  for (let within = options.home; ; within = found.code) {
    const step = leading(rest, { ...options, home: within }, found);
    if (step === null) break;
    found = step.division;
    rest = rest.slice(step.length);
  }
  found = partOf(name, found, options) ?? found;
  found ??= homeOfKind(DEICTIC.exec(name)?.[1], options.home);
  return found === null ? null : { name: found.name, code: found.code, level: found.level };
}

/** A body of a congress for a part of its area: 自治区人大常委会|锡林郭勒盟|工作委员会. */
const PART =
  /人大常委会([\u4e00-\u9fff]{2,8}?(?:地区|[盟州市区县旗]))(?=(?:地区)?(?:人大)?(?:工作委员会|工委|联络(?:工作)?(?:处|组|委员会)))/u;

function partOf(name: string, above: Division | null, options: ResolveOptions): Division | null {
  const part = PART.exec(name)?.[1];
  if (part === undefined) return null;
  const place = resolvePlace(part, above === null ? options : { ...options, home: above.code });
  return place?.code == null ? null : divisionByCode(place.code);
}

/** The next division of a chain; a short form counts only where a body's name or another division follows. */
function leading(
  text: string,
  options: ResolveOptions,
  above: Division | null,
): { division: Division; length: number } | null {
  for (const hit of divisionNames().allAt(text, 0)) {
    const named = text.slice(0, hit.end);
    let candidates = hit.values.map(divisionAt);
    if (above !== null) {
      candidates = candidates.filter((division) => lineage(division.code).slice(1).includes(above.code));
    }
    const division = preferred(candidates, options);
    if (division === null) continue;
    const rest = text.slice(hit.end);
    if (formOf(named, division) !== 'short' || BODY.test(rest) || leadsOn(rest, division)) {
      return { division, length: hit.end };
    }
  }
  return null;
}

/** True where the name of a division below follows: 云南大理州…. */
function leadsOn(rest: string, above: Division): boolean {
  return divisionNames()
    .allAt(rest, 0)
    .some((hit) => hit.values.some((row) => lineage(divisionAt(row).code).slice(1).includes(above.code)));
}

/** The home division or the nearest above it whose name ends in this generic word. */
function homeOfKind(kind: string | undefined, home: string | undefined): Division | null {
  if (kind === undefined || home === undefined) return null;
  for (const code of lineage(home)) {
    const division = divisionByCode(code);
    if (division === null) continue;
    const fits = kind === '省' ? division.level === 'province' : division.name.endsWith(kind);
    // 自治区 also ends in 区, but nobody calls it 区.
    if (fits && !(kind === '区' && division.level === 'province')) return division;
  }
  return null;
}
