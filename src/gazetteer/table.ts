import { readFileSync } from 'node:fs';

/** Rows of a tab-separated data file of this module, without empty lines and `#` comments. */
export function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    if (line !== '' && line.charCodeAt(0) !== 35) rows.push(line.split('\t'));
  }
  return rows;
}
