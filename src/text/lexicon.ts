import { readFileSync } from 'node:fs';

/** Lines of a data file that are neither blank nor comments (`#`). Read once by each caller and kept there. */
export function dataLines(url: URL): string[] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** All words of a data file in which white space separates words. */
export function dataWords(url: URL): Set<string> {
  return new Set(dataLines(url).flatMap((line) => line.trim().split(/\s+/)));
}

/** Rows of a tab-separated data file. */
export function dataRows(url: URL): string[][] {
  return dataLines(url).map((line) => line.split('\t'));
}

/** Makes a loader that reads on first use and keeps the result. */
export function once<T>(load: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: load() };
    return kept.value;
  };
}
