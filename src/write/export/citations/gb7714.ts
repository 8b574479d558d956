import { escapeLine } from '../../../text/safe.js';
import { pagesOf, type Reference } from './reference.js';

/** More writers than this are cut to so many and 等. */
const NAMED = 3;

function writers({ writers: all }: Reference): string {
  const names = all.slice(0, NAMED).map(({ name }) => name);
  if (all.length > NAMED) names.push('等');
  return names.length === 0 ? '' : `${names.join(', ')}. `;
}

/**
 * A reference as GB/T 7714—2015 sets an article of a serial: `[1] 作者. 题名[J]. 刊名, 年(期): 页.` What is
 * not known is left out; a text in no journal is [Z].
 */
export function gb7714(reference: Reference, number: number): string {
  const { journal, year, issueSlashed } = reference;
  const head = `[${number}] ${writers(reference)}${reference.title}`;
  if (journal === null) return `${escapeLine(head)}[Z].\n`;
  const issue = issueSlashed === null ? '' : `(${issueSlashed})`;
  const date = [journal, year === null ? null : `${year}${issue}`].filter((part) => part !== null).join(', ');
  const pages = pagesOf(reference);
  return `${escapeLine(`${head}[J]. ${date}${pages === null ? '' : `: ${pages}`}.`)}\n`;
}
