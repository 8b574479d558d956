import { readFileSync } from 'node:fs';

/** The rows of `NAME.cases.jsonl` beside this file. */
export function cases<T>(name: string): T[] {
  const text = readFileSync(new URL(`./${name}.cases.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as T);
}
