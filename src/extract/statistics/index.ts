/** Statistics: numbers that say how much or how many, with unit, qualifier, indicator, time and place. */
import type { Issue } from '../../model/issue.js';
import type { StatisticRow } from '../../model/rows.js';
import { mentionReader } from '../districts/mentions.js';
import type { ExtractOptions, Extractor } from '../extractor.js';
import { dateOf } from '../home.js';
import { locate, type Passage } from '../passage.js';
import type { Candidate } from './candidate.js';
import { candidatesIn } from './detect.js';
import { homeOf } from './home.js';
import { indicatorsOf } from './indicator/index.js';
import { type Kind, kindOf } from './kind.js';
import { pairedPlaces } from './paired-places.js';
import { piecesOf } from './pieces.js';
import { placeOf, placesIn } from './place.js';
import { type RefusalContext, reasonAgainst, Slogans } from './refuse/index.js';
import { frameOf, goesOn, isNewPoint, type Reaching, tellsWhatWas } from './time/chain.js';
import { daysOf } from './time/days.js';
import { type TimeHit, timesIn } from './time/expressions.js';
import { governing, handedOn } from './time/govern.js';
import { type Reference, yearNamed } from './time/interval.js';
import { referenceIn, referenceOf } from './time/reference.js';

/** Roles of blocks that hold no running text. */
const SKIPPED = new Set(['classification', 'reference', 'credit', 'author-note', 'keywords']);

interface Context extends RefusalContext {
  issue: Issue;
  options: ExtractOptions;
  home: ReturnType<typeof homeOf>;
  reference: Reference | null;
  date: string | undefined;
  mentions: ReturnType<typeof mentionReader>;
  /** The year last spoken of in the article, which 年底 and 9月 are of. */
  year: number | null;
  /** The time that the paragraph before hands on. */
  chain: Reaching | null;
}

/** The extractor of statistics. */
export const statistics: Extractor<StatisticRow> = {
  name: 'statistics',
  extract(issue, passages, options) {
    const slogans = new Slogans(options.lexicon?.slogans);
    const reference = referenceOf(issue);
    const rows: StatisticRow[] = [];
    for (const group of byArticle(passages)) {
      const article = group[0]!.article;
      const title = `${article?.title ?? ''}　${article?.subtitle ?? ''}`;
      const date = dateOf(issue, title, group);
      rows.push(
        ...inArticle(group, {
          issue,
          options,
          slogans,
          date,
          chineseStyle: isChineseStyle(group),
          explain: options.refused !== undefined,
          home: homeOf(issue, article, group, date),
          reference: referenceIn(group, reference),
          year: yearNamed(article?.title ?? '', null),
          chain: null,
          mentions: mentionReader(issue, article, group),
        }),
      );
    }
    return rows;
  },
};

/** Runs of passages of one article. */
function byArticle(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.article === passage.article) last.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

const ARABIC_FIGURE = /\d(?:万|亿|多|余)?[件项個个名人次部家份条篇%元]/g;
const CHINESE_FIGURE =
  /[一二三四五六七八九十百千万零〇两]{2}(?:多|余)?[件项個个名人次部家份条篇元吨亩户]|百分之[一二三四五六七八九十]/g;

/** True where an article writes its figures in Chinese numerals. */
function isChineseStyle(passages: readonly Passage[]): boolean {
  let arabic = 0;
  let chinese = 0;
  for (const { view } of passages) {
    arabic += view.match(ARABIC_FIGURE)?.length ?? 0;
    chinese += view.match(CHINESE_FIGURE)?.length ?? 0;
  }
  return chinese >= 2 && chinese > arabic * 2;
}

function inArticle(passages: readonly Passage[], context: Context): StatisticRow[] {
  const rows: StatisticRow[] = [];
  for (const passage of passages) {
    if (passage.block.role !== undefined && SKIPPED.has(passage.block.role)) continue;
    inPassage(passage, context, rows);
  }
  return rows;
}

