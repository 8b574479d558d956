import type { Article, Author, Issue } from '../../../model/issue.js';
import { splitPersonName } from '../../../structure/authors/split-name.js';
import { dashed } from '../../toc/entries.js';

/** Who wrote an article: a person, whose name can mostly be told apart, or a body, whose name is one thing. */
export type Writer =
  | { kind: 'person'; name: string; family: string | null; given: string | null }
  | { kind: 'organization'; name: string };

/** What a reference manager wants to know of an article. Texts are on one line. */
export interface Reference {
  /** id of the article, unique in a data set as far as issues are. */
  id: string;
  /** Title with the subtitle after its dash. */
  title: string;
  writers: Writer[];
  affiliations: string[];
  /** Name of the journal; null for a text that is in none. */
  journal: string | null;
  year: number | null;
  /** `3`, `1-2` for a combined issue. */
  issue: string | null;
  /** `3`, `1/2`: as GB/T 7714 writes it. */
  issueSlashed: string | null;
  pageStart: number | null;
  pageEnd: number | null;
  issn: string | null;
  cn: string | null;
  publisher: string | null;
  column: string | null;
  keywords: string[];
  abstract: string | null;
}

const line = (text: string) => text.replace(/\s+/gu, ' ').trim();
const lineOrNull = (text: string | null) => (text === null || line(text) === '' ? null : line(text));

/** The label that a block of a role begins with, as printed. */
const LABEL =
  /^[[【（(]?\s*(?:摘\s*要|内容提要|提\s*要|关\s*键\s*词|关键字|abstract|key\s*words?)\s*[\]】）)]?\s*[:：]?\s*/iu;

function textOf(article: Article, role: 'abstract' | 'keywords'): string | null {
  const texts = article.blocks.filter((block) => block.role === role).map((block) => line(block.text));
  return texts.length === 0 ? null : texts.join(' ').replace(LABEL, '');
}

function writerOf({ name, kind }: Author): Writer {
  const whole = line(name);
  if (kind === 'organization') return { kind, name: whole };
  const parts = splitPersonName(whole);
  return { kind, name: whole, family: parts?.family ?? null, given: parts?.given ?? null };
}

function numberOf(issue: Issue, separator: string): string | null {
  const { issue: first, issueEnd } = issue.journal;
  if (first === null) return null;
  return issueEnd === null || issueEnd === first ? String(first) : `${first}${separator}${issueEnd}`;
}

/** An article as a reference. */
export function referenceOf(issue: Issue, article: Article): Reference {
  const { journal } = issue;
  const subtitle = lineOrNull(article.subtitle);
  return {
    id: article.id,
    title: line(article.title) + (subtitle === null ? '' : dashed(subtitle)),
    writers: article.authors.map(writerOf),
    affiliations: [
      ...new Set(
        article.authors.map(({ affiliation }) => lineOrNull(affiliation)).filter((one) => one !== null),
      ),
    ],
    journal: lineOrNull(journal.title),
    year: journal.year,
    issue: numberOf(issue, '-'),
    issueSlashed: numberOf(issue, '/'),
    pageStart: article.pageStart,
    pageEnd: article.pageEnd,
    issn: lineOrNull(journal.issn),
    cn: lineOrNull(journal.cn),
    publisher: lineOrNull(journal.organizer ?? journal.publisher),
    column: lineOrNull(article.column),
    keywords: (textOf(article, 'keywords') ?? '').split(/[;；,，、\s]+/u).filter((word) => word !== ''),
    abstract: textOf(article, 'abstract'),
  };
}

/** `2-4`, `2` where the end is the start or not known; null without a page. */
export function pagesOf({ pageStart, pageEnd }: Reference, dash = '-'): string | null {
  if (pageStart === null) return null;
  return pageEnd === null || pageEnd <= pageStart ? String(pageStart) : `${pageStart}${dash}${pageEnd}`;
}
