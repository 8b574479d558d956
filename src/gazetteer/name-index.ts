/** A name found in a text: `text.slice(start, end)`, with the values filed under it. */
export interface NameHit {
  start: number;
  end: number;
  /** In the order in which they were added. */
  values: readonly number[];
}

/**
 * Finds names from a fixed list in running text, longest first, in time linear in the text.
 *
 * It is a trie folded flat: an open hash over a name's first two characters, and for each such pair the names
 * that begin so. Names are not copied but pointed to inside `source`, the text of the file they stand in, so
 * that thousands are filed in a few milliseconds; a tree of nodes takes ten times that.
 */
export class NameIndex {
  readonly #source: string;
  readonly #mask: number;
  /** Slot → first two characters, packed (0: free), and the last name added that begins so. */
  readonly #keys: Int32Array;
  readonly #heads: Int32Array;
  /** Name → its place in the source, its value, and the name added before it with the same beginning. */
  readonly #starts: Int32Array;
  readonly #sizes: Int32Array;
  readonly #values: Int32Array;
  readonly #next: Int32Array;
  #count = 0;

  /** `capacity` is the greatest number of names that will be added. */
  constructor(source: string, capacity: number) {
    this.#source = source;
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots);
    this.#heads = new Int32Array(slots).fill(-1);
    this.#starts = new Int32Array(capacity);
    this.#sizes = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
  }

  /** An index of a list; the value of a name is its place in the list. */
  static of(names: readonly string[]): NameIndex {
    const index = new NameIndex(names.join('\n'), names.length);
    let start = 0;
    for (const [place, name] of names.entries()) {
      index.add(start, start + name.length, place);
      start += name.length + 1;
    }
    return index;
  }

  /** Files `value` under the name `source.slice(start, end)`; names of one character are left out. */
  add(start: number, end: number, value: number): void {
    const name = this.#count;
    if (end - start < 2 || name === this.#starts.length) return;
    const keys = this.#keys;
    const key = (this.#source.charCodeAt(start) << 16) | this.#source.charCodeAt(start + 1);
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & this.#mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & this.#mask;
    keys[slot] = key;
    this.#starts[name] = start;
    this.#sizes[name] = end - start;
    this.#values[name] = value;
    this.#next[name] = this.#heads[slot]!;
    this.#heads[slot] = name;
    this.#count = name + 1;
  }

  /** Number of names filed, equal ones counted each. */
  get size(): number {
    return this.#count;
  }

  /** The values filed under exactly this name. */
  get(name: string): number[] {
    return this.#valuesAt(name, 0, name.length);
  }

  /** All names that begin at `at`, the longest first. */
  allAt(text: string, at: number): NameHit[] {
    const hits: NameHit[] = [];
    for (let below = 0x7fffffff; ; ) {
      const size = this.#longest(text, at, below);
      if (size === 0) return hits;
      hits.push({ start: at, end: at + size, values: this.#valuesAt(text, at, size) });
      below = size;
    }
  }

  /** Length of the longest name that begins at `at`; 0 where there is none. */
  sizeAt(text: string, at: number): number {
    return this.#longest(text, at, 0x7fffffff);
  }

  /** The longest name that begins at `at`, or null. */
  longestAt(text: string, at: number): NameHit | null {
    const size = this.#longest(text, at, 0x7fffffff);
    return size === 0 ? null : { start: at, end: at + size, values: this.#valuesAt(text, at, size) };
  }

  /**
   * The next offset from `from` on at which a name may begin (its first two characters stand there), or -1.
   * One tight loop, so that a text with few names is passed over quickly.
   */
  next(text: string, from: number): number {
    const keys = this.#keys;
    const mask = this.#mask;
    let second = text.charCodeAt(from);
    for (let at = from; at + 1 < text.length; at++) {
      const key = (second << 16) | text.charCodeAt(at + 1);
      second = text.charCodeAt(at + 1);
      let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
      let held = keys[slot];
      while (held !== 0 && held !== key) {
        slot = (slot + 1) & mask;
        held = keys[slot];
      }
      if (held === key) return at;
    }
    return -1;
  }

  /** Every name in the text from the left, longest first, without overlaps. */
  scan(text: string): NameHit[] {
    const hits: NameHit[] = [];
    for (let at = this.next(text, 0); at !== -1; ) {
      const hit = this.longestAt(text, at);
      if (hit !== null) hits.push(hit);
      at = this.next(text, hit?.end ?? at + 1);
    }
    return hits;
  }

  /** The slot of this pair of characters, or the free one where it would go. */
  #slot(first: number, second: number): number {
    const key = (first << 16) | second;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & this.#mask;
    for (; this.#keys[slot] !== 0 && this.#keys[slot] !== key; slot = (slot + 1) & this.#mask);
    return slot;
  }

  #head(text: string, at: number): number {
    if (at + 1 >= text.length) return -1;
    return this.#heads[this.#slot(text.charCodeAt(at), text.charCodeAt(at + 1))]!;
  }

  /** Length of the longest name shorter than `below` that begins at `at`; 0 where there is none. */
  #longest(text: string, at: number, below: number): number {
    let best = 0;
    for (let name = this.#head(text, at); name !== -1; name = this.#next[name]!) {
      const size = this.#sizes[name]!;
      if (size > best && size < below && this.#equals(name, text, at)) best = size;
    }
    return best;
  }

  #valuesAt(text: string, at: number, size: number): number[] {
    const values: number[] = [];
    for (let name = this.#head(text, at); name !== -1; name = this.#next[name]!) {
      if (this.#sizes[name] === size && this.#equals(name, text, at)) values.push(this.#values[name]!);
    }
    return values.reverse();
  }

  /** True where the text goes on at `at` with the name; the first two characters are known to be equal. */
  #equals(name: number, text: string, at: number): boolean {
    const start = this.#starts[name]!;
    const size = this.#sizes[name]!;
    if (at + size > text.length) return false;
    for (let i = 2; i < size; i++) {
      if (this.#source.charCodeAt(start + i) !== text.charCodeAt(at + i)) return false;
    }
    return true;
  }
}
