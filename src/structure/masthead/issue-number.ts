import { ordinalValue } from '../numbering.js';

/** What a line says of the issue's place in the run; null for what it does not say. */
export interface IssueNumber {
  year: number | null;
  issue: number | null;
  issueEnd: number | null;
  totalIssue: number | null;
  /** The text before the number on the same line (`人大工作 2021年第3期`), trimmed, or ''. */
  before: string;
  /** The text after it. */
  after: string;
}

const YEAR = '(?<year>[12]\\d{3}|[〇零一二三四五六七八九○OＯ]{4})';
const NUMBER =
  '(?:第\\s*)?(?<issue>\\d{1,3}|[一二三四五六七八九十百]{1,4})(?:\\s*[-—–~～、至/]\\s*(?:第\\s*)?(?<last>\\d{1,3}|[一二三四五六七八九十]{1,3}))?';
const TOTAL = '总\\s*(?:第\\s*)?(?<total>\\d{1,4}|[一二三四五六七八九十百〇零]{1,6})\\s*[期号]';

const FULL = new RegExp(
  `${YEAR}\\s*年?\\s*[·.,，/]?\\s*第\\s*${NUMBER.replace('(?:第\\s*)?', '')}\\s*[期号辑]`,
);
const YEAR_MONTH_ISSUE = new RegExp(
  `${YEAR}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?.{0,6}?第\\s*${NUMBER.replace('(?:第\\s*)?', '')}\\s*[期号辑]`,
);
const SHORT = new RegExp(
  `^(?<before>.{0,20}?)\\s*${YEAR}\\s*(?:[·.．/]\\s*|年\\s*(?=第|NO)|\\s+)(?:NO\\.?\\s*|第)?(?<issue>\\d{1,2})(?:\\s*[-—–~～、]\\s*(?<last>\\d{1,2}))?(?:期)?$`,
  'i',
);
/** `1994·3        金坝人大通讯`: a running head with the number before the title. */
const BEFORE_TITLE = new RegExp(
  `^${YEAR}\\s*[·.．/年]\\s*第?(?<issue>\\d{1,2})期?\\s{2,}(?=[\\u3400-\\u9fff ]{2,20}$)`,
);
const ISSUE_FIRST = new RegExp(
  `(?:第|NO\\.?\\s*)${NUMBER.replace('(?:第\\s*)?', '')}\\s*(?:期|号)?[\\s,，]*${YEAR}\\s*年?$`,
  'i',
);
const MONTH_ISSUE = new RegExp(`${YEAR}\\s*年\\s*\\d{1,2}\\s*月号`);
const ALONE = new RegExp(
  `^[（(]?(?:第)\\s*${NUMBER.replace('(?:第\\s*)?', '')}\\s*(?:期|号)(?:合刊)?[)）]?$`,
);

/** A year of four digits or a counted issue must be there. */
const LIKELY = /(?:19|20)\d{2}|[〇零一二三四五六七八九○]{4}|第.{1,8}[期号辑]|总|NO/i;

function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[〇零一二三四五六七八九○O]{4}$/.test(text))
    return Number([...text].map((c) => (c === '○' || c === 'O' ? 0 : (ordinalValue(c) ?? 0))).join(''));
  return ordinalValue(text);
}

/**
 * Reads `2021年第3期（总第118期）`, `2019·6`, `二〇〇八年第四期`, `2020年第1-2期合刊`, `总第66期`, `2022 1`.
 * Takes a folded line; null where it names no issue. `2021年3月` alone is a month, not an issue.
 */
export function readIssueNumber(view: string): IssueNumber | null {
  if (view.length > 80 || !LIKELY.test(view)) return null;
  const total = new RegExp(TOTAL).exec(view);
  const text = total ? `${view.slice(0, total.index)} ${view.slice(total.index + total[0].length)}` : view;
  const cleaned = text.replace(/[（(]\s*[，,、]?\s*[）)]/g, ' ').trim();
  const match =
    FULL.exec(cleaned) ??
    YEAR_MONTH_ISSUE.exec(cleaned) ??
    ISSUE_FIRST.exec(cleaned) ??
    SHORT.exec(cleaned) ??
    BEFORE_TITLE.exec(cleaned) ??
    MONTH_ISSUE.exec(cleaned) ??
    ALONE.exec(cleaned);
  // A sentence that ends on a date is no issue number.
  if (match && /[，。；！？,;!?]/.test(cleaned.slice(0, match.index) + (match.groups?.before ?? '')))
    return null;
  const year = number(match?.groups?.year);
  const issue = number(match?.groups?.issue);
  if (!match && !total) return null;
  if (match && year !== null && (year < 1949 || year > 2100)) return null;
  // `2021.03.15` and `2021-12-30` are dates.
  if (
    match &&
    match[0].length < cleaned.length &&
    /^\s*[-.．/年月]?\s*\d/.test(cleaned.slice(match.index + match[0].length)) &&
    !total
  )
    return null;
  return {
    year,
    issue,
    issueEnd: number(match?.groups?.last),
    totalIssue: number(total?.groups?.total),
    before: (match ? (match.groups?.before ?? cleaned.slice(0, match.index)) : cleaned.slice(0, total!.index))
      .trim()
      .replace(/[（(《\s·•—-]+$/, ''),
    after: match ? cleaned.slice(match.index + match[0].length).trim() : '',
  };
}
