import { NameIndex } from '../../gazetteer/index.js';
import { lookupLaw } from '../../laws/index.js';
import type { Passage } from '../passage.js';
import { bracketsOf, outsideOf } from './brackets.js';
import { collectives } from './collective.js';
import { framedNames } from './framed.js';
import { workMarks } from './lexicon.js';
import { catalogueNames } from './names.js';
import { patternNames } from './patterns.js';
import { overlay, type Span } from './spans.js';
import { parseTitle } from './title.js';
import type { Mention } from './types.js';

/** 《条例》, 《实施意见》, 《若干规定》: the genre alone, or with a word that tells nothing. */
const BARE = /^(?:实施|暂行|若干|指导|试行|工作|议事|管理|专项)?$/u;

/** All mentions of documents in a passage, in order, without overlaps. */
export function mentionsIn(
  passage: Passage,
  home: string | undefined,
  lexicon: readonly string[] = [],
): Mention[] {
  const { view } = passage;
  const brackets = bracketsOf(view);
  const mentions: Mention[] = brackets.map((bracket) => {
    const title = parseTitle(view.slice(bracket.from, bracket.to), home);
    const stem = title.genre === null ? null : title.plain.slice(0, -title.genre.word.length);
    const bare = title.genre !== null && stem !== null && title.genre.anaphor && BARE.test(stem);
    return {
      passage,
      start: bracket.start,
      end: bracket.end,
      form: bare ? 'anaphor' : 'title',
      bracketed: true,
      title,
      work: isWork(view, bracket, title.genre?.class ?? null, title.plain),
    };
  });
  const outside = outsideOf(view, brackets);
  interface Found extends Span {
    form: Mention['form'];
    counts?: Mention['counts'];
  }
  const named = (span: Span): Found => ({ ...span, form: 'title' });
  let found: Found[] = overlay(
    collectives(outside).map((hit): Found => ({ ...hit, form: 'collective' })),
    attached(outside).map((span): Found => ({ ...span, form: 'anaphor' })),
  );
  found = overlay(found, framedNames(outside).map(named));
  found = overlay(found, wordsIn(outside, lexicon).map(named));
  found = overlay(found, catalogueNames(outside).map(named));
  const shown = patternNames(outside, found);
  found = overlay(
    found,
    shown.map((hit) => ({ start: hit.start, end: hit.end, form: hit.anaphor ? 'anaphor' : 'title' })),
  );
  for (const { start, end: last, form, counts } of found) {
    // 刑法修正案(九): its number is part of the name.
    const end = view.startsWith('修正案', last - 3)
      ? last + (/^\([一二三四五六七八九十]{1,3}\)/u.exec(view.slice(last, last + 6))?.[0].length ?? 0)
      : last;
    const title = parseTitle(view.slice(start, end), home);
    mentions.push({
      passage,
      start,
      end,
      form,
      bracketed: false,
      title,
      work: false,
      ...(counts ? { counts } : {}),
    });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** 《…》及其实施细则: a document named after the one before it. */
function attached(text: string): Span[] {
  if (!text.includes('及其实施')) return [];
  return [...text.matchAll(/及其(?=实施(?:细则|办法|条例|意见))/gu)].map(({ index }) => ({
    start: index + 2,
    end: index + 6,
  }));
}

/** Where words of the user's own list stand, in order. */
function wordsIn(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  return NameIndex.of(words).scan(text);
}

/** True for what is no norm: no genre word, or one that the words beside it take back. */
function isWork(
  view: string,
  bracket: { start: number; end: number },
  genre: string | null,
  title: string,
): boolean {
  // 《民法通则》: a title of the catalogue that ends in no genre word.
  if (genre === null) return lookupLaw(title) === null;
  const after = view.slice(bracket.end, bracket.end + 8);
  const before = view.slice(Math.max(0, bracket.start - 6), bracket.start);
  const marks = workMarks();
  const marked =
    marks.after.some((mark) => after.startsWith(mark)) || marks.before.some((mark) => before.endsWith(mark));
  if (/^(?:law|constitution|regulation|amendment)$/.test(genre)) return marked && /^一(?:书|文)/u.test(after);
  if (marked) return true;
  return genre === 'bill' && !/关于|议案|提案/u.test(title) && title.length > 2;
}
