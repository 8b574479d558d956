import { issuerInTitle } from './issuer.js';
import { type Issuer, ownWork, partyMatters } from './lexicon.js';
import type { Title } from './title.js';
import type { LawKindOfRow } from './types.js';

/** What is known beside the title. */
export interface KindContext {
  /** Who issues it, by the words around. */
  issuer: Issuer | null;
  /** Code of the division the text comes from. */
  home: string | undefined;
  /** The issuer is the subject of a word of issuing directly before. */
  direct: boolean;
  /** The words around: up to 40 characters before, 20 after. */
  before: string;
  after: string;
  /** Stands in a list that is called one of local regulations. */
  local: boolean;
}

const CENTRE_LEVEL = new Set(['province', 'prefecture']);
const IMPLEMENTS_LAW =
  /实施[〈《]?.{2,40}法[〉》]?(?:的)?(?:若干)?(?:办法|规定|细则)$|选举实施细则$|若干规定$/u;
const BY_GOVERNMENT = /(?:政府令|政府规章|规章|部令|第\d+号令)/u;
const LEGISLATED = /(?:地方性法规|法规|人大常委会|常委会|人代会|立法|审议|表决|执法检查|一审|二审)/u;
/** Decisions about one case or the congress's own matters bind nobody outside. */
const SINGLE_CASE = /关于(?:批准|同意|接受|召开|设立|召集|许可|授予|任命|补选|撤销|罢免|确认|调整|推迟)/u;

const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** The kind of document that a title names. */
export function kindOf(title: Title, context: KindContext): LawKindOfRow {
  const issuer = issuerInTitle(title.plain) ?? (title.place === null ? null : issuerInTitle(title.rest));
  const kind = title.genre?.class;
  switch (kind) {
    case 'constitution':
      return 'constitution';
    case 'law':
      return 'law';
    case 'amendment':
      return amended(title);
    case 'regulation':
      if (issuer === 'party' || hasAny(title.rest, ['中国共产党', '党内'])) return 'party_document';
      if (title.state || (issuer === 'council' && title.place === null)) return 'administrative_regulation';
      return 'local_regulation';
    case 'measure':
    case 'norm':
      return measure(title, issuer, context, kind);
    case 'decision':
      return decision(title, issuer, context);
    case 'bill':
      return issuer === 'party' ? 'party_document' : 'bill_or_motion';
    case 'treaty':
    case 'standard':
      return 'other';
    case 'judicial':
      return 'other';
    default:
      return paper(title, issuer, context);
  }
}

function amended(title: Title): LawKindOfRow {
  if (title.plain.includes('宪法')) return 'constitution';
  if (title.plain.includes('条例') || title.plain.includes('规定')) return 'local_regulation';
  return 'law';
}

/** The kind that an issuer makes of a document that is neither law nor regulation. */
function byIssuer(issuer: Issuer): LawKindOfRow {
  if (issuer === 'party') return 'party_document';
  if (issuer === 'npc' || issuer === 'congress') return 'congress_document';
  return issuer === 'court' ? 'other' : 'government_document';
}

function measure(
  title: Title,
  issuer: Issuer | null,
  context: KindContext,
  kind: 'measure' | 'norm',
): LawKindOfRow {
  if (title.genre!.word === '章程')
    return issuer === 'party' || title.plain.includes('共产党') ? 'party_document' : 'other';
  if (issuer !== null && issuer !== 'council') return byIssuer(issuer);
  if (title.state || issuer === 'council') return 'administrative_regulation';
  const own = hasAny(title.rest, ownWork());
  const party = hasAny(title.rest, partyMatters());
  if (title.place !== null && CENTRE_LEVEL.has(title.place.level)) {
    if (IMPLEMENTS_LAW.test(title.plain)) return 'local_regulation';
    if (own) return 'congress_document';
    if (party) return 'party_document';
    if (kind === 'norm' || /(?:细则|规程|守则|制度|程序)$/u.test(title.plain)) return 'government_document';
    const around = context.before.slice(-24) + context.after.slice(0, 16);
    if (BY_GOVERNMENT.test(around) || context.issuer === 'government') return 'rule';
    if (title.plain.endsWith('办法'))
      return context.local || LEGISLATED.test(around) ? 'local_regulation' : 'rule';
    return 'local_regulation';
  }
  if (IMPLEMENTS_LAW.test(title.plain) && context.issuer !== 'party') return 'local_regulation';
  if (title.place !== null) {
    if (own && context.issuer !== 'party') return 'congress_document';
    return context.issuer === null || context.issuer === 'council'
      ? 'government_document'
      : byIssuer(context.issuer);
  }
  if (context.issuer === 'government' && context.direct) return 'government_document';
  if (party && (context.issuer === 'party' || !own)) return 'party_document';
  if (context.issuer === 'party') return 'party_document';
  if (own) return 'congress_document';
  if (context.local) return 'local_regulation';
  if (context.issuer === 'congress' || context.issuer === 'npc') return 'congress_document';
  if (context.issuer === 'court') return 'other';
  if (
    /(?:办法|规定)$/u.test(title.plain) &&
    context.issuer === 'government' &&
    /[部委署]$|国家|国务院/u.test(context.before)
  )
    return 'rule';
  return 'government_document';
}

function decision(title: Title, issuer: Issuer | null, context: KindContext): LawKindOfRow {
  const changes = /关于(?:修改|修订|修正|废止)(.+)的决定$/u.exec(title.plain)?.[1];
  if (changes !== undefined)
    return /条例|规定|办法|法规/u.test(changes) && issuer !== 'npc' ? 'local_regulation' : 'law';
  const by = issuer ?? (title.place === null ? context.issuer : null);
  if (by === 'party' || by === 'court' || by === 'council') return byIssuer(by);
  if (by === 'government' && (issuer !== null || context.direct) && title.genre!.word === '决定')
    return 'government_document';
  if (title.genre!.word === '决议' || by === 'npc' || SINGLE_CASE.test(title.plain))
    return 'congress_document';
  if (hasAny(title.plain.replace(/^.{0,20}?(?=关于)/u, ''), ownWork())) return 'congress_document';
  // A decision on a public matter by a congress that may legislate is a regulation.
  const level = title.place?.level ?? null;
  if (level === 'province' || level === 'prefecture') return 'local_regulation';
  if (level === null && /^[省市州]人大/u.test(title.plain)) return 'local_regulation';
  // Without a place in its title, where the province's own standing committee has made it.
  if (level === null && by === 'congress' && context.home?.endsWith('0000')) return 'local_regulation';
  return 'congress_document';
}

/** Opinions, measures, plans, notices. */
function paper(title: Title, issuer: Issuer | null, context: KindContext): LawKindOfRow {
  if (issuer !== null) return byIssuer(issuer);
  if (context.issuer === 'party') return 'party_document';
  const own = hasAny(title.rest, ownWork());
  if (hasAny(title.rest, partyMatters()) && context.issuer !== 'congress') return 'party_document';
  if (context.issuer === 'congress')
    return own || !/(?:规划|计划|控规)$/u.test(title.plain) ? 'congress_document' : 'government_document';
  if (context.issuer !== null) return byIssuer(context.issuer);
  if (own)
    return /监督.*(?:实施|指导|若干)?意见$/u.test(title.plain) &&
      /审查监督|审计查出|国有资产/u.test(title.plain)
      ? 'party_document'
      : 'congress_document';
  return 'government_document';
}
