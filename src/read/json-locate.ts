/** Where in a JSON text something is: what `JSON.parse` does not tell, for error messages only. */

/** Names and indices from the root to a value. */
export type JsonPath = readonly (string | number)[];

export interface JsonPlace {
  /** Offset of the value at the path or, where that is missing, of the nearest value around it. */
  offset: number;
  /** Offset of the first character that makes the text no JSON; null for JSON. */
  fault: number | null;
}

const SPACE = /[ \t\n\r]*/y;
const TOKEN = new RegExp(
  [
    '[{}[\\],:]',
    '"(?:[^"\\\\\\x00-\\x1f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"',
    '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?',
    'true|false|null',
  ].join('|'),
  'y',
);

interface Container {
  array: boolean;
  /** Name or index of the value that is being read. */
  key: string | number;
  /** Whether this container lies on the path. */
  onPath: boolean;
}

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * Walks the text once, without recursion (nesting may be of any depth), to the end or the first fault.
 * Of names that are there twice the last counts, as in `JSON.parse`.
 */
export function locate(text: string, path: JsonPath): JsonPlace {
  const stack: Container[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length) return { offset, fault: expected === 'nothing' ? null : at };
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Expected | null = token === undefined ? null : step(token);
    if (token === undefined || next === null) return { offset, fault: at };
    expected = next;
    at += token.length;
  }

  /** Takes a token; what may follow it, or null where it may not be here. */
  function step(token: string): Expected | null {
    const top = stack.at(-1);
    if (token === '}' || token === ']') {
      if (!top || top.array !== (token === ']') || !expected.endsWith('or end')) return null;
      stack.pop();
      return afterValue();
    }
    if (expected.startsWith('name')) {
      if (!token.startsWith('"')) return null;
      top!.key = JSON.parse(token) as string;
      return 'colon';
    }
    if (expected === 'colon') return token === ':' ? 'value' : null;
    if (expected === 'comma or end') {
      if (token !== ',') return null;
      if (!top!.array) return 'name';
      top!.key = (top!.key as number) + 1;
      return 'value';
    }
    if (expected === 'nothing' || token === ',' || token === ':') return null;
    return value(token, top);
  }

  function value(token: string, top: Container | undefined): Expected {
    const onPath = top === undefined || (top.onPath && top.key === path[stack.length - 1]);
    if (onPath) offset = at;
    if (token !== '{' && token !== '[') return afterValue();
    const array = token === '[';
    stack.push({ array, key: array ? 0 : '', onPath });
    return array ? 'value or end' : 'name or end';
  }

  function afterValue(): Expected {
    return stack.length > 0 ? 'comma or end' : 'nothing';
  }
}
