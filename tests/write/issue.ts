import type { Article, Issue } from '../../src/index.js';

/** An article with what a test names and nothing else. */
export function article(seq: number, parts: Partial<Article> = {}): Article {
  return {
    seq,
    id: `a${seq}`,
    title: `题${seq}`,
    subtitle: null,
    column: null,
    authors: [],
    pageStart: null,
    pageEnd: null,
    lines: null,
    blocks: [],
    ...parts,
  };
}

/** An issue with these articles and contents entries, given as `[title, article, page]`. */
export function issue(articles: Article[], entries: [string, number | null, number | null][] = []): Issue {
  const unknown = null;
  return {
    schema: 'huikan.issue/1',
    id: '清溪人大-2020-01',
    source: { path: null, format: 'text', bytes: 0, sha256: '', encoding: 'utf-8', pages: null },
    journal: {
      title: '清溪人大',
      titleLatin: unknown,
      year: 2020,
      issue: 1,
      issueEnd: unknown,
      totalIssue: 12,
      date: unknown,
      theme: unknown,
      permit: unknown,
      issn: unknown,
      cn: unknown,
      supervisor: unknown,
      organizer: unknown,
      coOrganizer: unknown,
      publisher: unknown,
      price: unknown,
      staff: [],
      contact: { phone: unknown, email: unknown, address: unknown, postcode: unknown, website: unknown },
      place: unknown,
    },
    contents: entries.map(([title, seq, page], index) => ({
      seq: index + 1,
      column: null,
      title,
      subtitle: null,
      author: null,
      page,
      article: seq,
      lines: null,
    })),
    front: { blocks: [] },
    back: { blocks: [] },
    articles,
    setAside: [],
    diagnostics: [],
  };
}

export const author = (name: string, affiliation: string | null = null): Article['authors'][number] => ({
  name,
  kind: 'person',
  affiliation,
  place: null,
});

/** Articles with and without column, author, page and subtitle. */
export const mixed = () =>
  issue([
    article(1, { column: '特稿', title: '短题', authors: [author('张三')], pageStart: 2 }),
    article(2, {
      column: '监督',
      title: '坚持ABC导向推动预算审查监督重点拓展改革走深走实更好发挥人大监督作用',
      subtitle: '清溪县的实践',
      authors: [author('清溪县人民代表大会常务委员会预算工作委员会')],
      pageStart: 12,
    }),
    article(3, { column: '监督', title: '无作者', pageStart: 130 }),
    article(4, { column: '监督', title: '无页码', authors: [author('李四')] }),
    article(5, { column: '监督', title: '都无' }),
  ]);
