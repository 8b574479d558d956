import { lookupLaw, nearestLaw } from '../../laws/index.js';
import type { Diagnostic, Issue } from '../../model/issue.js';
import { locate, type Passage } from '../passage.js';
import { readIssue } from './issue.js';
import { endsIn } from './memory.js';
import type { Settled } from './settle.js';
import { likelyMeant, type Variant, variantsOf } from './variants.js';

/** Words put into names of laws by mistake: 森林保护法 for 森林法. */
const PADDING = /(?:保护|管理|促进|保障|防治|监督|安全)(?=法$)/u;
/** Papers that carry out another are named after it; nearness of their titles tells nothing. */
const COMPARED = /^(?:law|regulation|measure)$/u;

/**
 * Titles that are close to another document's and equal to none, as diagnostics `law.misnamed` with a suggestion: a name
 * near one in the catalogue (未成年保护法), one that names another kind of document than the issue does elsewhere
 * (…管理条例 for …管理规定), or one that differs a little from what the issue calls it oftener. Each name once an article;
 * the rows keep what is printed.
 */
export function checkLaws(issue: Issue, passages: readonly Passage[]): Diagnostic[] {
  const readings = readIssue(issue, passages, {}).filter(
    ({ mention }) =>
      mention.form === 'title' && !mention.work && COMPARED.test(mention.title.genre?.class ?? ''),
  );
  const variants = variantsOf(readings);
  const told = new Set<string>();
  const found: Diagnostic[] = [];
  for (const reading of readings) {
    const suggestion = suggestionFor(reading, variants);
    const key = `${reading.mention.passage.article?.seq ?? 0} ${reading.mention.title.full}`;
    if (suggestion === null || told.has(key)) continue;
    told.add(key);
    found.push(diagnosticOf(issue, reading, suggestion));
  }
  return found;
}

function diagnosticOf(issue: Issue, { mention }: Settled, suggestion: string): Diagnostic {
  const { text, article, line, page, block, start, end } = locate(
    issue,
    mention.passage,
    mention.start,
    mention.end,
  );
  return {
    code: 'law.misnamed',
    severity: 'warning',
    message: `“${mention.title.name}” is not the title of a document known; perhaps “${suggestion}” is meant`,
    article: article === 0 ? null : article,
    line,
    page,
    context: { text, suggestion, block, start, end },
  };
}

/** The title that was probably meant, or null for a name that is in order. */
function suggestionFor({ mention, laws, known }: Settled, variants: readonly Variant[]): string | null {
  const { title } = mention;
  const [law] = laws;
  if (law === undefined || title.genre === null) return null;
  if (title.place !== null) return likelyMeant(title, variants);
  if (known) return law.genre === '' || endsIn(law, title.genre.word) ? null : law.canonical;
  const near =
    nearestLaw(title.plain) ??
    (title.genre.class === 'law' ? lookupLaw(title.plain.replace(PADDING, '')) : null);
  if (near === null || (near.kind !== 'law' && !mention.bracketed && !title.state)) return null;
  return near.title;
}
