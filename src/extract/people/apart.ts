import type { Person } from './person.js';

/** The stretches of a text that are taken. */
export class Taken {
  readonly #units: Uint8Array;

  constructor(length: number) {
    this.#units = new Uint8Array(length);
  }

  /** Takes a stretch where all of it is free; names are short, so that this costs little. */
  take({ start, end }: Pick<Person, 'start' | 'end'>): boolean {
    for (let at = start; at < end; at++) if (this.#units[at] === 1) return false;
    this.#units.fill(1, start, end);
    return true;
  }
}

/** Of findings that overlap the first in this order; then in reading order. */
export function apart(people: readonly Person[], length: number): Person[] {
  const taken = new Taken(length);
  return people.filter((person) => taken.take(person)).sort((a, b) => a.start - b.start);
}