function inPassage(passage: Passage, context: Context, rows: StatisticRow[]): void {
  const { view, text } = passage;
  const before = goesOn(passage) ? context.chain : null;
  context.chain = null;
  const reading = context.explain ? 'all' : context.chineseStyle ? 'small' : 'figures';
  const pieces = [...piecesOf(view, passage.sentences)].map((sentence) => ({
    sentence,
    found: candidatesIn(passage, sentence, reading).filter((candidate) => isKept(candidate, context)),
  }));
  const last = pieces.findLastIndex(({ found }) => found.length > 0);
  if (last === -1) return;
  let handed = before;
  let first: TimeHit | null = null;
  // Times are looked for only as far as there are numbers to give them to.
  for (const { sentence, found } of pieces.slice(0, last + 1)) {
    const { start, end } = sentence;
    if (isNewPoint(view, start)) handed = null;
    const times = timesIn(view, start, end).filter(
      (time) => !found.some((one) => one.start < time.end && one.end > time.start),
    );
    setYears(times, view, context);
    const reaching = handed !== before || tellsWhatWas(view, start, end) ? handed : null;
    if (found.length > 0) rows.push(...rowsOf(passage, found, times, reaching, context));
    const time = handedOn(view, start, times);
    if (sentence === pieces[0]!.sentence) first = time;
    if (time !== null) handed = { time, printed: text.slice(time.start, time.end) };
  }
  context.chain = frameOf(passage, first, handed, before);
}

/** Tells each time the year that is spoken of there. */
function setYears(times: readonly TimeHit[], view: string, context: Context): void {
  for (const time of times) {
    // 上年 is the year before the one spoken of.
    const named = /^上年/.test(time.text) ? null : yearNamed(time.text, context.reference);
    time.year = named ?? context.year ?? (/^上年/.test(time.text) ? (context.reference?.year ?? null) : null);
    if (named !== null && !/[比较由从《]/.test(view.charAt(time.start - 1))) context.year = named;
  }
}

/** Judges a candidate, and reports what was refused where that is asked for. */
function isKept(candidate: Candidate, context: Context): boolean {
  const reason = reasonAgainst(candidate, context);
  if (reason === null) return true;
  const { passage, start, end } = candidate;
  context.options.refused?.({
    article: passage.article?.seq ?? 0,
    block: passage.block.id,
    start,
    end,
    text: passage.text.slice(start, end),
    reason,
  });
  return false;
}

function rowsOf(
  passage: Passage,
  found: readonly Candidate[],
  times: readonly TimeHit[],
  handed: Reaching | null,
  context: Context,
): StatisticRow[] {
  const { issue, home, reference, date } = context;
  const { sentence } = found[0]!;
  const kinds: Kind[] = [];
  for (const candidate of found) {
    const last = found[kinds.length - 1];
    kinds.push(
      kindOf(candidate, last === undefined ? null : { candidate: last, kind: kinds[kinds.length - 1]! }),
    );
  }
  const mentions = () => context.mentions(passage);
  const indicators = indicatorsOf(
    found,
    kinds.map(({ kind }) => kind),
    times,
    mentions().filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
  const above = issue.journal.place?.code ?? null;
  const places = placesIn(passage.view, sentence.start, sentence.end, home, above, date, () =>
    context.mentions(passage),
  );
  const alone = found.map((candidate) => placeOf(candidate, places, home));
  const paired = pairedPlaces(
    found,
    alone.map(({ name }) => name),
    mentions,
  );
  return found.map((candidate, i) => {
    const own = governing(candidate, times);
    const time = own ?? handed?.time ?? null;
    const interval = time === null ? null : daysOf(time.text, reference, time.year, home?.code ?? null);
    const pair = paired[i] ?? null;
    const place =
      typeof pair === 'number' ? alone[pair]! : pair === null ? alone[i]! : { ...pair, inferred: false };
    const { value, valueMax, unit, qualifier } = candidate;
    return {
      ...locate(issue, passage, candidate.start, candidate.end),
      value,
      valueMax,
      unit: unit?.text ?? null,
      qualifier,
      ...kinds[i]!,
      indicator: indicators[i] ?? null,
      time: own === null ? (handed?.printed ?? null) : passage.text.slice(own.start, own.end),
      timeStart: interval?.start ?? null,
      timeEnd: interval?.end ?? null,
      place: place.name,
      placeCode: place.code,
      placeInferred: place.inferred,
    };
  });
}
