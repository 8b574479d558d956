import { HuikanError } from '../../model/errors.js';
import type { TableName } from '../tables/index.js';
import { type IssueRows, type Table, type TableBatch, tableBatches, tableOf } from '../tables/index.js';
import type { ExportOptions } from './exporter.js';

/**
 * Batches of a form that holds one table in a file. Throws `usage` where rows of a second table come: the user
 * has to name one, or a folder.
 */
export async function* oneTable(
  input: AsyncIterable<IssueRows>,
  options: ExportOptions,
  format: string,
): AsyncGenerator<TableBatch> {
  const wanted = options.tables;
  // Without rows the table is there all the same, if it was named.
  if (wanted?.length === 1) yield { table: tableOf(wanted[0] as TableName), rows: [] };
  let first: Table | null = null;
  for await (const batch of tableBatches(input, options)) {
    first ??= batch.table;
    if (batch.table !== first)
      throw new HuikanError('usage', `${format} holds one table`, {
        reason: 'several-tables',
        format,
        choices: `${first.name}, ${batch.table.name}, …`,
      });
    yield batch;
  }
}
