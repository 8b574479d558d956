/**
 * Compares one parsed issue with its gold. White space and end marks never count.
 *
 * Every measure is `{ right, of }`. For what an article has one of (title, subtitle, authors, page, column)
 * `of` is the number of gold articles plus the articles that should not be there; for headings, paragraphs
 * and their texts it is gold plus superfluous ones, so both missing and invented ones cost.
 */
export const squeeze = (s) => String(s ?? '').replace(/[\s\u200b\ufeff□■◆●]/g, '');

const plain = (s) => squeeze(s).replace(/[•・‧]/g, '·');
const bareTitle = (s) => plain(s).replace(/^[—－―-]+/, '');
/** A heading without the ornament before it: ▲, ◇, ★. */
const bareHeading = (s) => squeeze(s).replace(/^[▲△◇★☆▶►]+/, '');
/** A column without the decoration it is printed in: 【特稿】, ·特稿·, ■特稿. */
const bareColumn = (s) => plain(s).replace(/[^\p{L}\p{N}]/gu, '');
const ends = (text) => {
  const chars = [...squeeze(text)];
  return { head: chars.slice(0, 6).join(''), tail: chars.slice(-6).join(''), length: chars.length };
};

/** Heaviest order-keeping pairing of two lists; `weight` 0 never pairs. */
function align(a, b, weight) {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const w = weight(a[i], b[j]);
      const take = w > 0 ? w + best[(i + 1) * width + j + 1] : 0;
      best[i * width + j] = Math.max(take, best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  const pairs = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const here = best[i * width + j];
    if (here === best[(i + 1) * width + j]) i++;
    else if (here === best[i * width + j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** Does a parsed paragraph begin and end where the gold row `[head, tail, length, otherTail, otherLength]` does? */
const sameEnds = (row, p) => row[0] === p.head && (row[1] === p.tail || row[3] === p.tail);

const parsed = (article) => {
  const blocks = article.blocks ?? [];
  return {
    article,
    headings: blocks.filter((b) => b.type === 'heading'),
    paragraphs: blocks
      .filter((b) => b.type === 'paragraph' || b.type === 'list-item')
      .map((b) => ends(b.text)),
  };
};

/** How much a parsed article looks like a gold one: its title and the paragraphs they share. */
function likeness(gold, got) {
  const heads = new Set(got.paragraphs.map((p) => p.head));
  const shared = gold.paragraphs.filter((row) => heads.has(row[0])).length;
  return shared + (bareTitle(gold.title) === bareTitle(got.article.title) ? 3 : 0);
}

const journalValue = (v) => (v === null || v === undefined ? '' : plain(v));

/** Scores one issue: the tally by measure and a line for everything that differs. */
export function scoreIssue(gold, issue) {
  const got = issue.articles.map(parsed);
  const pairs = align(gold.articles, got, likeness);
  const matched = new Map(pairs);
  const surplus = got.length - pairs.length;
  const misses = [];
  const tally = {};
  const measure = (key) => {
    tally[key] ??= { right: 0, of: 0 };
    return tally[key];
  };
  const count = (key, ok, miss) => {
    measure(key).of++;
    if (ok) measure(key).right++;
    else misses.push(`${key}: ${miss()}`);
  };
  for (const key of [
    'title',
    'subtitle',
    'author',
    'page',
    'headings',
    'paragraphs',
    'text',
    'column',
    'kind',
    'journal',
  ])
    measure(key);

  const taken = new Set(matched.values());
  got.forEach((g, j) => {
    if (!taken.has(j)) misses.push(`surplus article: ${g.article.title} (${g.paragraphs.length} paragraphs)`);
  });
  for (const key of ['title', 'subtitle', 'author', 'page']) measure(key).of += surplus;

  gold.articles.forEach((a, i) => {
    const found = matched.has(i) ? got[matched.get(i)] : { article: {}, headings: [], paragraphs: [] };
    const b = found.article;
    const at = `a${i + 1}`;
    const differ = (want, have) => () => `${at} want ${JSON.stringify(want)} got ${JSON.stringify(have)}`;
    count('title', plain(a.title) === plain(b.title), differ(a.title, b.title));
    count(
      'subtitle',
      matched.has(i) && bareTitle(a.subtitle) === bareTitle(b.subtitle),
      differ(a.subtitle, b.subtitle),
    );
    const authors = (b.authors ?? []).map((x) => plain(x.name));
    count(
      'author',
      matched.has(i) && authors.join('|') === a.authors.map(plain).join('|'),
      differ(a.authors, authors),
    );
    count('page', matched.has(i) && (b.pageStart ?? null) === a.pageStart, differ(a.pageStart, b.pageStart));
    if (a.column !== undefined)
      count('column', bareColumn(a.column) === bareColumn(b.column), differ(a.column, b.column));
    a.kinds.forEach((kind, k) => {
      if (kind !== null)
        count(
          'kind',
          b.authors?.[k]?.kind === kind,
          differ(`${a.authors[k]}: ${kind}`, b.authors?.[k]?.kind),
        );
    });

    const notes = new Set((a.notes ?? []).map((row) => row[0]));
    const heads = found.headings.filter((h) => !notes.has(ends(h.text).head));
    const headPairs = align(a.headings, heads, (g, h) =>
      bareHeading(g[1]) === bareHeading(h.text) && (g[0] === null || g[0] === h.level) ? 1 : 0,
    );
    list(
      'headings',
      a.headings,
      heads,
      headPairs,
      (g) => `${g[0]} ${g[1]}`,
      (h) => `${h.level} ${h.text}`,
    );

    const paragraphs = found.paragraphs.filter((p) => !notes.has(p.head));
    const paraPairs = align(a.paragraphs, paragraphs, (g, p) => (sameEnds(g, p) ? 1 : 0));
    const show = (head, tail, length) => `${head}…${tail} (${length})`;
    list(
      'paragraphs',
      a.paragraphs,
      paragraphs,
      paraPairs,
      (g) => show(...g),
      (p) => show(p.head, p.tail, p.length),
    );
    for (const [g, p] of paraPairs) {
      const row = a.paragraphs[g];
      const length = paragraphs[p].length;
      count('text', length === row[2] || length === row[4], differ(show(...row), length));
    }

    function list(key, want, have, hits, wantText, haveText) {
      const m = measure(key);
      m.right += hits.length;
      m.of += want.length + have.length - hits.length;
      const left = new Set(hits.map((h) => h[0]));
      const right = new Set(hits.map((h) => h[1]));
      want.forEach((g, k) => {
        if (!left.has(k)) misses.push(`${key}: ${at} missed ${wantText(g)}`);
      });
      have.forEach((h, k) => {
        if (!right.has(k)) misses.push(`${key}: ${at} surplus ${haveText(h)}`);
      });
    }
  });

  for (const [key, want] of Object.entries(gold.journal)) {
    const have = issue.journal?.[key];
    count(
      'journal',
      journalValue(want) === journalValue(have),
      () => `${key} want ${JSON.stringify(want)} got ${JSON.stringify(have)}`,
    );
  }
  return { tally, misses };
}

/** Adds up the tallies of several issues. */
export function total(tallies) {
  const sum = {};
  for (const tally of tallies)
    for (const [key, t] of Object.entries(tally)) {
      sum[key] ??= { right: 0, of: 0 };
      sum[key].right += t.right;
      sum[key].of += t.of;
    }
  return sum;
}
