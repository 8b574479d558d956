import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { HuikanError } from '../../src/model/errors.js';
import type { Issue } from '../../src/model/issue.js';
import { readIssues } from '../../src/read/json.js';
import { type JsonPath, locate } from '../../src/read/json-locate.js';
import { cases } from './cases.js';

const issue: Issue = {
  schema: 'huikan.issue/1',
  id: '清河人大-2021-03',
  source: { path: 'a.txt', format: 'text', bytes: 9, sha256: '00', encoding: 'utf-8', pages: null },
  journal: {
    ...{ title: '清河人大', titleLatin: null, year: 2021, issue: 3, issueEnd: null, totalIssue: null },
    ...{ date: null, theme: null, permit: null, issn: null, cn: null, supervisor: null, organizer: null },
    ...{ coOrganizer: null, publisher: null, price: null, staff: [], place: null },
    contact: { phone: null, email: null, address: null, postcode: null, website: null },
  },
  contents: [],
  front: { blocks: [] },
  back: { blocks: [] },
  articles: [
    {
      ...{ seq: 1, id: '清河人大-2021-03-a01', title: '联络站\n纪事', subtitle: null, column: null },
      ...{ authors: [], pageStart: 2, pageEnd: null, lines: [3, 9] },
      blocks: [{ id: 'a01.b001', type: 'paragraph', text: '代表。', lines: [4, 4], page: null }],
    },
  ],
  setAside: [],
  diagnostics: [],
};
const other = { ...issue, id: '清河人大-2021-04' };

async function failure(text: string): Promise<HuikanError> {
  return readIssues(text).then(
    () => expect.unreachable(),
    (error: HuikanError) => error,
  );
}

describe('readIssues takes what huikan writes', () => {
  const one = JSON.stringify(issue);
  const two = JSON.stringify(other);
  const forms: [string, string, Issue[]][] = [
    ['a document on one line', one, [issue]],
    ['a document over several lines', JSON.stringify(issue, null, 2), [issue]],
    ['an array', JSON.stringify([issue, other], null, 2), [issue, other]],
    ['an empty array', '[]', []],
    ['JSON Lines', `${one}\n${two}\n`, [issue, other]],
    ['JSON Lines with CRLF and blank lines', `${one}\r\n\r\n${two}\r\n\r\n`, [issue, other]],
    ['a byte order mark before it', `\ufeff${one}\n${two}`, [issue, other]],
  ];
  test.each(forms)('%s', async (_, text, issues) => expect(await readIssues(text)).toEqual(issues));

  it('keeps fields that the schema does not know', async () => {
    const more = { ...issue, note: '后加' };
    expect(await readIssues(JSON.stringify(more))).toEqual([more]);
  });
});

describe('readIssues says where the first fault is', () => {
  const wrong = structuredClone(issue) as unknown as { articles: { title: unknown }[] };
  wrong.articles[0]!.title = 7;

  it('a value of the wrong type: line and path', async () => {
    const text = JSON.stringify(wrong, null, 2);
    const error = await failure(text);
    const line = text.split('\n').findIndex((row) => row.includes('"title": 7')) + 1;
    expect(error).toMatchObject({ code: 'input.json', context: { line, at: '$.articles[0].title' } });
    expect(error.message).toContain(`line ${line}, $.articles[0].title: `);
    expect(error.context.problem).toMatch(/string/);
  });

  it('in an array, with the index; in JSON Lines, with the line', async () => {
    const array = await failure(JSON.stringify([issue, wrong]));
    expect(array.context).toMatchObject({ line: 1, at: '$[1].articles[0].title' });
    const lines = await failure(`${JSON.stringify(issue)}\n\n${JSON.stringify(wrong)}`);
    expect(lines.context).toMatchObject({ line: 3, at: '$.articles[0].title' });
  });

  it('something else than an issue', async () => {
    const row = await failure('{"issue":"清河人大-2021-03","article":1,"text":"12个"}');
    expect(row.context).toMatchObject({ line: 1, at: '$.schema' });
    expect(row.context.problem).toContain('huikan.issue/1');
    expect((await failure('7')).context).toMatchObject({ line: 1, at: '$' });
  });

  it('no JSON at all: line and column', async () => {
    const pretty = JSON.stringify(issue, null, 2);
    const line = pretty.split('\n').findIndex((row) => row.includes('"contents"')) + 1;
    const broken = await failure(pretty.replace('"contents":', '"contents" '));
    expect(broken).toMatchObject({
      code: 'input.json',
      context: { line, column: 15, problem: 'unexpected "["' },
    });
    const cut = await failure(`${JSON.stringify(issue)}\n${JSON.stringify(other).slice(0, 26)}`);
    expect(cut.context).toMatchObject({ line: 2, column: 27, problem: 'unexpected end' });
    const open = await failure(`${JSON.stringify(issue)}\n{"id": "清`);
    expect(open.context).toMatchObject({ line: 2, column: 8, problem: 'unexpected or broken string' });
    expect((await failure(' \n')).context).toMatchObject({ line: 2, problem: 'unexpected end' });
  });
});

describe('locate', () => {
  type Fault = { text: string; fault: number | null; why: string };
  for (const { text, fault, why } of cases<Fault>('json-fault')) {
    test(`fault: ${why}`, () => expect(locate(text, []).fault).toBe(fault));
  }

  type Place = { text: string; path: JsonPath; found: string; why: string };
  for (const { text, path, found, why } of cases<Place>('json-place')) {
    test(`place: ${why}`, () => {
      const { offset } = locate(text, path);
      expect(text.slice(offset, offset + found.length)).toBe(found);
    });
  }

  it('agrees with JSON.parse on what is JSON', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '.5',
      'e1',
      'null',
      ' ',
      '\n',
    );
    const soup = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));
    const json = fc.json();
    fc.assert(
      fc.property(fc.oneof(soup, json), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(locate(text, []).fault === null).toBe(valid);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind how deep it goes', () => {
    const depth = 200_000;
    expect(locate('['.repeat(depth), []).fault).toBe(depth);
    expect(locate('['.repeat(depth) + ']'.repeat(depth), []).fault).toBeNull();
  });
});
