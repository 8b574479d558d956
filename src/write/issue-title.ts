import type { Issue } from '../model/issue.js';

/** `第3期`, `第1-2期` for a combined number. */
function numberOfIssue(issue: number, issueEnd: number | null): string {
  return `第${issue}${issueEnd === null || issueEnd === issue ? '' : `-${issueEnd}`}期`;
}

/**
 * The issue as one would name it in Chinese: `云岭人大 2021年第3期（总第88期）`, as far as it is known;
 * the issue's id where nothing is. Independent of the user's language: it is data.
 */
export function issueTitle(issue: Issue): string {
  const { title, year, issue: number, issueEnd, totalIssue } = issue.journal;
  const date = [
    year === null ? '' : `${year}年`,
    number === null ? '' : numberOfIssue(number, issueEnd ?? null),
    totalIssue === null ? '' : `（总第${totalIssue}期）`,
  ].join('');
  return [title ?? '', date].filter((part) => part !== '').join(' ') || issue.id;
}
