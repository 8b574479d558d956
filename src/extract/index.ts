import type { Issue } from '../model/issue.js';
import type { Located } from '../model/rows.js';
import { loadSegmenter } from '../segment/index.js';
import type { ExtractOptions, Extractor } from './extractor.js';
import { passagesOf } from './passage.js';

export type { ExtractOptions, Extractor, Refusal } from './extractor.js';

/** The registry: each kind of annotation, loaded when it is asked for. A new kind is a folder and a line here. */
const registry = {
  statistics: async () => (await import('./statistics/index.js')).statistics,
  laws: async () => (await import('./laws/index.js')).laws,
  districts: async () => (await import('./districts/index.js')).districts,
  organizations: async () => (await import('./organizations/index.js')).organizations,
  people: async () => (await import('./people/index.js')).people,
  quotes: async () => (await import('./quotes/index.js')).quotes,
  slogans: async () => (await import('./slogans/index.js')).slogans,
  dates: async () => (await import('./dates/index.js')).dates,
  meetings: async () => (await import('./meetings/index.js')).meetings,
  keywords: async ({ segmenter }: ExtractOptions) => {
    const [{ keywordsWith }, words] = await Promise.all([
      import('./keywords/index.js'),
      loadSegmenter(segmenter),
    ]);
    return keywordsWith(words);
  },
} satisfies Record<string, (options: ExtractOptions) => Promise<Extractor>>;

/** Names of the kinds, as on the command line. */
export type ExtractKind = keyof typeof registry;
export const extractKinds = Object.keys(registry) as ExtractKind[];

/** A row with the kind of annotation it is. */
export type AnnotationRow = { annotation: ExtractKind } & Located;

/** Is the finding in a table, and over the edge of a cell? Cells are parted by tabs and line feeds. */
function crossesCells({ block, text }: Located, tables: ReadonlySet<string>): boolean {
  return tables.has(block) && /[\t\n]/.test(text);
}

/**
 * Extracts annotations of the given kinds from an issue: all rows of one kind in reading order, kind after
 * kind. For every row `text === block.text.slice(start, end)`.
 */
export async function extract(
  issue: Issue,
  kinds: readonly ExtractKind[],
  options: ExtractOptions = {},
): Promise<AnnotationRow[]> {
  const passages = passagesOf(issue);
  const text = passages.filter(({ block }) => block.type !== 'table');
  const tables = new Set(passages.filter(({ block }) => block.type === 'table').map(({ block }) => block.id));
  const rows: AnnotationRow[] = [];
  for (const kind of kinds) {
    const extractor: Extractor = await registry[kind](options);
    const read = extractor.tables ? passages : text;
    for (const row of extractor.extract(issue, read, options))
      if (!crossesCells(row, tables)) rows.push({ annotation: kind, ...row });
  }
  return rows;
}
