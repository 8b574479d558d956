import type { Article, Author, Block, Diagnostic } from '../model/issue.js';
import { signatureOf } from './authors/signature.js';
import { buildBlocks, type Draft } from './body/blocks.js';
import type { Profile } from './body/profile.js';
import type { Entry } from './contents/entries.js';
import { checkHeadings, checkJoins } from './diagnostics.js';
import type { Extent } from './extents.js';
import type { Located } from './locate.js';
import { authorPlace } from './places.js';
import type { Row } from './rows.js';

/** Numbers the blocks of one part: a01.b001, front.b001. */
export function finishBlocks(drafts: readonly Draft[], prefix: string): Block[] {
  return drafts.map(({ doubtful: _, form: __, value: ___, ...block }, i) => ({
    id: `${prefix}.b${String(i + 1).padStart(3, '0')}`,
    ...block,
  }));
}

/** Articles in the order of the contents page; those it does not list follow the article they stand after. */
export function sequence(located: readonly Located[]): number[] {
  let before = -1;
  const keys = located.map(({ entry }) => {
    if (entry !== null) before = entry;
    return entry ?? before + 0.5;
  });
  const order = located.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const seqs = new Array<number>(located.length);
  order.forEach((i, k) => {
    seqs[i] = k + 1;
  });
  return seqs;
}

/** What an article is built from. */
export interface Parts {
  located: Located;
  extent: Extent;
  seq: number;
  pages: [number | null, number | null];
  entry: Entry | null;
  /** False for the last article of the text, whose rest is the back of the issue. */
  hasNext: boolean;
  /** How the whole text is set. */
  profile: Profile;
}

/** An article with what was noticed in it, and the rows of a signature that are no text of it. */
export interface Built {
  article: Article;
  diagnostics: Diagnostic[];
  signature: readonly Row[];
}

/** Builds one article. `id` is the issue's, `home` the code of the journal's division. */
export function buildArticle(rows: readonly Row[], parts: Parts, id: string, home: string | null): Built {
  const { located, extent, seq, pages, entry } = parts;
  const { head } = located;
  const signature = head.authors.length > 0 ? null : signatureOf(extent.body);
  const signed = signature?.rows ?? [];
  const body = extent.body.filter((row) => !signed.includes(row));
  const drafts = buildBlocks(body, parts.profile);
  if (parts.hasNext) {
    for (const draft of buildBlocks(extent.after, parts.profile))
      drafts.push(
        draft.type === 'caption' || draft.type === 'note' ? draft : { ...draft, type: 'note', role: 'box' },
      );
  }
  const prefix = `a${String(seq).padStart(2, '0')}`;
  const first = rows[head.from]!.line.number;
  const last = (extent.last ?? extent.body.at(-1) ?? rows[head.bodyFrom - 1] ?? rows[head.from])!.line.number;
  return {
    article: {
      seq,
      id: `${id}-${prefix}`,
      title: head.title,
      subtitle: head.subtitle,
      column: entry?.printed.column ?? head.column,
      authors: (signature?.authors ?? head.authors).map(
        (author): Author => ({ ...author, place: authorPlace(author, home) }),
      ),
      pageStart: pages[0],
      pageEnd: pages[1],
      lines: first === null || last === null ? null : [first, last],
      blocks: finishBlocks(drafts, prefix),
    },
    diagnostics: [...checkHeadings(drafts, seq), ...checkJoins(drafts, seq)],
    signature: signed,
  };
}
