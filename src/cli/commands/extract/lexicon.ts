import { HuikanError } from '../../../model/errors.js';
import { decode, readInput } from '../../../read/index.js';

/** What a lexicon may hold: numeral formulations that are no statistics, names of laws and documents, terms for keywords. */
const KINDS: readonly string[] = ['slogans', 'laws', 'terms'];

/** Words of the user by kind, from a JSON file. Throws `lexicon.invalid` with the first fault. */
export async function readLexicon(path: string): Promise<Record<string, string[]>> {
  const { bytes } = await readInput(path);
  const invalid = (reason: string) =>
    new HuikanError('lexicon.invalid', `${path} is no valid lexicon: ${reason}`, { path, reason });
  let json: unknown;
  try {
    json = JSON.parse(decode(bytes).text);
  } catch (error) {
    throw invalid((error as Error).message);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw invalid('$: an object is wanted');
  for (const [kind, words] of Object.entries(json)) {
    if (!KINDS.includes(kind)) throw invalid(`$.${kind}: unknown; the kinds are ${KINDS.join(', ')}`);
    if (!Array.isArray(words) || words.some((word) => typeof word !== 'string' || word === ''))
      throw invalid(`$.${kind}: a list of words is wanted`);
  }
  return json as Record<string, string[]>;
}
