import { readdirSync, readFileSync } from 'node:fs';

/** The cases of a folder, by file. */
export function casesIn<Case>(folder: URL): [string, Case[]][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cases.jsonl'))
    .map((name) => [
      name,
      readFileSync(new URL(name, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case),
    ]);
}
