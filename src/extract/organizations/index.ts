import type { Article, Issue } from '../../model/issue.js';
import type { OrganizationRow } from '../../model/rows.js';
import { type Scene, sceneOf } from '../districts/scene.js';
import type { Extractor } from '../extractor.js';
import { locate, type Passage } from '../passage.js';
import { bodiesIn } from './find.js';
import { Places } from './places.js';
import type { Found } from './types.js';

export type { Body, Found } from './types.js';

/** The bodies of each passage, in the passages' order. */
export function bodiesOf(issue: Issue, passages: readonly Passage[]): Found[] {
  const byArticle = new Map<Article | null, Passage[]>();
  for (const passage of passages) {
    const list = byArticle.get(passage.article);
    if (list === undefined) byArticle.set(passage.article, [passage]);
    else list.push(passage);
  }
  const scenes = new Map<Article | null, { scene: Scene; named: string[]; town: string | null }>();
  const issueNamed = new Set<string>();
  return passages.map((passage) => {
    const { article } = passage;
    let of = scenes.get(article);
    if (of === undefined) {
      of = { scene: sceneOf(issue, article, byArticle.get(article)!, issueNamed), named: [], town: null };
      scenes.set(article, of);
    }
    const speaks = !of.scene.general || ofCongress(issue);
    const places = new Places(passage.view, of.scene, of.named, of.town, speaks);
    const found = bodiesIn(passage.view, places);
    of.named = [...of.named, ...places.codes].slice(-20);
    of.town = places.town;
    return found;
  });
}

/** A journal of a congress speaks for its division; an academic one has readers in all of them. */
function ofCongress({ journal }: Issue): boolean {
  return [journal.title, journal.organizer, journal.supervisor].some((text) =>
    /人大|人民代表大会/u.test(text ?? ''),
  );
}

/** Bodies of people's congresses, governments, courts, procuratorates and parties, with their full names. */
export const organizations: Extractor<OrganizationRow> = {
  name: 'organizations',
  extract(issue, passages, options) {
    return bodiesOf(issue, passages).flatMap(({ bodies, refused }, i) => {
      const passage = passages[i]!;
      for (const { start, end, reason } of refused) {
        const { article, block, text } = passage;
        const where = { article: article?.seq ?? 0, block: block.id, start, end };
        options.refused?.({ ...where, text: text.slice(start, end), reason });
      }
      return bodies.map(({ start, end, canonical, kind, place, code }) => ({
        ...locate(issue, passage, start, end),
        canonical,
        orgKind: kind,
        place,
        placeCode: code,
      }));
    });
  },
};
