/** What docs/export.md shows is what data sets do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/write/export/registry.js';
import { allTables } from '../../src/write/tables/index.js';
import { fixture, huikan, jsonLines, root, temporaryFolder } from '../cli/huikan.js';
import { fencesIn } from './markdown.js';

const page = readFileSync(join(root, 'docs', 'export.md'), 'utf8');

describe('docs/export.md', () => {
  it('names every form, table and column', () => {
    for (const name of Object.keys(exportFormats)) expect(page).toContain(`\`${name}\``);
    for (const table of allTables()) {
      expect(page).toContain(`### ${table.name} ${table.zh}\n`);
      for (const column of table.columns) expect(page).toContain(`| \`${column.name}\` | ${column.type}`);
    }
  });

  it('has a query for full-text search that finds what search finds', async () => {
    const db = join(temporaryFolder(), 'data.sqlite');
    await huikan(['export', fixture, '-o', db]);
    const [sql = ''] = fencesIn(page, 'sql');
    const found = jsonLines((await huikan(['query', sql, db])).stdout);
    const hits = jsonLines((await huikan(['search', '监督', db, '-f', 'jsonl'])).stdout);
    expect(found.length).toBeGreaterThan(5);
    expect(found.map(({ block }) => block)).toEqual([...new Set(hits.map(({ block }) => block))]);
    const phrase = /'("[^"]+")'/u.exec(sql)![1]!;
    const longer = jsonLines(
      (await huikan(['query', sql.replace(/MATCH '[^']+'/u, `MATCH '${phrase}'`), db])).stdout,
    );
    for (const { text } of longer) expect(text).toContain('代表建议');
    expect(longer.length).toBeGreaterThan(0);
  });
});
