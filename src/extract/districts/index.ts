import type { Article, Issue } from '../../model/issue.js';
import type { DistrictRow } from '../../model/rows.js';
import { sentenceAt } from '../../text/sentences.js';
import type { ExtractOptions, Extractor } from '../extractor.js';
import { withHeads } from '../heads.js';
import { locate, type Passage } from '../passage.js';
import { candidatesOf } from './candidates.js';
import { deicticsOf, resolveDeictic } from './deictics.js';
import { noteNames, type Part } from './names.js';
import { LINK, readPassage } from './read.js';
import { sceneOf } from './scene.js';
import type { Mention, Refused } from './types.js';
import { overlaps } from './unlisted.js';
import { bracketsOf, isBody, type Within, withinOf } from './within.js';

function partsOf(issue: Issue, passages: readonly Passage[]): Part[] {
  const groups: { article: Article | null; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last !== undefined && last.article === passage.article) last.passages.push(passage);
    else groups.push({ article: passage.article, passages: [passage] });
  }
  // An article without a block still has a title.
  const empty = issue.articles.filter((article) => article.blocks.length === 0);
  for (const article of empty) groups.push({ article, passages: [] });
  const issueNamed = new Set<string>();
  return groups.map(({ article, passages: own }) => {
    const all = article === null ? own : withHeads(issue, article, own);
    const scene = sceneOf(issue, article, own, issueNamed);
    return {
      scene,
      scanned: all.map((passage) => ({ passage, candidates: candidatesOf(passage.view, scene.home) })),
    };
  });
}

function report(
  passage: Passage,
  refused: readonly Refused[],
  to: NonNullable<ExtractOptions['refused']>,
): void {
  for (const { candidate, reason } of refused) {
    const { start, end } = candidate;
    const text = passage.text.slice(start, end);
    to({ article: passage.article?.seq ?? 0, block: passage.block.id, start, end, text, reason });
  }
}

function extractPart(issue: Issue, { scene, scanned }: Part, options: ExtractOptions): DistrictRow[] {
  const rows: DistrictRow[] = [];
  const before: Mention[] = [];
  for (const { passage, candidates } of scanned) {
    const { mentions, refused } = readPassage(passage, candidates.open, scene);
    if (options.refused !== undefined) report(passage, [...candidates.refused, ...refused], options.refused);
    const withins = withinsOf(passage.view, mentions);
    const brackets = bracketsOf(passage.view);
    const inBrackets = (at: number) => brackets.some(([open, close]) => at > open && at < close);
    const own: DistrictRow[] = [];
    const from = before.length;
    const deictics = deicticsOf(passage.view).filter(({ start, end }) => !overlaps(mentions, start, end));
    for (let i = 0, k = 0; i < mentions.length || k < deictics.length; ) {
      const mention = mentions[i];
      const deictic = deictics[k];
      if (deictic === undefined || (mention !== undefined && mention.start <= deictic.start)) {
        before.push(mention!);
        i++;
        const { name, code, level } = mention!.meaning;
        const within = inBrackets(mention!.start) ? 'law' : withins[i - 1]!;
        own.push({
          ...locate(issue, passage, mention!.start, mention!.end),
          canonical: name,
          code,
          level,
          within,
          deictic: false,
        });
        continue;
      }
      k++;
      const meaning = resolveDeictic(
        deictic,
        scene,
        before,
        from,
        sentenceAt(passage.sentences, deictic.start).start,
      );
      if (meaning === null) continue;
      const { name, code, level } = meaning;
      const within = inBrackets(deictic.start) ? 'law' : null;
      own.push({
        ...locate(issue, passage, deictic.start, deictic.end),
        canonical: name,
        code,
        level,
        within,
        deictic: true,
      });
    }
    rows.push(...own);
  }
  return rows;
}

/** What encloses each mention; those of a list share the body its last one names: 朝阳、顺义、延庆区|人大常委会. */
function withinsOf(view: string, mentions: readonly Mention[]): Within[] {
  const found = mentions.map((_, i) => withinOf(view, chainEnd(mentions, i)));
  for (let i = mentions.length - 2; i >= 0; i--) {
    const next = mentions[i + 1]!;
    if (found[i] !== null || found[i + 1] !== 'org' || !LINK.test(view.slice(mentions[i]!.end, next.start)))
      continue;
    const last = i + 2 < mentions.length && LINK.test(view.slice(next.end, mentions[i + 2]!.start));
    if (last || isBody(view, chainEnd(mentions, i + 1))) found[i] = 'org';
  }
  return found;
}

/** Where the last of the names that stand together with this one ends: 上海|虹桥街道. */
function chainEnd(mentions: readonly Mention[], i: number): number {
  let last = i;
  while (mentions[last + 1]?.start === mentions[last]!.end && last - i < 4) last++;
  return mentions[last]!.end;
}

/** Mentions of administrative divisions from province to township, with codes, and deictics resolved. */
export const districts: Extractor<DistrictRow> = {
  name: 'districts',
  tables: true,
  extract(issue, passages, options) {
    const parts = partsOf(issue, passages);
    for (const part of parts) noteNames(part);
    return parts.flatMap((part) => extractPart(issue, part, options));
  },
};
