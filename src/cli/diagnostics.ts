import type { Diagnostic, Issue } from '../model/issue.js';
import { escapeLine } from '../text/safe.js';
import type { Cli } from './cli.js';
import { fillMessage, type MessageKey } from './messages/index.js';

async function placeOf(diagnostic: Diagnostic, cli: Cli): Promise<string> {
  if (diagnostic.line !== null) return `${await cli.message('place.line', { line: diagnostic.line })}: `;
  if (diagnostic.page !== null) return `${await cli.message('place.page', { page: diagnostic.page })}: `;
  return '';
}

/** The wording of a diagnostic in the user's language; that of the document where there is no other. */
async function wordingOf({ code, message, context }: Diagnostic, cli: Cli): Promise<string> {
  if (cli.lang !== 'zh') return message;
  const { diagnosticsZh } = await import('./messages/diagnostics.js');
  const wording = Object.hasOwn(diagnosticsZh, code) ? diagnosticsZh[code] : undefined;
  return wording === undefined ? message : fillMessage(wording, context ?? {});
}

async function listDiagnostics(name: string, issue: Issue, cli: Cli): Promise<void> {
  for (const diagnostic of issue.diagnostics) {
    const severity = await cli.message(`severity.${diagnostic.severity}` as MessageKey);
    const place = await placeOf(diagnostic, cli);
    const message = escapeLine(`${await wordingOf(diagnostic, cli)} [${diagnostic.code}]`);
    await cli.note(`huikan: ${escapeLine(name)}: ${place}${severity}: ${message}`);
  }
}

async function summarize(name: string, issue: Issue, cli: Cli): Promise<void> {
  const count = (severity: Diagnostic['severity']) =>
    issue.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const found = [
    errors > 0 ? await cli.message('note.errors', { count: errors }) : '',
    warnings > 0 ? await cli.message('note.warnings', { count: warnings }) : '',
    errors + warnings > 0 && !cli.verbose ? await cli.message('note.hint') : '',
  ].join('');
  const values = { articles: issue.articles.length, entries: issue.contents.length, diagnostics: found };
  await cli.note(`huikan: ${escapeLine(name)}: ${await cli.message('note.summary', values)}`);
}

/**
 * Says on standard error how the reading of an issue went: every diagnostic with --verbose, and with
 * `summary` one line in short, on a terminal or with --verbose.
 */
export async function reportDiagnostics(
  name: string,
  issue: Issue,
  cli: Cli,
  { summary }: { summary: boolean },
): Promise<void> {
  if (cli.quiet) return;
  if (cli.verbose) await listDiagnostics(name, issue, cli);
  if (summary && (cli.verbose || process.stderr.isTTY)) await summarize(name, issue, cli);
}
