import { type Division, divisionByCode, lineage } from '../../gazetteer/index.js';
import { type LawMatch, lookupLaw } from '../../laws/index.js';
import { type Context, placeCode } from './context.js';
import { legislatorFor } from './home.js';
import { kindOf } from './kind.js';
import { commonName } from './lexicon.js';
import type { Registry, Resolved } from './registry.js';
import type { Title } from './title.js';
import type { LawKindOfRow, Mention } from './types.js';

const STATE = '中华人民共和国';
const NATION = '全国';
/** What is only wished for belongs to nobody yet. */
const PROPOSED = /(?:建议|应当?|可以|呼吁|希望|适时|尽快)[^，,。；;]{0,6}(?:制定|出台|起草)$/u;
/** The body whose document follows: 温州市人大常委会下发. */
const BODY = /([\u4e00-\u9fff]{2,9}?[省市区县州])(?:人大|人民代表大会|政府)[^。；;，,]{0,14}$/u;
/** Bodies of the nation, at the beginning of what they issue. */
const OF_CENTRE = /^(?:全国人大|全国人民代表大会|国务院|中共中央|党中央|中央|最高人民|国家)/u;
/** Regulations that carry out a law are the State Council's, unless a place stands before them. */
const OF_LAW = /法实施条例$/u;
const LOCAL_BEFORE =
  /(?:(?:制定|制订|修订|修改|起草|立法|出台|审议)了?|我[省市区州县]|本[省市州]|全[省市州]|[省市州]人大(?:常委会)?[^，,。；;]{0,4})$/u;
