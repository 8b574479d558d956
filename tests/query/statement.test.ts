import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkReading } from '../../src/query/statement.js';
import { jsonLines } from '../cli/huikan.js';

const cases = jsonLines(readFileSync(join(import.meta.dirname, 'statement.cases.jsonl'), 'utf8'));

it.each(cases.map((one): [string, typeof one] => [one.why as string, one]))('%s', (_, { sql, reads }) => {
  const check = () => checkReading(sql as string, 'x.sqlite');
  if (reads) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: 'query.not-reading' }));
});
