/** What is amiss with the text of a page: no text at all, or characters without meaning. */
import type { PageLayout } from './layout/index.js';
import { usual } from './usual.js';

/** What can be said of a page's text; `illegible` is a picture that OCR got nothing from. */
export type PageState = 'text' | 'empty' | 'scanned' | 'garbled' | 'illegible';

/** From this share of unlikely characters on a text layer is none. */
const GARBLED = 0.3;
/**
 * Code points that symbol fonts have for their signs: operators, bullets. Pages of formulas are full of them, and only
 * where nearly all is such is it a text that cannot be read.
 */
const SIGNS = /[\uf020-\uf0ff\uf6be-\uf8e4\uf8ff]/g;
const MOSTLY = 0.7;
/** Fewer characters than these are too few to judge; so are fewer ideographs than that, by how common they are. */
const FEW = 20;
export const MANY = 60;
/** Of fewer ideographs none is a common one, and this share is hardly ever printed. */
export const SOME = 12;
const RARE = 0.3;

export const HAN = /[\u3400-\u9fff]/g;
/** Half of all ideographs in Chinese prose are among these; text mapped to wrong ideographs has hardly any. */
const COMMON =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府究治条例法律监督报告代表会议委员]/g;
/** Letters that the codes of Chinese fonts turn into where a Latin font has them. */
const MOJIBAKE = /[\u00a1-\u024f]/g;
/** No language of Latin letters has so many with accents; of those that stand beside glyphs without text, or with it. */
const ACCENTED = 0.35;

/** The share of its `han` ideographs that are hardly ever printed. */
export const rareShare = (text: string, han: number): number =>
  (text.match(HAN) ?? []).filter((char) => !usual().has(char)).length / han;

/** Chinese in which hardly any character is a common one, or few are and many are rare: mapped to wrong ones. */
export function isGibberish(text: string, han: number): boolean {
  const common = count(text, COMMON) / han;
  if (common >= 0.25) return false;
  const rare = rareShare(text, han);
  return han < MANY ? common === 0 && rare > RARE : rare > 0.2 || common < 0.08;
}

/** No letter that stands between ideographs, unless a font says it wrong; private use is looked at apart. */
const FOREIGN =
  /[^\p{Script=Latin}\p{Script=Han}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}\p{Co}]/u;
/** Of them the scripts of the basic plane. One line has one or two; where more are mixed, characters are mapped at random. */
const SCRIPTS =
  'Arabic Armenian Balinese Bamum Batak Bengali Buginese Canadian_Aboriginal Cham Cherokee Coptic Devanagari Ethiopic Georgian Glagolitic Gujarati Gurmukhi Hebrew Javanese Kannada Kayah_Li Khmer Lao Lepcha Limbu Lisu Malayalam Mandaic Meetei_Mayek Mongolian Myanmar New_Tai_Lue Nko Ogham Ol_Chiki Oriya Phags_Pa Rejang Runic Samaritan Saurashtra Sinhala Sundanese Syloti_Nagri Syriac Tagalog Tai_Le Tai_Tham Tamil Telugu Thaana Thai Tibetan Tifinagh Vai Yi'
    .split(' ')
    .map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));
const MOST_SCRIPTS = 2;

export const hasForeign = (text: string): boolean => FOREIGN.test(text);

/** Do letters of several far scripts stand among ideographs? */
export const isBabel = (text: string): boolean =>
  hasForeign(text) &&
  SCRIPTS.filter((script) => script.test(text)).length > MOST_SCRIPTS &&
  count(text, HAN) > 0;

export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What is printed in these lines, without spaces. */
export const inkIn = (lines: readonly { text: string }[]): string =>
  lines
    .map((line) => line.text)
    .join('')
    .replace(/\s/g, '');

/** How many characters of a page cannot be read, signs of formulas and bullets apart; `text` is what is printed on it. */
export function unreadableOn({ unreadable }: Pick<PageLayout, 'unreadable'>, text: string): number {
  const signs = count(text, SIGNS);
  return signs >= text.length * MOSTLY ? unreadable : Math.max(0, unreadable - signs);
}

/** Judges the text of one page. */
export function stateOf(page: Pick<PageLayout, 'lines' | 'unreadable' | 'images'>): PageState {
  const text = inkIn(page.lines);
  const unreadable = unreadableOn(page, text);
  if (text.length + unreadable < 3) return page.images > 0 ? 'scanned' : 'empty';
  const han = count(text, HAN);
  if (text.length + unreadable < FEW && han < SOME) return unreadable > text.length ? 'garbled' : 'text';
  if (unreadable >= (text.length + unreadable) * GARBLED) return 'garbled';
  if (count(text, MOJIBAKE) + unreadable >= (text.length + unreadable) * ACCENTED && han < text.length * 0.1)
    return 'garbled';
  if (han >= SOME && han >= text.length * 0.5 && isGibberish(text, han)) return 'garbled';
  const babel = inkIn(page.lines.filter((line) => isBabel(line.text)));
  return babel.length > 0 && babel.length >= text.length * GARBLED ? 'garbled' : 'text';
}
