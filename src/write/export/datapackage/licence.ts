import { dataLines, once } from '../../../text/lexicon.js';

/** A licence as a data package names it: by one of the two at least. */
export interface Licence {
  name?: string;
  title?: string;
  path?: string;
}

const known = once((): ReadonlyMap<string, Licence> => {
  const lines = dataLines(new URL('./data/licences.tsv', import.meta.url));
  const all = lines.map((line) => line.split('\t') as [string, string, string]);
  return new Map(all.map(([name, title, path]) => [name.toLowerCase(), { name, title, path }]));
});

/** A licence from what the user says: a name, known or not, or an address. */
export function licenceOf(text: string): Licence {
  if (/^https?:\/\//u.test(text)) return { path: text };
  return known().get(text.toLowerCase()) ?? { name: text };
}
