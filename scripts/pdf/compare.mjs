// What of a typeset issue was read as it is printed: for each measure how many are right, of how many.

export const MEASURES = [
  'title',
  'subtitle',
  'authors',
  'pageStart',
  'pdfPage',
  'headings',
  'paragraphs',
  'tables',
  'furniture',
  'pages',
];

/** Widths, white space and end marks make no difference. */
const squeeze = (text) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s□■◆]/g, '');

const PROSE = new Set(['paragraph', 'list-item']);

/** Counts how many of `wanted` are in `got`, each once; tells those missed and left over. */
function match(wanted, got) {
  const left = new Map();
  for (const text of got) left.set(text, (left.get(text) ?? 0) + 1);
  const missed = wanted.filter((text) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
  return { missed, surplus: [...left].filter(([, count]) => count > 0).map(([text]) => text) };
}

const brief = (text) => (text.length > 44 ? `${text.slice(0, 24)}…${text.slice(-18)}` : text);

/** Compares an issue document with the gold of a typeset issue. */
export function comparePdf(gold, issue) {
  const tally = Object.fromEntries(MEASURES.map((name) => [name, { right: 0, of: 0 }]));
  const misses = [];
  const score = (name, isRight, miss) => {
    tally[name].of += 1;
    if (isRight) tally[name].right += 1;
    else misses.push(`${name}: ${miss}`);
  };
  const taken = new Set();
  for (const article of gold.articles) {
    const wanted = squeeze(article.title);
    const found = issue.articles.find((one) => !taken.has(one) && squeeze(one.title) === wanted);
    const near =
      found ??
      issue.articles.find((one) => !taken.has(one) && squeeze(one.title).includes(wanted.slice(0, 8)));
    if (near) taken.add(near);
    score('title', found !== undefined, `${article.title} – got ${near?.title ?? 'nothing'}`);
    const about = brief(article.title);
    score(
      'subtitle',
      squeeze(near?.subtitle) === squeeze(article.subtitle),
      `${about}: ${article.subtitle} – got ${near?.subtitle}`,
    );
    const authors = (near?.authors ?? []).map(({ name }) => squeeze(name)).join('、');
    const names = article.authors.map((author) => squeeze(author.name ?? author)).join('、');
    score('authors', authors === names, `${about}: ${names} – got ${authors}`);
    score(
      'pageStart',
      (near?.pageStart ?? null) === article.pageStart,
      `${about}: ${article.pageStart} – got ${near?.pageStart}`,
    );
    const page = near?.blocks.find((block) => block.page !== null)?.page ?? null;
    score('pdfPage', page === article.pdfPage, `${about}: ${article.pdfPage} – got ${page}`);
    const blocks = (list, isOne) => list.filter(isOne).map((block) => squeeze(block.text));
    const notPrinted = new Set(
      (gold.notPrinted ?? []).filter((one) => one.article === article.seq).map((one) => squeeze(one.text)),
    );
    const footnotes = new Set(
      (gold.footnotes ?? []).filter((one) => one.article === article.seq).map((one) => squeeze(one.text)),
    );
    for (const [name, isOne] of [
      ['headings', (block) => block.type === 'heading'],
      ['paragraphs', (block) => PROSE.has(block.type)],
    ]) {
      const want = blocks(article.blocks, isOne).filter(
        (text) => !notPrinted.has(text) && !footnotes.has(text),
      );
      const { missed, surplus } = match(want, blocks(near?.blocks ?? [], isOne));
      tally[name].right += want.length - missed.length;
      tally[name].of += want.length + surplus.length;
      for (const text of missed) misses.push(`${name}: ${about}: missed ${brief(text)}`);
      for (const text of surplus) misses.push(`${name}: ${about}: surplus ${brief(text)}`);
    }
  }
  for (const article of issue.articles)
    if (!taken.has(article)) misses.push(`surplus article: ${article.title}`);
  const blocks = [
    ...issue.front.blocks,
    ...issue.articles.flatMap((article) => article.blocks),
    ...issue.back.blocks,
  ];
  const asText = (rows) => rows.map((row) => row.map(squeeze).join('|')).join('/');
  const tables = blocks.map(({ rows }, at) => rows && `${squeeze(blocks[at - 1]?.text)}: ${asText(rows)}`);
  const want = (gold.tables ?? []).map(({ caption, rows }) => `${squeeze(caption)}: ${asText(rows)}`);
  const { missed, surplus } = match(want, tables.filter(Boolean));
  tally.tables = { right: want.length - missed.length, of: want.length + surplus.length };
  for (const text of missed) misses.push(`tables: missed ${text}`);
  for (const text of surplus) misses.push(`tables: surplus ${text}`);
  for (const head of gold.furniture) {
    const inside = blocks.find(
      (block) =>
        squeeze(block.text) === squeeze(head) ||
        (head.length > 6 &&
          squeeze(block.text).includes(squeeze(head)) &&
          block.text.length < head.length + 20),
    );
    score('furniture', inside === undefined, `“${head}” in ${inside?.id}`);
  }
  for (const [i, number] of gold.pageNumbers.entries()) {
    const printed = issue.pages.find((page) => page.number === i + 1)?.printed ?? null;
    score('pages', printed === number, `page ${i + 1}: ${number} – got ${printed}`);
  }
  return { tally, misses };
}
