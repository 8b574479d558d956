import { escapeLine } from '../../../text/safe.js';
import type { Reference } from './reference.js';

/** RIS, as reference managers read it: tag, two spaces, a hyphen, a space. A body's name has no comma and stays whole. */
export function ris(reference: Reference): string {
  const { pageStart, pageEnd } = reference;
  const fields: (readonly [string, string | number | null])[] = [
    ['TY', reference.journal === null ? 'GEN' : 'JOUR'],
    ['ID', reference.id],
    ...reference.writers.map(({ name }) => ['AU', name.replaceAll(',', '，')] as const),
    ...reference.affiliations.map((affiliation) => ['AD', affiliation] as const),
    ['TI', reference.title],
    ['T2', reference.journal],
    ['PY', reference.year],
    ['IS', reference.issue],
    ['SP', pageStart],
    ['EP', pageEnd !== null && pageStart !== null && pageEnd > pageStart ? pageEnd : null],
    ['SN', reference.issn],
    ['PB', reference.publisher],
    ...reference.keywords.map((word) => ['KW', word] as const),
    ['AB', reference.abstract],
    ['LA', 'zh'],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== '')
    .map(([tag, value]) => `${tag}  - ${escapeLine(String(value))}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}
