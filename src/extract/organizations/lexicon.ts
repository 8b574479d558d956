import type { OrganizationRow } from '../../model/rows.js';
import { dataRows, once } from '../../text/lexicon.js';

export type OrgKind = OrganizationRow['orgKind'];

/** A word for a body behind a place: what it is in full (`P` is the place), and whether it may stand alone. */
export interface BodyWord {
  word: string;
  full: string;
  kind: OrgKind;
  alone: boolean;
}

/** A part of a body. */
export interface OrganWord {
  word: string;
  full: string;
  of: 'congress' | 'standing' | 'party' | 'government';
  alone: boolean;
}

/** Words that can be looked for at a place of a text, longest first. */
export class AtPlace<T extends { word: string }> {
  readonly #byFirst = new Map<string, T[]>();

  constructor(entries: readonly T[]) {
    for (const entry of entries) {
      const list = this.#byFirst.get(entry.word[0]!);
      if (list === undefined) this.#byFirst.set(entry.word[0]!, [entry]);
      else list.push(entry);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest entry that begins at `at` and passes the test. */
  find(text: string, at: number, test: (entry: T) => boolean = () => true): T | undefined {
    return this.#byFirst
      .get(text.charAt(at))
      ?.find((entry) => text.startsWith(entry.word, at) && test(entry));
  }
}

const file = (name: string) => new URL(`./data/${name}.tsv`, import.meta.url);

/** Bodies behind a place; see data/bodies.tsv. */
export const bodies = once(
  () =>
    new AtPlace(
      dataRows(file('bodies')).map(
        ([word, full, kind, alone]) =>
          ({ word: word!, full: full!, kind: kind as OrgKind, alone: alone === 'yes' }) satisfies BodyWord,
      ),
    ),
);

/** Bodies of the nation; see data/national.tsv. */
export const national = once(
  () =>
    new AtPlace(
      dataRows(file('national')).map(([word, full, kind]) => ({
        word: word!,
        full: full!,
        kind: kind as OrgKind,
      })),
    ),
);

/** Parts of bodies; see data/organs.tsv. */
export const organs = once(
  () =>
    new AtPlace(
      dataRows(file('organs')).map(
        ([word, full, of, alone]) =>
          ({
            word: word!,
            full: full!,
            of: of as OrganWord['of'],
            alone: alone === 'yes',
          }) satisfies OrganWord,
      ),
    ),
);

/** Words for parts of bodies and for bodies of the nation, without what they are in full. */
export const organWords = once(() =>
  [...dataRows(file('organs')), ...dataRows(file('national'))].map(([word]) => word!),
);

const shortDepartments = once(
  () => new Map(dataRows(file('departments')).map(([short, full]) => [short!, full!] as const)),
);

/** A department's name in full, without the place: 住建局 → 住房和城乡建设局, 卫生健康委 → 卫生健康委员会. */
export function fullDepartment(name: string): string {
  return shortDepartments().get(name) ?? (name.endsWith('委') ? `${name}员会` : name);
}
