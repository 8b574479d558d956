import type { Column, Row, Table, TableBatch } from './column.js';

/** A table cut down to some of its columns, in the order asked for. */
export interface Selection {
  table: Table;
  columns: readonly Column[];
  /** The values of a row that belong to the columns. */
  pick(row: Row): Row;
}

/** Cuts tables down to the columns of these names; a name a table does not have does not matter. All without names. */
export function selectColumns(names: readonly string[] | undefined): (table: Table) => Selection {
  const known = new Map<string, Selection>();
  return (table) => {
    const selection = known.get(table.name) ?? cut(table, names);
    known.set(table.name, selection);
    return selection;
  };
}

function cut(table: Table, names: readonly string[] | undefined): Selection {
  if (names === undefined) return { table, columns: table.columns, pick: (row) => row };
  const places = names
    .map((name) => table.columns.findIndex((column) => column.name === name))
    .filter((place) => place >= 0);
  const columns = places.map((place) => table.columns[place]!);
  return { table, columns, pick: (row) => places.map((place) => row[place]!) };
}

/** Rows of a batch, cut down. */
export function pickRows(batch: TableBatch, selection: Selection): readonly Row[] {
  return selection.columns === batch.table.columns ? batch.rows : batch.rows.map(selection.pick);
}
