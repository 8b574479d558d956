/**
 * Tables of a page. Ruled ones are found before the columns, whose white space they would disturb; in the map of the
 * page blank lines stand in for them. Those without rules are looked for in the regions that the page was cut into.
 */
import type { Rule } from '../../page.js';
import type { Segment } from '../segments.js';
import { ASCENT } from '../turn.js';
import type { FoundTable, Table } from './cells.js';
import { gridTable, meetingLines } from './grid.js';
import { openTables } from './open.js';
import { straightLines } from './straight.js';

export { alignedTables } from './aligned.js';
export type { FoundTable, Table } from './cells.js';

/** Tables with rules. Rules are those of the upright page; `body` is the size of its running text. */
export function ruledTables(
  segments: readonly Segment[],
  rules: readonly Rule[],
  body: number,
): FoundTable[] {
  const found: FoundTable[] = [];
  const taken = new Set<Segment>();
  const alone = [];
  for (const group of meetingLines(straightLines(rules, body))) {
    if (group.vertical.length === 0) alone.push(...group.horizontal);
    else {
      // Grids that lack rules may reach into each other: what is in one is in no other.
      const free = segments.filter((segment) => !taken.has(segment));
      const table = gridTable(group, free);
      if (!table) continue;
      found.push(table);
      for (const segment of table.segments) taken.add(segment);
    }
  }
  for (const table of openTables(alone, segments, body))
    if (!table.segments.some((segment) => taken.has(segment))) {
      found.push(table);
      for (const segment of table.segments) taken.add(segment);
    }
  return found;
}

/** Rules without those that belong to the tables. */
export function withoutTableRules(rules: readonly Rule[], tables: readonly FoundTable[]): readonly Rule[] {
  const near = 3;
  return tables.length === 0
    ? rules
    : rules.filter(({ box }) =>
        tables.every(
          ({ table: { box: own } }) =>
            box[0] < own[0] - near ||
            box[1] < own[1] - near ||
            box[2] > own[2] + near ||
            box[3] > own[3] + near,
        ),
      );
}

/** Ruled tables taken out of the text, with lines as high as it in place of each. */
export interface StandIns {
  /** The text without the tables, and the stand-ins. */
  segments: Segment[];
  /** The table each stand-in is for: the first of them says where it is read. */
  tables: Map<Segment, { table: Table; first: boolean }>;
}

export function withStandIns(
  segments: readonly Segment[],
  found: readonly FoundTable[],
  body: number,
): StandIns {
  const taken = new Set(found.flatMap((table) => table.segments));
  const tables: StandIns['tables'] = new Map();
  for (const { table } of found) {
    const [x0, top, x1, bottom] = table.box;
    const count = Math.max(1, Math.ceil((bottom - top) / body));
    const size = (bottom - top) / count;
    for (let at = 0; at < count; at++)
      tables.set({ glyphs: [], x0, x1, y: top + (at + ASCENT) * size, size }, { table, first: at === 0 });
  }
  return { segments: [...segments.filter((segment) => !taken.has(segment)), ...tables.keys()], tables };
}
