import { add, addBounds, type Bounds, type Exact, integer, mapBounds, multiply } from './exact.js';

const tenTo = (exponent: number): Exact => ({ n: 10n ** BigInt(exponent), d: 1n });

/**
 * The running sum of a numeral in places and magnitudes: a section below 万 (三千八百), and parts already closed
 * by a magnitude (四亿, 五千万). 亿 takes with it the 万 before it (一万五千亿), but not a greater magnitude.
 */
export class Places {
  #parts: { value: Bounds; exponent: number }[] = [];
  #section: Bounds | null = null;
  /** Lowest place filled in the section (1000, 100, 10, 1); 0 while it is empty. */
  place = 0;
  #chain = 0;

  get empty(): boolean {
    return this.#section === null && this.#parts.length === 0;
  }

  get sectionEmpty(): boolean {
    return this.#section === null;
  }

  /** The place value next above what may follow: the lowest place, or the last magnitude; 0 at the beginning. */
  get scale(): number {
    const last = this.#parts.at(-1);
    return this.place > 0 ? this.place : last === undefined ? 0 : 10 ** last.exponent;
  }

  /** Adds a coefficient times a place of the section. */
  addPlace(coefficient: Bounds, place: number): void {
    const value = place === 1 ? coefficient : mapBounds(coefficient, (x) => multiply(x, integer(place)));
    this.#section = this.#section === null ? value : addBounds(this.#section, value);
    this.place = place;
    this.#chain = 0;
  }

  /** Adds an amount to the section without looking at its place, as its end. */
  addRest(value: Bounds): void {
    this.addPlace(value, 1);
  }

  /** Closes the section, or the magnitude just closed (万亿), with a magnitude; false where that forms no number. */
  close(exponent: number): boolean {
    const parts = this.#parts;
    if (this.#section === null) {
      if (parts.length === 0 || this.#chain >= 3 || parts.at(-1)!.exponent > exponent) return false;
    } else if (parts.findLast((part) => part.exponent >= exponent)?.exponent === exponent) {
      return false;
    }
    let value = this.#section;
    let reached = exponent;
    while (parts.length > 0) {
      const last = parts.at(-1)!;
      if (last.exponent > exponent || (last.exponent === exponent && this.#section !== null)) break;
      if (value === null && last.exponent === exponent) reached = exponent + last.exponent;
      value = value === null ? last.value : addBounds(last.value, value);
      parts.pop();
    }
    if (value === null) return false;
    parts.push({ value: mapBounds(value, (x) => multiply(x, tenTo(exponent))), exponent: reached });
    this.#section = null;
    this.place = 0;
    this.#chain++;
    return true;
  }

  /** Forgets the section after the last magnitude. */
  dropSection(): void {
    this.#section = null;
    this.place = 0;
  }

  total(): Bounds {
    if (this.#parts.length === 0 && this.#section !== null) return this.#section;
    const zero = { n: 0n, d: 1n };
    const all = [
      ...this.#parts.map((part) => part.value),
      ...(this.#section === null ? [] : [this.#section]),
    ];
    return {
      low: all.reduce((sum, part) => add(sum, part.low), zero),
      high: all.reduce((sum, part) => add(sum, part.high), zero),
    };
  }
}
