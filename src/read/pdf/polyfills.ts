/**
 * What the ordinary build of pdf.js asks of JavaScript and Node 20 does not have. Its other build, for old
 * engines, replaces `Array#push` and `JSON` for the whole process and is slower; with these few it is not
 * needed. To be imported before pdf.js, in the process that reads PDFs only. All are as their standards say, as
 * far as pdf.js uses them.
 */

type Maker = (...words: never[]) => unknown;

/** Puts methods where there are none of that name. */
function add(target: object, methods: Record<string, Maker>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

add(Promise, {
  withResolvers() {
    let resolve: unknown;
    let reject: unknown;
    const promise = new Promise((yes, no) => {
      resolve = yes;
      reject = no;
    });
    return { promise, resolve, reject };
  },
  try: (work: (...words: unknown[]) => unknown, ...words: unknown[]) =>
    new Promise((resolve) => resolve(work(...words))),
});

for (const kind of [Map.prototype, WeakMap.prototype])
  add(kind, {
    getOrInsert(this: Map<unknown, unknown>, key: unknown, value: unknown) {
      if (!this.has(key)) this.set(key, value);
      return this.get(key);
    },
    getOrInsertComputed(this: Map<unknown, unknown>, key: unknown, make: (key: unknown) => unknown) {
      if (!this.has(key)) this.set(key, make(key));
      return this.get(key);
    },
  });

add(Math, {
  sumPrecise(values: Iterable<number>) {
    let sum = 0;
    for (const value of values) sum += value;
    return sum;
  },
});

add(URL, {
  parse(address: string, base?: string) {
    return URL.canParse(address, base) ? new URL(address, base) : null;
  },
});

add(Uint8Array, {
  fromBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
  fromHex: (text: string) => new Uint8Array(Buffer.from(text, 'hex')),
});
add(Uint8Array.prototype, {
  toBase64(this: Uint8Array) {
    return Buffer.from(this).toString('base64');
  },
  toHex(this: Uint8Array) {
    return Buffer.from(this).toString('hex');
  },
});

add(ArrayBuffer.prototype, {
  transferToFixedLength(this: ArrayBuffer, length = this.byteLength) {
    const fixed = new ArrayBuffer(length);
    new Uint8Array(fixed).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return fixed;
  },
});

add(Set.prototype, {
  union(this: Set<unknown>, other: Iterable<unknown>) {
    return new Set([...this, ...other]);
  },
  intersection(this: Set<unknown>, other: Set<unknown>) {
    return new Set([...this].filter((value) => other.has(value)));
  },
  difference(this: Set<unknown>, other: Set<unknown>) {
    return new Set([...this].filter((value) => !other.has(value)));
  },
  isSubsetOf(this: Set<unknown>, other: Set<unknown>) {
    return [...this].every((value) => other.has(value));
  },
});

// Drawing needs these; text does not, but pdf.js names them.
add(globalThis, {
  DOMMatrix: class {
    readonly words: unknown;
    constructor(words: unknown) {
      this.words = words;
    }
  } as unknown as Maker,
  Path2D: class {} as unknown as Maker,
  ImageData: class {} as unknown as Maker,
});
