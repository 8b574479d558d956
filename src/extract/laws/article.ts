import { resolvePlace } from '../../gazetteer/index.js';
import { lookupLaw } from '../../laws/index.js';
import { definedAfter } from './definitions.js';
import { around } from './groups.js';
import { issuerAround } from './issuer.js';
import { kindOf } from './kind.js';
import { Registry, type Resolved } from './registry.js';
import { type Context, resolveTitle } from './resolve.js';
import { type StatusEvidence, statusEvidence } from './status.js';
import type { Group, LawKindOfRow, Mention } from './types.js';

/** A mention with what it was found to mean. */
export interface Reading {
  mention: Mention;
  /** Empty where it cannot be told; several for a collective. */
  laws: readonly Resolved[];
  kind: LawKindOfRow;
  alias: boolean;
  /** False for a name that neither the catalogue nor the document confirms. */
  known: boolean;
  status: StatusEvidence | null;
}

const NATIONAL_LIST =
  /(?:全国性|国家)?(?:法律|行政法规)$|国务院(?:颁布|制定|公布|出台|修订)?(?:实施)?的?[“]?$/u;
const LOCAL_LIST =
  /^(?:》|”)?等?[\d一二三四五六七八九十几多两]*(?:部|件|项)?(?:重要|多部|系列)?(?:地方性|本市|我市|我省|本省|省级)?(?:地方性法规|法规)/u;
const NATIONAL_AFTER =
  /^(?:》|”)?等?[\d一二三四五六七八九十几多两]*(?:部|件|项)?(?:全国性|国家)?(?:法律(?!法规)|行政法规)/u;
const MAKER =
  /([\u4e00-\u9fff]{2,9}?[省市区州])(?:人大|人大常委会|人民代表大会|人民代表大会常务委员会)?(?:颁布|制定|出台|通过|公布|颁布实施|制定出台|修订)的$/u;

/** What an article has named so far, in reading order. */
class Memory {
  /** Short names given by the text itself. */
  readonly defined = new Map<string, readonly Resolved[]>();
  readonly trail: { law: Resolved; at: number }[] = [];
  readonly lists: Resolved[][] = [];
  readonly registry = new Registry();

  /** The last document named whose title ends in this genre word. */
  last(genre: string): Resolved | null {
    for (let i = this.trail.length - 1; i >= 0 && i > this.trail.length - 200; i--) {
      const { law } = this.trail[i]!;
      if (law.rest.replace(/（[^）]*）$/u, '').endsWith(genre)) return law;
    }
    return null;
  }

  /** The last one of the widest of these genres that were named. */
  remember(law: Resolved): void {
    this.trail.push({ law, at: this.trail.length });
    if (law.genre !== '') this.registry.add(law);
  }
}

/** Reads the mentions of one article, in order. `issue` holds the documents named in full anywhere in the issue. */
export function readArticle(
  groups: readonly Group[],
  title: readonly Resolved[],
  home: string | undefined,
  issue: Registry,
  lists: ReadonlyMap<string, readonly Resolved[]>,
): Reading[] {
  const memory = new Memory();
  for (const law of title) memory.remember(law);
  // Names given in full later in the article also serve names before them.
  const ahead = registryOf(groups, home);
  const readings: Reading[] = [];
  for (const group of groups) {
    const context = contextOf(group, home, [memory.registry, ahead, issue]);
    const list: Resolved[] = [];
    for (const mention of group.members) {
      const reading = read(mention, context, memory, [memory.registry, ahead, issue], lists);
      readings.push(reading);
      if (mention.form === 'title' && !mention.work) list.push(...reading.laws);
      for (const law of reading.laws) memory.remember(law);
      define(mention, reading.laws, memory, list);
    }
    if (list.length > 1) memory.lists.push(list);
  }
  return readings;
}

/** The words around a group and what they say of its makers. */
function contextOf(group: Group, home: string | undefined, registries: readonly Registry[]): Context {
  const { before, after } = around(group);
  const maker = MAKER.exec(before)?.[1];
  const national = NATIONAL_AFTER.test(after) || NATIONAL_LIST.test(before);
  const local =
    !national &&
    (LOCAL_LIST.test(after) ||
      group.members.some(({ title, form, work }) => {
        if (form !== 'title' || work || title.genre?.word !== '条例') return false;
        if (title.place !== null) return false;
        return group.members.length > 1 && !title.state && lookupLaw(title.plain) === null;
      }) ||
      (group.members.length > 1 &&
        group.members.some(({ title }) =>
          registries.some(
            (one) => one.exact(title.rest)?.kind === 'local_regulation' && title.place === null,
          ),
        )));
  return { before, after, home, national, local, maker: maker === undefined ? null : placeCode(maker, home) };
}

