import { expect, it } from 'vitest';
import * as huikan from '../src/index.js';

it('the library exports these names; a change of them is a change users see', () => {
  expect(Object.keys(huikan).sort()).toEqual([
    'ARTICLE_COLUMNS',
    'HuikanError',
    'TOC_COLUMNS',
    'articleCsvHeader',
    'articleCsvRows',
    'articleJsonLine',
    'articleMarkdown',
    'articleText',
    'fileSink',
    'issueTitle',
    'issuesFromBytes',
    'readDocument',
    'readInput',
    'readIssues',
    'safeFileName',
    'sniff',
    'structure',
    'toJson',
    'toJsonLine',
    'tocCsvHeader',
    'tocCsvRows',
    'tocDocument',
    'tocEntries',
    'tocHtml',
    'tocMarkdown',
    'tocText',
  ]);
});
