import { describe, expect, it } from 'vitest';
import { extract, extractKinds } from '../../src/extract/index.js';
import type { Issue } from '../../src/model/issue.js';
import { issueOf } from './issue-of.js';

const ROWS = [
  ['县', '依据', '件数'],
  ['寿光市', '《中华人民共和国预算法》', '共审议议案12件'],
  ['青州市', '《中华人民共和国监督法》', '共审议议案9件'],
];

/** An issue whose second block is a table. */
function withTable(): Issue {
  const issue = issueOf({ home: '370700', text: '全市共审议议案21件。¶表' });
  const block = issue.articles[0]!.blocks[1]!;
  Object.assign(block, { type: 'table', rows: ROWS, text: ROWS.map((row) => row.join('\t')).join('\n') });
  return issue;
}

describe('tables', () => {
  it('give names and no numbers, and each finding is a slice of one cell', async () => {
    const issue = withTable();
    const table = issue.articles[0]!.blocks[1]!;
    const rows = await extract(issue, extractKinds);
    const own = rows.filter(({ block }) => block === table.id);
    expect(own.map(({ annotation, text }) => `${annotation} ${text}`)).toEqual([
      'laws 《中华人民共和国预算法》',
      'laws 《中华人民共和国监督法》',
      'districts 寿光市',
      'districts 青州市',
    ]);
    for (const { text, start, end } of own) expect(table.text.slice(start, end)).toBe(text);
    expect(own[0]!.sentence).toBe(ROWS[1]!.join('\t'));
    expect(rows.some(({ annotation, block }) => annotation === 'statistics' && block !== table.id)).toBe(
      true,
    );
  });
});
