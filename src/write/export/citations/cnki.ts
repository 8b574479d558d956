/** RefWorks and NoteExpress texts with the fields and separators that CNKI's exports have. */
import { escapeLine } from '../../../text/safe.js';
import { pagesOf, type Reference } from './reference.js';

type Field = readonly [name: string, value: string | number | null];

/** Several values as CNKI writes them: each with a semicolon behind it. */
const list = (values: readonly string[]) => (values.length === 0 ? null : `${values.join(';')};`);

const known = (fields: readonly Field[]) => fields.filter(([, value]) => value !== null && value !== '');
const safe = (value: string | number | null) => escapeLine(String(value));

function issueNumber({ issue }: Reference): string | null {
  return issue === null ? null : issue.padStart(2, '0');
}

/** RefWorks tagged text. */
export function refworks(reference: Reference, number: number): string {
  const fields: Field[] = [
    ['RT', reference.journal === null ? 'Generic' : 'Journal Article'],
    ['SR', number],
    ['A1', list(reference.writers.map(({ name }) => name))],
    ['AD', list(reference.affiliations)],
    ['T1', reference.title],
    ['JF', reference.journal],
    ['YR', reference.year],
    ['IS', issueNumber(reference)],
    ['OP', pagesOf(reference)],
    ['K1', list(reference.keywords)],
    ['AB', reference.abstract],
    ['SN', reference.issn],
    ['CN', reference.cn],
    ['LA', '中文;'],
  ];
  return `${known(fields)
    .map(([tag, value]) => `${tag} ${safe(value)}\r\n`)
    .join('')}\r\n`;
}

/** NoteExpress text. */
export function noteexpress(reference: Reference): string {
  const fields: Field[] = [
    ['Reference Type', reference.journal === null ? 'Generic' : 'Journal Article'],
    ['Title', reference.title],
    ['Author', list(reference.writers.map(({ name }) => name))],
    ['Author Address', list(reference.affiliations)],
    ['Journal', reference.journal],
    ['Year', reference.year],
    ['Issue', issueNumber(reference)],
    ['Pages', pagesOf(reference)],
    ['Keywords', list(reference.keywords)],
    ['Abstract', reference.abstract],
    ['ISBN/ISSN', reference.issn],
    ['Notes', reference.cn],
    ['Language', 'chi'],
  ];
  return `${known(fields)
    .map(([tag, value]) => `{${tag}}: ${safe(value)}\r\n`)
    .join('')}\r\n`;
}
