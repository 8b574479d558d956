import { isPersonName } from '../../structure/authors/names.js';
import { labels, postEndingAt } from './lexicon.js';
import { namesFrom } from './names-list.js';
import type { Person } from './person.js';

/** Names behind a label, and the post that a label without names leaves to the blocks after it. */
export interface Labelled {
  people: Person[];
  /** The post under which the following blocks of names stand, null where there is none. */
  carried: string | null;
}

/** A label that names a post: 主任, 调研组组长, 责任编辑. */
const isPost = (label: string): boolean => postEndingAt(label, label.length) !== '';

/** Names behind labels: 主任：某某, 摄影/某某, 成员：某某、某某; a block of names alone belongs to the label before. */
export function labelledIn(view: string, carried: string | null): Labelled {
  const people: Person[] = [];
  let last: string | null = null;
  let seen = false;
  for (const match of view.matchAll(/[:/／|｜]/gu)) {
    const before = view.slice(Math.max(0, match.index - 12), match.index);
    const label = /(?:[\u3400-\u9fff] ?){1,8} *$/u.exec(before)?.[0].replaceAll(' ', '') ?? '';
    const role = isPost(label) ? label : longestLabel(label);
    if (role === '') continue;
    seen = true;
    const { names } = namesFrom(view, match.index + 1);
    last = role;
    // Behind a stroke stands one name.
    const listed = match[0] === ':' ? names : names.slice(0, 1);
    for (const { start, end, name } of listed)
      people.push({
        start,
        end,
        name,
        post: isPost(role) ? role : null,
        organization: null,
        evidence: 'label',
      });
  }
  if (seen) return { people, carried: last !== null && isPost(last) ? last : null };
  const { names, end } = namesFrom(view, 0);
  if (carried === null || names.length < 3 || end < view.trimEnd().length) return { people, carried: null };
  for (const { start, end: to, name } of names)
    people.push({ start, end: to, name, post: carried, organization: null, evidence: 'label' });
  return { people, carried };
}

function longestLabel(text: string): string {
  for (let from = 0; from < text.length; from++) if (labels().has(text.slice(from))) return text.slice(from);
  return postEndingAt(text, text.length);
}

/** The name in brackets that closes an item: …。（某某） */
export function signedIn(view: string): Person[] {
  const match = /[（(]([\u3400-\u9fff· 、]{2,20})[)）]\s*$/u.exec(view.slice(-24));
  if (match === null || view.length < 24) return [];
  const from = Math.max(0, view.length - 24) + match.index + 1;
  const { names, end } = namesFrom(view, from);
  if (end < from + match[1]!.trimEnd().length || !names.every(({ name }) => isPersonName(name))) return [];
  return names.map(({ start, end: to, name }) => ({
    start,
    end: to,
    name,
    post: null,
    organization: null,
    evidence: 'signature',
  }));
}
