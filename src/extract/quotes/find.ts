import type { QuoteRow } from '../../model/rows.js';
import type { Body } from '../organizations/index.js';
import type { Person } from '../people/person.js';
import { lastEndingBy, lastIn } from './nearest.js';
import { type Speaker, speakerIn } from './speaker.js';
import { type SpeechVerb, speechVerbs } from './verbs.js';

export interface Quotation extends Speaker {
  start: number;
  end: number;
  verb: QuoteRow['verb'];
  /** False for what is reported without “”. */
  direct: boolean;
}

/** A stretch between a verb and the quotation it brings in: 说：“, 指出，“, 说了一句：“. */
const BEFORE = /^(?:了|过|着|道)?(?:我们?|他们?|她们?|你们?|大家|记者|笔者|一句话?|这样一句话?|如下)?[:,]$/u;
/** What stands between a quotation and the clause that tells who spoke. */
const CLAUSE = /^[,]?([^,。;:!?“”]{1,30})/u;

interface Quoted {
  start: number;
  end: number;
}

/** Runs in “”, the outermost; one that nothing closes is left out. */
function quotedIn(view: string): Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  let depth = 0;
  for (let at = 0; at < view.length; at++) {
    if (view[at] === '“') {
      if (depth === 0) open = at;
      depth++;
    } else if (view[at] === '”' && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start: open, end: at + 1 });
    }
  }
  return found;
}

/** Speaks in sentences: 。 ! ? at the end, or several clauses. */
function isSpeech(inside: string): boolean {
  return /[。!?…][’』]?$/u.test(inside) || (inside.length >= 10 && /[,。;!?]/u.test(inside));
}

/** The clause before `end`, from the mark that begins it. */
function clauseBefore(view: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 60 && !/[。;!?“”\n]/u.test(view[at - 1]!)) at--;
  return at;
}

function quoted(
  start: number,
  end: number,
  verb: QuoteRow['verb'],
  { speaker, speakerKind }: Speaker,
): Quotation {
  return { start, end, verb, speaker, speakerKind, direct: true };
}

/** All quotations of a view: what stands by a verb of speech, and sentences in “” for which none is found. */
export function quotationsIn(view: string, people: readonly Person[], bodies: readonly Body[]): Quotation[] {
  const runs = quotedIn(view);
  if (runs.length === 0) return [];
  const verbs = speechVerbs(view);
  const found: Quotation[] = [];
  for (const { start, end } of runs) {
    const inside = view.slice(start + 1, end - 1);
    const led = verbBefore(view, start, verbs);
    if (led !== null) {
      const from = clauseBefore(view, led.start);
      found.push(quoted(start, end, led.verb, speakerIn(view, from, led.start, people, bodies)));
      continue;
    }
    if (!isSpeech(inside)) continue;
    const told = verbAfter(view, end, verbs);
    if (told !== null) {
      found.push(quoted(start, end, told.verb, speakerIn(view, end, told.start, people, bodies)));
      continue;
    }
    const previous = found.at(-1);
    // “前半句。”张三说，“后半句。”: the same speaker goes on.
    const goesOn =
      previous !== undefined &&
      previous.verb !== null &&
      /^[,]?[^。!?]{1,30}[,:]$/u.test(view.slice(previous.end, start));
    if (goesOn) {
      found.push(quoted(start, end, previous.verb, previous));
    } else if (/[。!?…]$/u.test(inside)) {
      found.push(quoted(start, end, null, { speaker: null, speakerKind: null }));
    }
  }
  return found;
}

function verbBefore(view: string, start: number, verbs: readonly SpeechVerb[]): SpeechVerb | null {
  return (
    lastIn(verbs, start - 12, start, ({ end }) => start - end <= 8 && BEFORE.test(view.slice(end, start))) ??
    null
  );
}

function verbAfter(view: string, end: number, verbs: readonly SpeechVerb[]): SpeechVerb | null {
  const clause = CLAUSE.exec(view.slice(end, end + 34));
  if (clause === null) return null;
  const to = end + clause[0].length;
  // The verb ends its clause: ”张三说, ; ”张三说明了情况 tells of something else.
  const verb = verbs[lastEndingBy(verbs, to)];
  return verb !== undefined && verb.start > end && to - verb.end <= 2 ? verb : null;
}
