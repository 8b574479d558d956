import { dataRows, once } from '../text/lexicon.js';
import { bearersOf } from './names.js';

/** A place name's form that is also a word, or that arises where two words meet. */
export interface Trap {
  /** `word`: the form is itself a word (合作, 公安); `across`: two words meet in it (均衡|水平). */
  kind: 'word' | 'across';
  /** Longer strings in which the form is no place. */
  contexts: readonly string[];
}

const traps = once(() => {
  const map = new Map<string, Trap>();
  for (const [form = '', kind, contexts = '-'] of dataRows(new URL('./data/traps.tsv', import.meta.url))) {
    map.set(form, {
      kind: kind === 'across' ? 'across' : 'word',
      contexts: contexts === '-' ? [] : contexts.split(' '),
    });
  }
  return map;
});

/** What is known against reading this form as a place, or null. */
export function trapOf(form: string): Trap | null {
  return traps().get(form) ?? null;
}

/** The trap that a form at a place in a text falls into. */
export interface TrapHit {
  kind: Trap['kind'];
  /** The listed context that stands there: 人大理 for 大理 in 人大理论; null where the form is merely suspect. */
  context: string | null;
}

/**
 * Judges `text.slice(start, end)`: null where nothing speaks against a place; with a `context` it is none;
 * without, the form is a suspect one and needs evidence (suffix, neighbours, the home province), an `across` one
 * less than a `word`. A province's name is suspect only in a listed context.
 */
export function trapAt(text: string, start: number, end: number): TrapHit | null {
  const form = text.slice(start, end);
  const trap = trapOf(form);
  if (trap === null) return null;
  for (const context of trap.contexts) {
    for (let at = context.indexOf(form); at !== -1; at = context.indexOf(form, at + 1)) {
      if (start >= at && text.startsWith(context, start - at)) return { kind: trap.kind, context };
    }
  }
  const province = bearersOf(form).divisions.some((division) => division.level === 'province');
  return province ? null : { kind: trap.kind, context: null };
}
