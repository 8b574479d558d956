import { type Issuer, issuerWords } from './lexicon.js';

const REACH = 44;
const ISSUES =
  /(?:印发|出台|制定|下发|颁布|公布|发布|转发|批准|作出|做出|通过|修订|修改|起草|制订|提出|关于|的|审议|[》、和及“”（]|精神|文件|依法|先后|联合|相继|对标)/u;
/** Across a comma, only a word of issuing ties the document to the body. */
const ISSUED_NOW = /(?:印发|出台|下发|制定|制订|颁布|转发|作出|做出|通过)(?:了|实施)?[“]?$/u;
const INSTITUTED =
  /^(?:[（(][^（）()]{0,30}[）)])?[，,]?[^，,。；;]{0,12}?(?:以|由|经|报)([^，,。；;]{2,12}?)(?:办公厅|办公室|名义|印发|转发|批准|同意|下发){1,3}/u;

/** The last word for an issuer in a text; a longer word holds the shorter ones. */
function lastIssuer(text: string): { kind: Issuer; end: number; start: number } | null {
  const { any, kinds } = issuerWords();
  let last: RegExpMatchArray | null = null;
  for (const match of text.matchAll(any)) last = match;
  if (last === null) return null;
  const start = last.index!;
  return { kind: kinds.get(last[0])!, start, end: start + last[0].length };
}

/** Who issues a document, and whether a word of issuing ties him to it directly (市发改委出台了《…》). */
export interface IssuerFound {
  issuer: Issuer | null;
  direct: boolean;
}

const NOBODY: IssuerFound = { issuer: null, direct: false };
const DIRECT =
  /^(?:办公[厅室]|办)?(?:联合|先后|相继|专门|及时|已|也)?(?:研究)?(?:印发|出台|下发|制定|制订|颁布|发布|转发)(?:实施)?(?:了|的)?“?$/u;

/** Who issues the document that is named behind `before` and ahead of `after`, as far as they tell. */
export function issuerAround(before: string, after: string): IssuerFound {
  const named = INSTITUTED.exec(after);
  const told = named === null ? null : lastIssuer(named[1]!);
  if (told !== null) return { issuer: told.kind, direct: true };
  const clause = /[^。；;！!]*$/u.exec(before.slice(-REACH))![0];
  const last = lastIssuer(clause);
  if (last === null) return NOBODY;
  const between = clause.slice(last.end);
  if (between.length > 3 && !ISSUES.test(between)) return NOBODY;
  if (/[，,]/u.test(between) && (between.length > 20 || !ISSUED_NOW.test(between))) return NOBODY;
  const direct = DIRECT.test(between);
  // 市委市政府, 中办、国办: what the party issues together with the government is the party's.
  if (last.kind === 'government' || last.kind === 'council') {
    const joint = lastIssuer(clause.slice(0, last.start));
    const link = joint === null ? '' : clause.slice(joint.end, last.start);
    if (joint?.kind === 'party' && /^(?:办公[厅室]|办)?[、和]?[省市区县州]?(?:人民)?$/u.test(link))
      return { issuer: 'party', direct };
  }
  return { issuer: last.kind, direct };
}

const IN_TITLE: readonly (readonly [RegExp, Issuer])[] = [
  [
    /^(?:中共|中国共产党|党中央|中央(?!人大|预算|企业|财政)|党内|党委|党组)|^[^关]{0,14}(?:[省市区县州]委|党委|党组|纪委|组织部|宣传部|统战部)(?:办公[厅室])?(?:关于|党组)|^[^关]{0,14}党组/u,
    'party',
  ],
  [/^(?:全国人大|全国人民代表大会)/u, 'npc'],
  [/^[^关]{0,14}(?:人大|人民代表大会|常委会)(?:常务委员会|常委会)?(?:机关)?关于/u, 'congress'],
  [/^(?:国务院)(?!办公厅)/u, 'council'],
  [/^(?:最高人民法院|最高人民检察院)/u, 'court'],
  [/^[^关]{0,14}(?:人民政府|政府|国务院办公厅|部|厅|局|委员会)(?:办公[厅室])?关于/u, 'government'],
];

/** Who issues a document by its own title. */
export function issuerInTitle(title: string): Issuer | null {
  return IN_TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
