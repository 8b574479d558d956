/** Patterns of file names: `*`, `?`, `**`, `[…]`, `{a,b}`, as shells have them. */

const MAGIC = /[*?[{]/u;

/** True where a word is a pattern and not just a name. */
export function isPattern(word: string): boolean {
  return MAGIC.test(word);
}

/** `a{b,c}d` → `abd`, `acd`. */
export function expandBraces(word: string): string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/u.exec(word);
  if (braces === null) return [word];
  const before = word.slice(0, braces.index);
  const after = word.slice(braces.index + braces[0].length);
  return braces[1]!.split(',').flatMap((choice) => expandBraces(before + choice + after));
}

/** A part of a path, between slashes, as an expression. Names that begin with a dot are meant only where it is written. */
function partExpression(part: string): string {
  const expression = part.replace(/\[[!^]?[^\]]+\]|[*?]|[^*?[]+|\[/gu, (piece) => {
    if (piece === '*') return '[^/]*';
    if (piece === '?') return '[^/]';
    if (piece.length > 2 && piece.startsWith('['))
      return `[${piece.slice(1, -1).replace(/^[!^]/u, '^').replaceAll('\\', '\\\\')}]`;
    return piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  });
  return /^[*?[]/u.test(part) ? `(?!\\.)${expression}` : expression;
}

/** A pattern: the folder it begins in, and a test of paths. */
export interface Pattern {
  /** The parts before the first that is a pattern; `.` where there are none. */
  base: string;
  matches: (path: string) => boolean;
  /** True where folders of any depth may match. */
  deep: boolean;
  /** Parts of the path below the base. */
  depth: number;
}

/** Reads a pattern without braces. */
export function parsePattern(word: string): Pattern {
  const parts = word.split('/');
  const first = parts.findIndex(isPattern);
  const base = parts.slice(0, first).join('/');
  const expression = parts
    .slice(first)
    .map((part) => (part === '**' ? '(?:(?!\\.)[^/]+/)*' : `${partExpression(part)}/`))
    .join('');
  // Every part brings its slash; the last one's is put behind the path as well.
  const test = new RegExp(`^${expression}$`, 'u');
  const prefix = base === '' && !word.startsWith('/') ? '' : `${base}/`;
  return {
    base: prefix === '' ? '.' : prefix,
    matches: (path) => path.startsWith(prefix) && test.test(`${path.slice(prefix.length)}/`),
    deep: parts.includes('**'),
    depth: parts.length - first,
  };
}
