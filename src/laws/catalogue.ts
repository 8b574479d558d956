import { dataRows, once } from '../text/lexicon.js';
import type { Law, LawKind, LawName } from './types.js';

const STATE = '中华人民共和国';
const FILES = ['national-laws', 'administrative-regulations', 'party-documents'];
/** Who issued a document, before 关于: 《中共中央 国务院关于…》 is also cited without. */
const ISSUER =
  /^(?:全国人民代表大会(?:常务委员会)?|(?:中共中央|国务院)(?:办公厅)?(?:[ 、](?:中共中央|国务院)(?:办公厅)?)?)(?=关于)/u;

/** What stands after a title and is often left out: 《法治中国建设规划（2020－2025年）》, 《…条例（试行）》. */
const PERIOD = /（(?:\d{4}－\d{4}年|试行)）$/u;

/** All names of all documents; read on first use (three files, 90 KB). */
export const lawNames: () => readonly LawName[] = once(() => {
  const names: LawName[] = [];
  for (const file of FILES) {
    for (const row of dataRows(new URL(`./data/${file}.tsv`, import.meta.url))) addRow(names, row);
  }
  return names;
});

/** The names that one row gives: titles first, then short names. */
function addRow(names: LawName[], row: readonly string[]): void {
  const [stem = '', flag, kind, adopted, amended, repealed, shortNames = '-', formerTitles = '-'] = row;
  const law: Law = {
    title: flag === '+' ? STATE + stem : stem,
    kind: kind as LawKind,
    year: year(adopted),
    amended: year(amended),
    repealed: year(repealed),
    replacedBy: null,
  };
  names.push({ name: law.title, law, alias: false, weak: false });
  if (flag === '+') names.push({ name: stem, law, alias: false, weak: false });
  const unissued = stem.replace(ISSUER, '');
  // A congress of a place may have decided on the same matter under the same words.
  if (unissued !== stem) names.push({ name: unissued, law, alias: true, weak: kind === 'congress_document' });
  const plain = stem.replace(PERIOD, '');
  if (plain !== stem) names.push({ name: plain, law, alias: true, weak: false });
  for (const short of list(shortNames)) {
    const weak = short.startsWith('?');
    names.push({ name: weak ? short.slice(1) : short, law, alias: true, weak });
  }
  for (const former of list(formerTitles)) addFormer(names, former, law, flag === '+');
}

/** A former title is a document of its own, which the present one replaced. */
function addFormer(names: LawName[], former: string, heir: Law, prefixed: boolean): void {
  const ofState = prefixed && !former.startsWith('中国');
  const title = ofState ? STATE + former : former;
  const law: Law = {
    title,
    kind: heir.kind,
    year: null,
    amended: null,
    repealed: null,
    replacedBy: heir.title,
  };
  names.push({ name: title, law, alias: false, weak: false });
  if (ofState) names.push({ name: former, law, alias: false, weak: false });
}

function year(field: string | undefined): number | null {
  return field === undefined || field === '-' ? null : Number(field);
}

function list(field: string): string[] {
  return field === '-' ? [] : field.split('|');
}

/** What two ways of writing a title have in common: punctuation, spaces and usual abbreviations do not count. */
export function titleKey(title: string): string {
  return title
    .replace(/[\s《》〈〉“”"‘’'()（）、，,·・－—–-]/gu, '')
    .replace(/^中华人民共和国(?=.)/u, '')
    .replaceAll('人民代表大会', '人大')
    .replaceAll('常务委员会', '常委会')
    .replaceAll('人民政府', '政府');
}
