import { HuikanError } from '../../model/errors.js';
import { type IssueRows, type TableBatch, type TableName, tableBatches, tableOf } from '../tables/index.js';
import type { ExportOptions } from './exporter.js';

/** The tables that an item will give rows of. */
function tablesIn({ issue, rows }: IssueRows, wanted: readonly string[] | undefined): Set<string> {
  const kinds = new Set(rows.map((row) => row.annotation));
  const all = issue === null ? kinds : new Set(['issues', 'articles', ...kinds]);
  return wanted === undefined ? all : new Set(wanted.filter((name) => issue !== null || kinds.has(name)));
}

/**
 * Batches of a form that holds one table in a file. Throws `usage` where rows of a second table come, before
 * anything of the item is given out: the user has to name one, or a folder.
 */
export async function* oneTable(
  input: AsyncIterable<IssueRows>,
  options: ExportOptions,
  format: string,
): AsyncGenerator<TableBatch> {
  const { tables: wanted } = options;
  const seen = new Set<string>();
  const checked = async function* (): AsyncGenerator<IssueRows> {
    for await (const item of input) {
      for (const name of tablesIn(item, wanted)) seen.add(name);
      if (seen.size > 1)
        throw new HuikanError('usage', `${format} holds one table`, {
          reason: 'several-tables',
          format,
          choices: `${[...seen].slice(0, 2).join(', ')}, …`,
        });
      yield item;
    }
  };
  let first = true;
  for await (const batch of tableBatches(checked(), options)) {
    first = false;
    yield batch;
  }
  // Without rows the table is there all the same, if it was named.
  if (first && wanted?.length === 1) yield { table: tableOf(wanted[0] as TableName), rows: [] };
}
