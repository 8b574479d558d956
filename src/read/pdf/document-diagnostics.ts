/** What is said of a PDF as a whole: damage, files in it, pages that were given up. */
import type { Diagnostic } from '../../model/issue.js';
import type { SandboxResult } from './sandbox.js';

const REASONS = {
  time: 'it took too long',
  memory: 'it took too much memory',
  crash: 'the reader ended',
  error: 'it is damaged',
};

/** A warning about the file as a whole. */
const ofFile = (code: string, message: string, context: Diagnostic['context'] = {}): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  article: null,
  line: null,
  page: null,
  context,
});

const PORTFOLIO = ofFile(
  'source.portfolio',
  'The file is a portfolio of other files, of which only the cover was read; save each by itself.',
);

const REPAIRED = ofFile(
  'source.repaired',
  'The file is damaged and was repaired to be read: pages or text may be missing.',
);

/** So many files are named. */
const MOST_FILES = 20;

/** Settings of the program that made the file, which it attaches by itself: nothing to read. */
const SETTINGS = /\.joboptions$/i;

/** Names of the files attached to the file as a whole and on its pages. */
export const attachedFiles = ({ facts, pages }: Pick<SandboxResult, 'facts' | 'pages'>): string[] =>
  [...facts.attachments, ...pages.flatMap((page) => page.annotations?.files ?? [])].filter(
    (name) => !SETTINGS.test(name),
  );

function attachmentDiagnostics({ facts, pages }: SandboxResult): Diagnostic[] {
  const names = attachedFiles({ facts, pages });
  if (names.length === 0 || facts.portfolio) return [];
  const known = [...new Set(names)];
  const files = [...known.slice(0, MOST_FILES), ...(known.length > MOST_FILES ? ['…'] : [])].join(', ');
  const message = `The file has other files attached (${names.length}), which were not read: ${files}.`;
  return [ofFile('source.attachments', message, { count: names.length, files })];
}

function failureDiagnostics({ failures }: SandboxResult): Diagnostic[] {
  return failures.map(({ page, reason, message }) => ({
    code: 'page.failed',
    severity: 'error' as const,
    message: `Page ${page} could not be read: ${REASONS[reason]}.`,
    article: null,
    line: null,
    page,
    context: { page, reason, detail: message === '' ? null : message.slice(0, 200) },
  }));
}

/** What is to be said of the file as a whole, and of pages that were given up. */
export const documentDiagnostics = (result: SandboxResult): Diagnostic[] => [
  ...(result.facts.repaired ? [REPAIRED] : []),
  ...(result.facts.portfolio ? [PORTFOLIO] : []),
  ...attachmentDiagnostics(result),
  ...failureDiagnostics(result),
];
