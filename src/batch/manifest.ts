/** What a data set was made from and what is in it: manifest.json. Holds no time, so that the same inputs give the same bytes. */
import type { ExtractKind } from '../extract/index.js';
import { escapeJson } from '../text/safe.js';
import { orAbort } from '../write/export/exporter.js';
import { fileSink } from '../write/file-sink.js';
import type { ReadSettings } from './fingerprint.js';
import { canonicalJson } from './fingerprint.js';
import type { TableFormat } from './formats.js';
import type { Shard } from './shard.js';
import type { InputResult, IssueRecord } from './types.js';

/** An input in the manifest. */
export interface ManifestInput extends InputResult {
  /** Further names of the same bytes, sorted. */
  duplicates: string[];
}

export interface ManifestCounts {
  inputs: number;
  /** Names that were other names of an input. */
  duplicates: number;
  failures: number;
  issues: number;
  articles: number;
  pages: number;
  warnings: number;
  annotations: Record<string, number>;
}

export interface Manifest {
  schema: 'huikan.batch/1';
  version: string;
  /** Hash of what all results have in common; results of another hash do not go together with these. */
  optionsHash: string;
  /** How the inputs were read; without passwords. */
  options: ReadSettings;
  kinds: readonly ExtractKind[];
  /** null for a data set that is no part of a divided one. */
  shard: Shard | null;
  counts: ManifestCounts;
  tables: { format: TableFormat; path: string }[];
  /** Hash of the results that the tables were made of. */
  state: string;
  /** Sorted by name. */
  inputs: ManifestInput[];
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, number) => all + number, 0);

function annotationCounts(issues: readonly IssueRecord[], kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    kinds.map((kind) => [kind, sum(issues.map(({ annotations }) => annotations[kind] ?? 0))]),
  );
}

export function countsOf(inputs: readonly ManifestInput[], kinds: readonly string[]): ManifestCounts {
  const issues = inputs.flatMap((input) => input.issues ?? []);
  return {
    inputs: inputs.length,
    duplicates: sum(inputs.map(({ duplicates }) => duplicates.length)),
    failures: inputs.filter(({ failure }) => failure !== undefined).length,
    issues: issues.length,
    articles: sum(issues.map(({ articles }) => articles)),
    pages: sum(issues.map(({ pages }) => pages ?? 0)),
    warnings: sum(issues.flatMap(({ warnings }) => Object.values(warnings))),
    annotations: annotationCounts(issues, kinds),
  };
}

/** Writes the manifest, an input a line so that one can read and compare it. Throws `output.failed`. */
export async function writeManifest(path: string, { inputs, ...rest }: Manifest): Promise<void> {
  await orAbort(await fileSink(path), async (sink) => {
    const { options, ...head } = rest;
    const lines = Object.entries({ ...head, options: JSON.parse(canonicalJson(options)) as object });
    await sink.write('{\n');
    for (const [name, value] of lines)
      await sink.write(`${JSON.stringify(name)}: ${escapeJson(JSON.stringify(value))},\n`);
    await sink.write('"inputs": [\n');
    for (const [i, input] of inputs.entries())
      await sink.write(`${escapeJson(JSON.stringify(input))}${i === inputs.length - 1 ? '' : ','}\n`);
    await sink.write(']\n}\n');
    await sink.close();
  });
}
