import type { Article, Issue } from '../../model/issue.js';
import { viewOf } from '../../text/view.js';
import type { ExtractOptions } from '../extractor.js';
import { withTitles } from '../heads.js';
import type { Passage } from '../passage.js';
import { type Reading, readArticle, registryOf } from './article.js';
import { bareContext, noContext } from './context.js';
import { mentionsIn } from './find.js';
import { groupsOf } from './groups.js';
import { homeOf } from './home.js';
import { Registry, type Resolved } from './registry.js';
import { resolveTitle } from './resolve.js';
import { type Settled, settleStatus } from './settle.js';
import { parseTitle } from './title.js';
import type { Group, Mention } from './types.js';

/** All mentions of an issue with their meanings, in reading order. */
export function readIssue(issue: Issue, passages: readonly Passage[], options: ExtractOptions): Settled[] {
  const sections: { article: Article | null; home: string | undefined; groups: Group[] }[] = [];
  for (const passage of withTitles(issue, passages)) {
    let section = sections.at(-1);
    if (section === undefined || section.article !== passage.article) {
      section = { article: passage.article, home: homeOf(issue, passage.article), groups: [] };
      sections.push(section);
    }
    section.groups.push(...groupsOf(mentionsIn(passage, section.home, options.lexicon?.laws)));
  }
  const registry = new Registry();
  const full = sections.map(({ groups, home }) => registryOf(groups, home));
  for (const one of full) registry.addAll(one);
  const lists = pairedLists(sections, registry);
  const readings = sections.flatMap(({ article, home, groups }, i) =>
    readArticle(groups, {
      titled: titleLaws(article, home),
      home,
      year: issue.journal.year,
      full: full[i]!,
      issue: registry,
      lists,
    }),
  );
  return settleStatus(readings.filter(isTold));
}

/** A genre word alone that refers to nothing named before is no mention; 《条例》 in book marks is. */
function isTold({ mention, laws }: Reading): boolean {
  return laws.length > 0 || mention.bracketed || mention.form === 'collective';
}

const NAMES_LAW = /[《法]|条例|條例|规定|規定|办法|辦法|决定|決定|决议|決議/u;

/** The document that an article's title names or is, which 本条例 and 条例 in its text refer to. */
function titleLaws(article: Article | null, home: string | undefined): Resolved[] {
  if (article === null || !NAMES_LAW.test(article.title + (article.subtitle ?? ''))) return [];
  const view = viewOf(`${article.title} ${article.subtitle ?? ''}`.trim());
  const bracketed = [...view.matchAll(/《([^《》]{2,80})》/gu)].map((match) => match[1]!);
  const names =
    bracketed.length > 0
      ? bracketed
      : [view.replace(/^关于/u, '').replace(/(?:的)?(?:说明|解读|释义)$/u, '')];
  const laws: Resolved[] = [];
  for (const name of names) {
    const title = parseTitle(name, home);
    if (!/^(?:law|regulation|measure|decision)$/u.test(title.genre?.class ?? '') || title.plain.length < 4)
      continue;
    if (bracketed.length === 0 && title.place === null) continue;
    const mention = { title, bracketed: true } as Mention;
    laws.push(resolveTitle(mention, noContext(home), []).law);
  }
  return laws;
}

/** For 两条例: pairs of regulations that stand side by side somewhere in the issue, the commonest pair. */
function pairedLists(
  sections: readonly { home: string | undefined; groups: readonly Group[] }[],
  registry: Registry,
): ReadonlyMap<string, readonly Resolved[]> {
  const asked = sections.some(({ groups }) =>
    groups.some(({ members }) => members.some(({ form }) => form === 'collective')),
  );
  if (!asked) return new Map();
  const tally = new Map<string, { laws: Resolved[]; count: number }>();
  for (const { groups, home } of sections) {
    for (const group of groups) {
      for (const pair of pairsOf(group)) {
        const context = { ...bareContext(group, home, null), local: true };
        const laws = pair.map((mention) => resolveTitle(mention, context, [registry]).law);
        const key = laws
          .map(({ canonical }) => canonical)
          .sort()
          .join('|');
        const held = tally.get(key) ?? { laws, count: 0 };
        held.count++;
        tally.set(key, held);
      }
    }
  }
  const best = [...tally.values()].sort((a, b) => b.count - a.count);
  const lists = new Map<string, readonly Resolved[]>();
  if (best[0] !== undefined && best[0].count > (best[1]?.count ?? 0)) lists.set('两条例', best[0].laws);
  return lists;
}

/** Two regulations side by side, with no third beside them. */
function pairsOf(group: Group): Mention[][] {
  const runs: Mention[][] = [[]];
  for (const mention of group.members) {
    if (mention.form === 'title' && !mention.work && mention.title.genre?.word === '条例')
      runs.at(-1)!.push(mention);
    else runs.push([]);
  }
  return runs.filter((run) => run.length === 2);
}
