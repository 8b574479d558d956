import { divisionByCode } from '../../gazetteer/index.js';
import { type Law, lookupLaw } from '../../laws/index.js';
import { legislatorFor } from './home.js';
import { issuerAround } from './issuer.js';
import { type KindContext, kindOf } from './kind.js';
import { commonName } from './lexicon.js';
import type { Registry, Resolved } from './registry.js';
import type { Title } from './title.js';
import type { Mention } from './types.js';

const STATE = '中华人民共和国';
const NATION = '全国';

/** The words around a mention, and what its list tells. */
export interface Context extends Omit<KindContext, 'issuer'> {
  home: string | undefined;
  /** A word of the list or of its neighbours says that it is of the nation: 全国性法律, 行政法规, 国务院. */
  national: boolean;
  /** The division named as the maker: 北京市颁布的《…》. */
  maker: string | null;
}

/** A document in the catalogue as a resolved one. */
export function fromCatalogue(law: Law): Resolved {
  const rest = law.title.startsWith(STATE) ? law.title.slice(STATE.length) : law.title;
  const genre =
    /(?:法典|法|条例|规定|办法|规则|细则|准则|章程|决定|决议|意见|纲要|规划|通知|方案|计划)(?:（[^）]*）)?$/u.exec(
      rest,
    );
  return {
    canonical: commonName(law.title),
    kind: law.kind,
    rest,
    genre: genre?.[0] ?? '',
    jurisdiction: NATION,
    jurisdictionCode: null,
  };
}

const LOCAL_ACT_BEFORE =
  /(?:制定|制订|修订|修改|起草|立法|出台|审议|草案|我[省市区州县]|本[省市州]|全[省市州])[^，,。；;]{0,4}$/u;
const LOCAL_ACT_AFTER = /^(?:等)?(?:的)?(?:立法|立项|制定|修订|修改|起草|草案|[（(](?:修订)?草案)/u;

/** Who a title says it is of, else who the words around say. */
function isLocal(context: Context): boolean {
  if (context.national) return false;
  return (
    context.local ||
    context.maker !== null ||
    LOCAL_ACT_BEFORE.test(context.before) ||
    LOCAL_ACT_AFTER.test(context.after)
  );
}

/** The document that a title names, by itself, the catalogue and the documents named elsewhere. */
export function resolveTitle(
  mention: Mention,
  context: Context,
  registries: readonly Registry[],
): { law: Resolved; alias: boolean; known: boolean } {
  const { title } = mention;
  const genre = title.genre?.word ?? '';
  const issuer = issuerAround(context.before, context.after);
  const kind = kindOf(title, { ...context, issuer });
  const own = (canonical: string, place = title.place): Resolved => {
    const national =
      kind === 'law' || kind === 'constitution' || kind === 'administrative_regulation' || title.state;
    const code = place?.code ?? null;
    return {
      canonical,
      kind,
      rest: title.rest,
      genre,
      jurisdiction: national ? NATION : (place?.name ?? null),
      jurisdictionCode: national ? null : code,
    };
  };
  if (title.place !== null) return { law: own(title.full), alias: false, known: true };
  const listed = lookupLaw(title.plain) ?? lookupLaw(title.full);
  if (listed !== null && (!listed.weak || mention.bracketed)) {
    const regulation = listed.kind === 'administrative_regulation' && !title.state;
    const here = regulation ? firstOf(registries, (one) => one.exact(title.rest)) : null;
    if (here !== null && here.jurisdiction !== NATION && !context.national)
      return { law: here, alias: false, known: true };
    if (!(regulation && isLocal(context)))
      return { law: fromCatalogue(listed), alias: listed.alias, known: true };
  }
  if (title.state) return { law: own(title.full), alias: false, known: false };
  if (kind === 'law') {
    const canonical = title.plain.startsWith('中国') ? title.full : STATE + title.full;
    return { law: own(canonical), alias: false, known: false };
  }
  const exact = firstOf(registries, (one) => one.exact(title.rest));
  if (exact !== null) return { law: exact, alias: false, known: true };
  if (/^(?:条例|规定|办法|规则|细则)$/u.test(genre) && kind !== 'party_document') {
    const short = firstOf(
      registries,
      (one) => one.shortened(title.rest, genre) ?? one.otherGenre(title.rest, genre),
    );
    if (short !== null) return { law: short, alias: false, known: true };
  }
  if (kind === 'local_regulation' && /(?:条例|规定|办法)$/u.test(title.plain)) {
    const maker = context.maker === null ? null : divisionByCode(context.maker);
    const place = maker ?? legislatorFor(context.home, levelWord(context.before));
    if (place !== null) return { law: own(place.name + title.full, place), alias: false, known: false };
  }
  return { law: own(title.full, ownerOf(kind, context.home)), alias: false, known: false };
}

/** The division of a body's own document that names none: the home. */
function ownerOf(kind: Resolved['kind'], home: string | undefined): Title['place'] {
  if (home === undefined || !/^(?:congress_document|local_regulation|bill_or_motion)$/u.test(kind))
    return null;
  return divisionByCode(home);
}

/** 省 in 省人大常委会修改…条例, 我市…条例: the level of the body that made it. */
function levelWord(before: string): string | undefined {
  return /(?:^|[^\u4e00-\u9fff]|[由经我本全在为]|建议|协助|配合)(省|自治区|市|州)(?:人大|政府|[^，,。；;]{0,3}$)/u.exec(
    before.slice(-20),
  )?.[1];
}

function firstOf(registries: readonly Registry[], ask: (one: Registry) => Resolved | null): Resolved | null {
  for (const one of registries) {
    const found = ask(one);
    if (found !== null) return found;
  }
  return null;
}
