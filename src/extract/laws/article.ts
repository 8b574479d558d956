import { lookupLaw } from '../../laws/index.js';
import { lookAhead, readCollective } from './collective.js';
import { bareContext, type Context, contextOf } from './context.js';
import { definedAfter } from './definitions.js';
import { kindOf } from './kind.js';
import { commonName } from './lexicon.js';
import { endsIn, Memory } from './memory.js';
import { Registry, type Resolved } from './registry.js';
import { resolveTitle } from './resolve.js';
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

/** What an article's mentions are read with. */
export interface ArticleContext {
  /** Documents that the article's own title names. */
  titled: readonly Resolved[];
  home: string | undefined;
  year: number | null;
  /** Documents named in full in the article, and anywhere in the issue. */
  full: Registry;
  issue: Registry;
  /** What 两条例 means in the issue, where a pair stands out. */
  lists: ReadonlyMap<string, readonly Resolved[]>;
}

/** Reads the mentions of one article, in order. */
export function readArticle(groups: readonly Group[], around: ArticleContext): Reading[] {
  const memory = new Memory(around.titled);
  // Names given in full later in the article also serve names before them.
  const registries = [memory.registry, around.full, around.issue];
  const readings: Reading[] = [];
  for (const group of groups) {
    const context = contextOf(group, around.home, around.year, registries);
    const list: Resolved[] = [];
    for (const mention of group.members) {
      const reading = read(mention, context, memory, registries, around.lists);
      readings.push(reading);
      if (mention.form === 'title' && !mention.work) list.push(...reading.laws);
      memory.remember(reading.laws, mention.passage);
      define(mention, reading.laws, memory, list);
    }
    memory.addList(list);
  }
  return lookAhead(readings);
}

/** Documents that the groups name in full: with the place whose they are. */
export function registryOf(groups: readonly Group[], home: string | undefined): Registry {
  const registry = new Registry();
  for (const group of groups) {
    const context = bareContext(group, home, null);
    for (const mention of group.members) {
      const { title } = mention;
      if (mention.work || mention.form !== 'title' || title.place === null || title.genre === null) continue;
      registry.add(resolveTitle(mention, context, []).law);
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
  if (mention.form === 'collective') {
    const laws = readCollective(mention, memory, lists);
    const kind = mention.counts![0]![0] === '法' ? 'law' : (laws[0]?.kind ?? 'local_regulation');
    return { mention, laws, kind, alias: true, known: laws.length > 0, status };
  }
  if (mention.form === 'anaphor') {
    const laws = antecedent(mention, memory);
    const kind = laws[0]?.kind ?? kindOf(title, { ...context, ...context.who });
    return { mention, laws, kind, alias: true, known: laws.length > 0, status };
  }
  const { law, alias, known } = resolveTitle(mention, context, registries);
  return { mention, laws: [law], kind: law.kind, alias, known, status };
}

/** What 《条例》, 该法, 本条例, 《实施意见》 refer back to. */
function antecedent(mention: Mention, memory: Memory): readonly Resolved[] {
  const { title, bracketed, passage, start } = mention;
  if (passage.view.startsWith('及其', start - 2)) return attachedTo(memory.latest(), title.plain);
  const name = title.plain.replace(/^[该本]/u, '');
  const subject = memory.subject !== null && endsIn(memory.subject, name) ? [memory.subject] : null;
  if (subject !== null && title.plain.startsWith('本')) return subject;
  const defined = memory.defined.get(name);
  if (defined !== undefined) return defined;
  if (subject !== null && !memory.isHere(name, passage)) return subject;
  const found = memory.last(name);
  if (found.length > 0 && !(bracketed && found.length > 1)) return found;
  const genre = title.genre?.word;
  return genre === undefined || genre === name ? found.slice(-1) : memory.last(genre).slice(-1);
}

/** The document that carries out another: 中央八项规定 + 实施细则. */
function attachedTo(laws: readonly Resolved[], name: string): readonly Resolved[] {
  const [law] = laws;
  if (law === undefined || laws.length > 1) return [];
  const title = law.canonical + name;
  const listed = lookupLaw(title);
  const kind =
    listed?.kind ??
    (name === '实施条例'
      ? 'administrative_regulation'
      : law.kind === 'law'
        ? 'government_document'
        : law.kind);
  return [
    {
      ...law,
      canonical: listed === null ? title : commonName(listed.title),
      kind,
      rest: law.rest + name,
      genre: name.slice(2),
    },
  ];
}

/** Files the short name that stands in parentheses behind a mention: for the document, or for its whole list. */
function define(
  mention: Mention,
  laws: readonly Resolved[],
  memory: Memory,
  list: readonly Resolved[],
): void {
  const { view } = mention.passage;
  const name = definedAfter(view, mention.end);
  if (name === null || laws.length === 0) return;
  const whole =
    /^[两一二三四]/u.test(name) || /^[（(](?:以下)?[统合]称/u.test(view.slice(mention.end, mention.end + 5));
  memory.defined.set(name.replace(/草案$/u, ''), whole && list.length > 1 ? [...list] : laws);
}
