import type { Article, Issue } from '../model/issue.js';
import { escapeJson } from '../text/safe.js';

/** A value as JSON over several lines, indented by two spaces, with the final line feed. */
export function toJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}

/** A value as one line of JSON Lines, with its line feed. */
export function toJsonLine(value: unknown): string {
  return `${escapeJson(JSON.stringify(value))}\n`;
}

/** An article as a row of JSON Lines: the article with the id of its issue in front. */
export function articleJsonLine(issue: Issue, article: Article): string {
  return toJsonLine({ issue: issue.id, ...article });
}
