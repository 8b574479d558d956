import { openDatabase } from '../../../query/database.js';
import { checkReading } from '../../../query/statement.js';
import { chooseFormat } from '../../formats.js';
import { wholeNumber } from '../../numbers.js';
import { withOutput, writesToTerminal } from '../../output.js';
import { ROW_FORMATS, RowsOutput, rowsOptions } from '../../rows-output.js';
import type { Run } from '../../spec.js';

export const run: Run = async ([sql = '', path = ''], options, cli) => {
  const format = chooseFormat(options, ROW_FORMATS) ?? (writesToTerminal(options) ? 'table' : 'jsonl');
  const limit = wholeNumber(options, 'limit', 0);
  const db = await openDatabase(path);
  try {
    checkReading(sql, path);
    const { columns, rows } = await db.query(sql);
    await withOutput(options, null, cli, async (sink) => {
      const output = new RowsOutput(sink, format, columns, rowsOptions(options));
      let count = 0;
      for await (const row of rows) {
        await output.add(row);
        count += 1;
        if (count === limit) break;
      }
      await output.end();
      return true;
    });
  } finally {
    await db.close();
  }
};
