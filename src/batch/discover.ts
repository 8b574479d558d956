/** From the words of a command line to the files they mean. */
import { type Dirent, type Stats, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { expandBraces, isPattern, parsePattern } from './glob.js';
import { DOCUMENTS, JOURNAL } from './layout.js';

/** Files that a folder is searched for. What is named by itself or by a pattern is taken whatever it is called. */
const EXTENSIONS = /\.(?:pdf|txt|text)$/iu;

/** What the words mean. */
export interface Discovered {
  /** Names of files, each once, sorted by code units. */
  names: string[];
  /** Words that mean no file: a folder without issues, a pattern that matches nothing. */
  empty: string[];
}

/** A name without `./` and double slashes, so that a file is called the same however its folder was written. */
export function plainName(name: string): string {
  const parts = name.split('/').filter((part, i) => part !== '.' && (part !== '' || i === 0));
  return parts.join('/') || (name.startsWith('/') ? '/' : '.');
}

const under = (folder: string, name: string) =>
  folder === '.' ? name : `${folder.replace(/\/$/u, '')}/${name}`;

/** What is under a name; null where nothing is, or nobody can say. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

const isFolder = (path: string) => statsOf(path)?.isDirectory() ?? false;

/**
 * A link may lead to a file; one that leads to a folder is not followed, for it may lead back. One that leads nowhere
 * is an input that cannot be read, and is to be told of.
 */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statsOf(path)?.isFile() ?? true;
}

/** What a batch wrote has texts in it that are no issues. */
function isDataSet(entries: readonly Dirent[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return names.has(JOURNAL) && names.has(DOCUMENTS);
}

class Walk {
  readonly names = new Set<string>();
  /** Files found, the same ones again counted again. */
  hits = 0;
  readonly #skipped: string | null;

  constructor(skipped: string | null) {
    this.#skipped = skipped;
  }

  add(name: string): void {
    this.names.add(name);
    this.hits += 1;
  }

  /** Adds the files below a folder that are wanted, down to a depth. Names with a dot in front are hidden. */
  async below(
    folder: string,
    wanted: (path: string) => boolean,
    hidden: boolean,
    depth: number,
  ): Promise<void> {
    const entries = await this.#entries(folder);
    if (isDataSet(entries)) return;
    for (const entry of entries) {
      if (entry.name.startsWith('.') && !hidden) continue;
      const path = under(folder, entry.name);
      if (entry.isDirectory()) {
        if (depth > 1) await this.below(path, wanted, hidden, depth - 1);
      } else if (wanted(path) && isFile(entry, path)) this.add(path);
    }
  }

  /** What is in a folder. One that cannot be read is an input that cannot be read; what else there is goes on. */
  async #entries(folder: string): Promise<Dirent[]> {
    try {
      if (this.#skipped !== null && (await realpath(folder)) === this.#skipped) return [];
      return await readdir(folder, { withFileTypes: true });
    } catch {
      this.add(folder);
      return [];
    }
  }

  async pattern(word: string): Promise<void> {
    for (const plain of expandBraces(word)) {
      if (!isPattern(plain)) {
        if (statsOf(plain)?.isFile()) this.add(plainName(plain));
        continue;
      }
      const { base, matches, deep, depth } = parsePattern(plainName(plain));
      if (!isFolder(base)) continue;
      await this.below(
        base === '.' ? base : plainName(base),
        matches,
        /(?:^|\/)\./u.test(plain),
        deep ? Infinity : depth,
      );
    }
  }
}

/**
 * The files that words mean: a folder all PDFs and texts below it, a pattern what it matches, any other word
 * itself, be there such a file or not. `skipped` is a folder not to look into: that of the output, which may stand in that of
 * the inputs. A folder that cannot be read stands among the names itself.
 */
export async function discover(words: readonly string[], skipped: string | null): Promise<Discovered> {
  const walk = new Walk(skipped === null ? null : await realpath(skipped).catch(() => null));
  const empty: string[] = [];
  for (const given of words) {
    const word = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    const before = walk.hits;
    if (isFolder(word)) await walk.below(plainName(word), (path) => EXTENSIONS.test(path), false, Infinity);
    else if (isPattern(word) && statsOf(word) === null) await walk.pattern(word);
    else walk.add(plainName(word));
    if (walk.hits === before) empty.push(word);
  }
  return { names: [...walk.names].sort(), empty };
}