/** The division whose name ends here, with words before it or not: 五年来北京市 → 北京市. */
function placeCode(name: string, home: string | undefined): string | null {
  for (let from = 0; from < name.length - 1; from++) {
    const place = resolvePlace(name.slice(from), { home });
    if (place?.code) return place.code;
  }
  return null;
}

/** Documents that the article names in full. */
function registryOf(groups: readonly Group[], home: string | undefined): Registry {
  const registry = new Registry();
  for (const group of groups) {
    for (const mention of group.members) {
      if (
        mention.work ||
        mention.form !== 'title' ||
        mention.title.place === null ||
        mention.title.genre === null
      )
        continue;
      const { before, after } = around(group);
      const { law } = resolveTitle(
        mention,
        { before, after, home, national: false, local: false, maker: null },
        [],
      );
      registry.add(law);
    }
  }
  return registry;
}

function read(
  mention: Mention,
  context: Context,
  memory: Memory,
  registries: readonly Registry[],
  lists: ReadonlyMap<string, readonly Resolved[]>,
): Reading {
  const { title } = mention;
  if (mention.work) return { mention, laws: [], kind: 'other', alias: false, known: true, status: null };
  const status = statusEvidence(title, context.before, context.after);
  const defined = memory.defined.get(title.plain);
  if (defined !== undefined) {
    return { mention, laws: defined, kind: defined[0]!.kind, alias: true, known: true, status };
  }
  if (mention.form === 'collective') return collective(mention, memory, lists, status);
  if (mention.form === 'anaphor') {
    const law = antecedent(mention, memory);
    if (law !== null) return { mention, laws: [law], kind: law.kind, alias: true, known: true, status };
    const kind = kindOf(title, { ...context, issuer: issuerAround(context.before, context.after) });
    return { mention, laws: [], kind, alias: true, known: false, status };
  }
  const { law, alias, known } = resolveTitle(mention, context, registries);
  return { mention, laws: [law], kind: law.kind, alias, known, status };
}

/** What 《条例》, 该法, 《实施意见》 refer back to. */
function antecedent(mention: Mention, memory: Memory): Resolved | null {
  const { title } = mention;
  const name = title.plain.replace(/^[该本]/u, '');
  const whole = memory.last(name);
  if (whole !== null) return whole;
  const genre = title.genre?.word;
  if (genre === undefined) return null;
  return genre === name && genre !== '法' ? null : memory.last(genre);
}

function collective(
  mention: Mention,
  memory: Memory,
  lists: ReadonlyMap<string, readonly Resolved[]>,
  status: StatusEvidence | null,
): Reading {
  const counts = mention.counts!;
  const fits = (list: readonly Resolved[]): boolean =>
    list.length === counts.reduce((sum, [, count]) => sum + count, 0) &&
    counts.every(([genre, count]) => list.filter((law) => law.rest.endsWith(genre)).length === count);
  const near = [...memory.lists].reverse().find(fits);
  const laws = near ?? lists.get(mention.title.plain.replace('个', '')) ?? lastOf(memory, counts) ?? [];
  const kind = laws[0]?.kind ?? (counts[0]![0] === '法' ? 'law' : 'local_regulation');
  return { mention, laws, kind, alias: true, known: laws.length > 0, status };
}

/** The documents named last, as many of each genre as are asked for; null where fewer were named. */
function lastOf(memory: Memory, counts: readonly (readonly [string, number])[]): Resolved[] | null {
  const found: Resolved[] = [];
  for (const [genre, count] of counts) {
    const seen = new Map<string, Resolved>();
    for (let i = memory.trail.length - 1; i >= 0 && i > memory.trail.length - 100 && seen.size < count; i--) {
      const { law } = memory.trail[i]!;
      if (law.rest.endsWith(genre)) seen.set(law.canonical, law);
    }
    if (seen.size < count) return null;
    found.push(...[...seen.values()].reverse());
  }
  return found;
}

/** Files the short name that stands in parentheses behind a mention: for the document, or for its whole list. */
function define(
  mention: Mention,
  laws: readonly Resolved[],
  memory: Memory,
  list: readonly Resolved[],
): void {
  const name = definedAfter(mention.passage.view, mention.end);
  if (name === null || laws.length === 0) return;
  const whole =
    /^[两一二三四]/u.test(name) ||
    /^[（(](?:以下)?统称/u.test(mention.passage.view.slice(mention.end, mention.end + 5));
  memory.defined.set(name.replace(/草案$/u, ''), whole && list.length > 1 ? list : laws);
}
