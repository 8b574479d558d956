/** Speech that is reported without quotation marks: 会议指出，要……。张三表示，…… */
import type { SentenceSpan } from '../../text/sentences.js';
import type { Body } from '../organizations/index.js';
import type { Person } from '../people/person.js';
import type { Quotation } from './find.js';
import { speakerIn } from './speaker.js';
import { speechVerbs } from './verbs.js';

/** Verbs whose clause is what was said; 建议, 问 and 希望 also have objects that nobody said. */
const SAYING = new Set([
  '说',
  '表示',
  '指出',
  '强调',
  '认为',
  '要求',
  '介绍',
  '坦言',
  '直言',
  '透露',
  '提出',
  '解释',
]);
/** How far behind the beginning of its sentence the verb may stand. */
const REACH = 50;
/** Between the speaker and the verb: 还, 在讲话中. */
const ADVERB =
  /^(?:同志|委员|代表)?(?:还|又|同时|最后|明确|一致|特别|反复|多次|在[^,;:]{1,14}(?:时|中|上))?$/u;
/** 按照…要求，: something is done as somebody said. */
const ACCORDING = /^(?:按|对照|根据|依据|落实|贯彻|遵照|结合|围绕|响应|符合)/u;
const LEAST = 6;

/**
 * What speakers are reported to have said, each to the end of its sentence: where a sentence begins with somebody who can be told,
 * a verb of saying and a comma or colon. `taken` are quotations in “”, whose sentences are left to them.
 */
export function reportedIn(
  view: string,
  sentences: readonly SentenceSpan[],
  people: readonly Person[],
  bodies: readonly Body[],
  taken: readonly Quotation[],
): Quotation[] {
  const verbs = speechVerbs(view);
  const found: Quotation[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < verbs.length && verbs[next]!.start < sentence.start) next++;
    const verb = verbs[next];
    if (verb === undefined || verb.start > Math.min(sentence.end, sentence.start + REACH)) continue;
    const start = verb.end + 1;
    const end =
      sentence.end - (/[。!?;…]\s*$/u.exec(view.slice(sentence.start, sentence.end))?.[0].length ?? 0);
    if (!SAYING.has(verb.verb) || !/[,:]/.test(view.charAt(verb.end)) || end - start < LEAST) continue;
    if (
      /[“《(]/u.test(view.charAt(start)) ||
      taken.some((one) => one.start < end && one.end > sentence.start)
    )
      continue;
    const comma = view.lastIndexOf(',', verb.start);
    const from = Math.max(sentence.start, comma + 1);
    if (ACCORDING.test(view.slice(from, verb.start))) continue;
    const told = speakerIn(view, from, verb.start, people, bodies);
    if (told.speaker === null || !standsBefore(view, from, verb.start, told.at)) continue;
    found.push({
      start,
      end,
      verb: verb.verb,
      speaker: told.speaker,
      speakerKind: told.speakerKind,
      direct: false,
    });
  }
  return found;
}

/** Nothing but an adverb stands between the speaker, who ends at `at`, and the verb. */
function standsBefore(view: string, from: number, verb: number, at: number): boolean {
  return at > from && ADVERB.test(view.slice(at, verb));
}
