import type { Article, Block, Issue } from '../../../src/model/issue.js';

const XUZHOU = { name: '徐州市', code: '320300' };
const FENG = { name: '丰县', code: '320321' };

/** An issue of October 2020 of a city's journal with one article by a county's congress, whose paragraphs these are. */
export function issueOf(...texts: string[]): Issue {
  const blocks: Block[] = texts.map((text, i) => ({
    id: `a01.b00${i + 1}`,
    type: 'paragraph',
    text,
    lines: [i + 1, i + 1],
    page: null,
  }));
  const article: Article = {
    seq: 1,
    id: 'a01',
    title: '关于某项工作的报告',
    subtitle: null,
    column: null,
    authors: [{ name: '丰县人大常委会', kind: 'organization', affiliation: null, place: FENG }],
    pageStart: 1,
    pageEnd: 2,
    lines: [1, texts.length],
    blocks,
  };
  return {
    schema: 'huikan.issue/1',
    id: 'case',
    source: { path: null, format: 'text', bytes: 0, sha256: '', encoding: 'utf-8', pages: null },
    journal: {
      title: '案例',
      titleLatin: null,
      year: 2020,
      issue: 5,
      issueEnd: null,
      totalIssue: null,
      date: '2020-10-20',
      theme: null,
      permit: null,
      issn: null,
      cn: null,
      supervisor: null,
      organizer: null,
      coOrganizer: null,
      publisher: null,
      price: null,
      staff: [],
      contact: { phone: null, email: null, address: null, postcode: null, website: null },
      place: XUZHOU,
    },
    contents: [],
    front: { blocks: [] },
    back: { blocks: [] },
    articles: [article],
    setAside: [],
    diagnostics: [],
  };
}