const LOCAL_AFTER = /^(?:等)?(?:的)?(?:立法|立项|制定|修订|修改|起草|草案|[（(](?:修订)?草案)/u;
const LEVEL =
  /(?:^|[^\u4e00-\u9fff]|[由经我本全在为]|建议|协助|配合)(省|自治区|市|州)(?:人大|政府|[^，,。；;]{0,3}$)/u;

/** What a title was found to mean. */
export interface Resolution {
  law: Resolved;
  /** A short name, by the catalogue. */
  alias: boolean;
  /** False where neither the catalogue nor the document confirms it. */
  known: boolean;
}

/** The document that a title names, by itself, the catalogue and the documents named elsewhere. */
export function resolveTitle(
  mention: Mention,
  context: Context,
  registries: readonly Registry[],
): Resolution {
  const { title } = mention;
  const kind = kindOf(title, { ...context, ...context.who });
  if (title.place !== null) return found(resolved(title, kind, title.full, title.place));
  return (
    listed(mention, context, registries) ??
    national(title, kind, context) ??
    namedElsewhere(title, kind, context, registries) ??
    local(mention, kind, context)
  );
}

const found = (law: Resolved, known = true): Resolution => ({ law, alias: false, known });

function resolved(title: Title, kind: LawKindOfRow, canonical: string, place: Division | null): Resolved {
  const ofNation =
    title.state ||
    OF_CENTRE.test(title.plain) ||
    /^(?:law|constitution|administrative_regulation)$/u.test(kind);
  return {
    canonical,
    kind,
    rest: title.rest,
    genre: title.genre?.word ?? '',
    jurisdiction: ofNation ? NATION : (place?.name ?? null),
    jurisdictionCode: ofNation ? null : (place?.code ?? null),
  };
}

/** A document of the catalogue, unless one of the same name is the place's own. */
function listed(mention: Mention, context: Context, registries: readonly Registry[]): Resolution | null {
  const { title } = mention;
  const law = lookupLaw(title.full) ?? lookupLaw(title.plain);
  if (law === null || (law.weak && !mention.bracketed)) return null;
  if (
    law.kind === 'administrative_regulation' &&
    !title.state &&
    !context.national &&
    !OF_LAW.test(title.plain)
  ) {
    const own = ask(registries, context.home, (one) => one.exact(title.rest));
    if (own !== null) return found(own);
    const later = law.year !== null && context.year !== null && law.year > context.year;
    if (later || isLocal(context)) return null;
  }
  return { law: fromCatalogue(law, title.full), alias: law.alias, known: true };
}

/** A document of the catalogue; where the title printed differs only in its marks, under the title printed. */
function fromCatalogue(law: LawMatch, printed: string): Resolved {
  const letters = (title: string): string => title.replace(/[\p{P}\p{S}\s]/gu, '');
  const rest = law.title.startsWith(STATE) ? law.title.slice(STATE.length) : law.title;
  const genre =
    /(?:法典|法|条例|规定|办法|规则|细则|准则|章程|决定|决议|意见|纲要|规划|通知|方案|计划)(?:（[^）]*）)?$/u;
  return {
    canonical: letters(printed) === letters(law.title) ? printed : commonName(law.title),
    kind: law.kind,
    rest,
    genre: genre.exec(rest)?.[0] ?? '',
    jurisdiction: NATION,
    jurisdictionCode: null,
  };
}

/** True where the words around speak of a place's own legislation. */
function isLocal(context: Context): boolean {
  if (context.national || /国务院|全国人大/u.test(context.before.slice(-16))) return false;
  if (context.local || context.maker !== null) return true;
  return LOCAL_BEFORE.test(context.before) || LOCAL_AFTER.test(context.after);
}

/** A document of the nation that the catalogue does not hold. */
function national(title: Title, kind: LawKindOfRow, context: Context): Resolution | null {
  if (title.state) return found(resolved(title, kind, title.full, null), false);
  if (kind === 'law') {
    const canonical = title.plain.startsWith('中国') ? title.full : STATE + title.full;
    return found(resolved(title, kind, canonical, null), false);
  }
  if (!OF_LAW.test(title.plain) || isLocal(context)) return null;
  return found(resolved(title, 'administrative_regulation', STATE + title.full, null), false);
}

/** A document that the article or the issue names in full. */
function namedElsewhere(
  title: Title,
  kind: LawKindOfRow,
  { home }: Context,
  registries: readonly Registry[],
): Resolution | null {
  if (title.plain.startsWith('关于')) return null;
  const exact = ask(registries, home, (one) => one.exact(title.rest));
  if (exact !== null) return found(exact);
  const genre = title.genre?.word ?? '';
  if (!/^(?:条例|规定|办法|规则|细则)$/u.test(genre) || kind === 'party_document') return null;
  const short = ask(
    registries,
    home,
    (one) => one.shortened(title.rest, genre) ?? one.otherGenre(title.rest, genre),
  );
  return short === null ? null : found(short);
}

/** A document known by nothing but its title: a regulation of the nearest legislature, else under its own words. */
function local(mention: Mention, kind: LawKindOfRow, context: Context): Resolution {
  const { title } = mention;
  const proposed = mention.bracketed && PROPOSED.test(context.before);
  if (kind === 'local_regulation' && !proposed && /(?:条例|规定|办法)$/u.test(title.plain)) {
    const maker = context.maker === null ? null : divisionByCode(context.maker);
    const place = maker ?? legislatorFor(context.home, LEVEL.exec(context.before.slice(-20))?.[1]);
    if (place !== null) return found(resolved(title, kind, place.name + title.full, place), false);
  }
  return found(resolved(title, kind, title.full, ownerOf(kind, context)), false);
}

/** The division whose body issued a document that names none: the one named before it, else the home. */
function ownerOf(kind: LawKindOfRow, { before, home }: Context): Division | null {
  if (!/^(?:congress_document|local_regulation|bill_or_motion|rule)$/u.test(kind)) return null;
  const body = BODY.exec(before)?.[1];
  const code = (body === undefined ? null : placeCode(body, home)) ?? (kind === 'rule' ? undefined : home);
  return code === undefined ? null : divisionByCode(code);
}

/**
 * Asks the registries in turn, the nearest first. What other articles name serves only where it is of the home or of a
 * division above it: two cities have each their 物业管理条例.
 */
function ask(
  registries: readonly Registry[],
  home: string | undefined,
  question: (one: Registry) => Resolved | null,
): Resolved | null {
  for (const [distance, registry] of registries.entries()) {
    const law = question(registry);
    if (law === null) continue;
    const foreign =
      law.jurisdictionCode !== null && home !== undefined && !lineage(home).includes(law.jurisdictionCode);
    if (distance < 2 || !foreign) return law;
  }
  return null;
}
