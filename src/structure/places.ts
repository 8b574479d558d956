/** The divisions that journals and authors belong to. */
import {
  divisionByCode,
  findDivisionPrefix,
  homeOfOrganization,
  lineage,
  resolvePlace,
  townshipsOf,
} from '../gazetteer/index.js';
import type { Journal, Place } from '../model/issue.js';
import { fold } from '../text/fold.js';
import { dataRows, once } from '../text/lexicon.js';
import { foldTraditional } from '../text/traditional.js';
import type { BylineAuthor } from './authors/byline.js';

/** Bodies of the whole country, and authors that are of no place: their texts speak for none. */
const NATIONAL =
  /^(?:全国|中国|中央|中共中央|国务院|国家|中华|最高人民|新华社|人民日报|光明日报|本刊|本报|本社|编辑部|教育部|司法部)/u;
/** A part of a congress or government that is named without its division: 法制办公室, 常委会研究室. */
const OWN_PART =
  /(?:人大|常委会|办公厅|办公室|研究室|工作室|工委|委员会|工作机构|研究会|联络处|代表团|联络站|调研组|课题组|[处室办科])$/u;

const permitSigns = once(
  () =>
    new Map(
      dataRows(new URL('./data/place-signs.tsv', import.meta.url)).map(([sign, code]) => [sign!, code!]),
    ),
);

/** Folded, in simplified characters, without white space, and without the party's name before a place. */
function plain(name: string): string {
  return foldTraditional(fold(name))
    .replace(/\s+/g, '')
    .replace(/^(?:中国共产党|中共)(?!中央)/u, '');
}

/** The division a text begins with, down to the deepest of a chain: 江苏省南京市浦口区文德路19号 → 浦口区. */
function leadingPlace(text: string): string | null {
  let end = 0;
  let code: string | null = null;
  for (;;) {
    const hit = findDivisionPrefix(text, end);
    const place: Place | null = hit && resolvePlace(hit.text, code === null ? {} : { home: code });
    if (!hit || !place?.code || (code !== null && !lineage(place.code).slice(1).includes(code))) return code;
    code = place.code;
    end = hit.end;
  }
}

/** The province of a permit (京内资准字…) or of a national number (CN 32-…: its first digits are the province's code). */
function provinceOf(journal: Omit<Journal, 'place'>): string | null {
  const number = /^(?:CN)?\s*(\d\d)\s*[-－—]/u.exec(journal.cn ?? '')?.[1];
  if (number) return number === '10' ? '110000' : `${number}0000`;
  // 新出准印… names no province: 新 is that of 新闻出版.
  const permit = plain(journal.permit ?? '').replace(/^(?:[（(〔[【]|新出)/u, '');
  const signs = permitSigns();
  return (
    signs.get(permit.slice(0, 3)) ??
    (/^.(?:[）)〕\]】]|内|新|准|连|K|刊|出|省|〇|O|L)/u.test(permit) ? (signs.get(permit[0]!) ?? null) : null)
  );
}

/** The division whose journal has its office at an address: a provincial capital stands for its province. */
function placeOfAddress(address: string, province: string | null): string | null {
  const code = leadingPlace(plain(address));
  if (code === null) return province;
  // A district or a county does not tell whose journal it is; its city does, a county with its name in the address too.
  const way = lineage(code);
  const city = way.find((one) => divisionByCode(one)?.level === 'prefecture');
  const own = divisionByCode(code);
  if (own?.level === 'county' && !own.name.endsWith('区')) return code;
  const top = way.at(-1)!;
  return city === undefined || city.endsWith('0100') ? top : city;
}

function toPlace(code: string | null): Place | null {
  const division = code === null ? null : divisionByCode(code);
  return division === null ? null : { name: division.name, code: division.code };
}

/** The one township of the home division whose name a body's name begins with: 油坊镇人大主席团. It has no code. */
function townshipOf(body: string, home: string | null): Place | null {
  const towns = home === null ? null : townshipsOf(home);
  const named = towns?.names.longestAt(body, 0)?.values.map((value) => towns.list[value]!) ?? [];
  const own = named.filter(({ parent }) => lineage(parent).includes(home!));
  return own.length === 1 ? { name: own[0]!.name, code: null } : null;
}

/**
 * The division whose journal this is: that of the body that publishes it (organizer, supervisor, co-organizer, publisher), of its title,
 * or, failing these, of its permit, its national number and its address. Null for national journals and where nothing tells.
 */
export function journalPlace(journal: Omit<Journal, 'place'>): Place | null {
  const bodies = [
    journal.organizer,
    journal.supervisor,
    journal.coOrganizer,
    journal.publisher,
    journal.title,
  ]
    .filter((name) => name !== null)
    .map((name) => plain(name).replace(/^《/u, ''));
  if (bodies[0] !== undefined && NATIONAL.test(bodies[0]) && journal.organizer !== null) return null;
  for (const name of bodies) {
    const home = homeOfOrganization(name, {});
    if (home?.code) return { name: home.name, code: home.code };
  }
  // 清河人大 of a 县人大常委会办公室: the bare generic word tells which 清河.
  const kind = bodies
    .map((name) => /^[市区县州旗盟](?=人大|人民|委|政府|政协)/u.exec(name)?.[0])
    .find(Boolean);
  const short = kind && findDivisionPrefix(plain(journal.title ?? ''), 0)?.text;
  const whole = short ? resolvePlace(short + kind) : null;
  if (whole?.code) return { name: whole.name, code: whole.code };
  const province = provinceOf(journal);
  const area = placeOfAddress(journal.contact.address ?? '', province);
  // 市人大常委会办公室 at an address in Zhangzhou is Zhangzhou's.
  const deep = leadingPlace(plain(journal.contact.address ?? '')) ?? area;
  for (const name of bodies) {
    const home = deep === null ? null : homeOfOrganization(name, { home: deep });
    if (home?.code) return { name: home.name, code: home.code };
  }
  return toPlace(area);
}

/**
 * The division an author belongs to: that of a body that signs, or of the body a person works for. `home` is the code of the journal's
 * division: 市人大常委会 is its city's, and an own part named without a division (法制办公室) is its own. Null where it cannot be told.
 */
export function authorPlace(author: BylineAuthor, home: string | null): Place | null {
  const name = author.kind === 'organization' ? author.name : author.affiliation;
  if (name === null) return null;
  const body = plain(name);
  if (NATIONAL.test(body)) return null;
  const found = homeOfOrganization(body, home === null ? {} : { home });
  if (found?.code) return { name: found.name, code: found.code };
  const town = townshipOf(body, home);
  if (town !== null) return town;
  return author.kind === 'organization' && OWN_PART.test(body) ? toPlace(home) : null;
}
