import { divisionByCode, homeOfOrganization, lineage, scan, trapOf } from '../../gazetteer/index.js';
import type { Article, Issue } from '../../model/issue.js';
import { dateOf, divisionOfDateline, townshipOfTitle } from '../home.js';
import type { Passage } from '../passage.js';
import type { Meaning } from './types.js';

/** What an article tells before its sentences are read. */
export interface Scene {
  /** The division the article speaks for, then those that may be meant failing it: author, subject, journal. Codes. */
  homes: readonly string[];
  /** homes[0] */
  home: string | undefined;
  /** Name of the author's township, where it is one. */
  town: string | null;
  /** ISO date or year of the issue. */
  date: string | undefined;
  /** Codes of the divisions the article names in full. */
  named: Set<string>;
  /** Codes of the divisions the issue names in full. */
  issueNamed: Set<string>;
  /** Full names of townships that the article mentions. */
  towns: Set<string>;
  /** Townships of no list that the article names after their county, by name. */
  unlisted: Map<string, Meaning>;
  /** Persons whose given name is a division's: surname and name. */
  persons: Set<string>;
  /** True where only the journal tells whose text this is: what a sentence names itself then comes first. */
  general: boolean;
}

/** The division whose text this is, from what its title and first lines say: 浙江省第十四届人民代表大会第二次会议. */
function subjectOf(title: string, passages: readonly Passage[], journal: string | undefined): string | null {
  const texts = [title, ...passages.slice(0, 6).map(({ view }) => view.slice(0, 300))];
  for (const [i, text] of texts.entries()) {
    for (const hit of scan(text)) {
      const body = /^(?:第.{1,4}届|人大|人民|人代会|政府|市委|区委|县委|省委)/u.test(
        text.slice(hit.end, hit.end + 8),
      );
      // A title's own full names tell its subject; elsewhere only a body's name does.
      if (!body && (i > 0 || hit.form === 'short')) continue;
      if (trapOf(hit.text) !== null && hit.start > 0) continue;
      const code =
        homeOfOrganization(
          text.slice(hit.start, hit.start + 24),
          journal === undefined ? {} : { home: journal },
        )?.code ?? null;
      // In a journal of a division only its own parts can be the subject.
      if (code !== null && (journal === undefined || lineage(code).includes(journal))) return code;
    }
  }
  return null;
}

/** The province most named in a text without a journal; null where none is named often. */
function commonest(passages: readonly Passage[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { view } of passages) {
    for (const { form, divisions } of scan(view)) {
      const province =
        divisions.find(({ level }) => level === 'province') ?? (form === 'full' ? divisions[0] : undefined);
      if (province === undefined) continue;
      const code = `${province.code.slice(0, 2)}0000`;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      all++;
    }
  }
  const [best, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= 3 && count * 2 > all ? best : null;
}

/** A scene for an article, or for the front and back of an issue. */
export function sceneOf(
  issue: Issue,
  article: Article | null,
  passages: readonly Passage[],
  issueNamed: Set<string>,
): Scene {
  const journal = issue.journal.place?.code ?? undefined;
  const place = article?.authors.map((author) => author.place).find((one) => one !== null);
  const author = place?.code ?? null;
  const title = article === null ? '' : `${article.title}　${article.subtitle ?? ''}`;
  const subject = article === null || author !== null ? null : subjectOf(title, passages, journal);
  const homes = [author, subject, journal].filter(
    (code) => code !== null && code !== undefined && divisionByCode(code) !== null,
  ) as string[];
  if (homes.length === 0) {
    const guess = commonest(passages) ?? divisionOfDateline(passages, {})?.code ?? null;
    if (guess !== null) homes.push(guess);
  }
  return {
    homes,
    home: homes[0],
    town: place
      ? place.code === null
        ? place.name
        : null
      : ((article === null ? null : townshipOfTitle(article, journal === undefined ? {} : { home: journal }))
          ?.name ?? null),
    date: dateOf(issue, title, passages),
    named: new Set(),
    issueNamed,
    towns: new Set(),
    unlisted: new Map(),
    persons: new Set(),
    general: author === null && subject === null,
  };
}
