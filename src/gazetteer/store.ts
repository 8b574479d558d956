import { readTable } from './table.js';
import type { Division, DivisionLevel } from './types.js';

/** Kinds of change after which the successor is a new division, not one that had existed before. */
const BEGINS_SUCCESSOR = new Set(['renamed', 'upgraded', 'recoded']);

/** All divisions, present and former, by code. Present ones stand first in their list. */
export interface DivisionStore {
  all: readonly Division[];
  byCode: ReadonlyMap<string, readonly Division[]>;
}

let store: DivisionStore | undefined;

/** Reads the tables on first use (two files, about 200 KB) and keeps them. */
export function divisionStore(): DivisionStore {
  store ??= load();
  return store;
}

function load(): DivisionStore {
  const all: Division[] = [];
  const byCode = new Map<string, Division[]>();
  const add = (division: Division) => {
    all.push(division);
    const held = byCode.get(division.code);
    if (held === undefined) byCode.set(division.code, [division]);
    else held.push(division);
  };
  for (const [code = '', level, parent, name = '', short] of readTable('divisions.tsv')) {
    add({
      code,
      name,
      short: short === '-' ? null : (short ?? null),
      level: level as DivisionLevel,
      parent: parent === '-' ? null : (parent ?? null),
      from: null,
      until: null,
      successors: [],
    });
  }
  addFormer(byCode, add);
  return { all, byCode };
}

function addFormer(byCode: Map<string, Division[]>, add: (division: Division) => void): void {
  const rows = readTable('changes.tsv');
  const former: { division: Division; founds: boolean }[] = [];
  for (const [date = '', kind = '', code = '', name = '', short, successors = ''] of rows) {
    const division: Division = {
      code,
      name,
      short: short === '-' ? null : (short ?? null),
      level: levelOfCode(code),
      parent: null,
      from: null,
      until: date,
      successors: successors === '-' ? [] : successors.split(','),
    };
    former.push({ division, founds: BEGINS_SUCCESSOR.has(kind) });
    add(division);
  }
  for (const { division, founds } of former) {
    division.parent = parentOfCode(division, byCode);
    if (!founds) continue;
    for (const code of division.successors) {
      const heir = successorAfter(byCode.get(code) ?? [], division);
      if (heir !== null && heir.from === null) heir.from = division.until;
    }
  }
}

/** Of the divisions that bear the successor's code, the one in force right after the change. */
function successorAfter(bearers: readonly Division[], former: Division): Division | null {
  let best: Division | null = null;
  for (const bearer of bearers) {
    if (bearer === former) continue;
    if (bearer.until !== null && bearer.until < (former.until ?? '')) continue;
    if (best === null || (bearer.until ?? '9') < (best.until ?? '9')) best = bearer;
  }
  return best;
}

function levelOfCode(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function parentOfCode(division: Division, byCode: ReadonlyMap<string, readonly Division[]>): string | null {
  const province = `${division.code.slice(0, 2)}0000`;
  if (division.level === 'province') return null;
  const prefecture = `${division.code.slice(0, 4)}00`;
  return division.level === 'county' && byCode.has(prefecture) ? prefecture : province;
}
