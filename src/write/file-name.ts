/** A file name may have this many bytes with its extension; file systems take 255. */
const MAX_BYTES = 200;
const SUFFIX_BYTES = 20;

/** Names Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Signs a file system gives a meaning, and characters that do not show. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

function cutBytes(text: string, limit: number): string {
  let bytes = 0;
  let cut = '';
  for (const char of text) {
    bytes += Buffer.byteLength(char);
    if (bytes > limit) break;
    cut += char;
  }
  return cut;
}

/**
 * A text as the name of one file on any system: NFC, no path separators and other signs that mean
 * something, no control characters, no leading or trailing dot or space, no Windows device name, at most
 * 200 bytes with room for an extension. Never empty. A text never chooses a folder: `../x` gives `_x`.
 */
export function safeFileName(text: string): string {
  const name = text.normalize('NFC').replace(UNSAFE, '_').replace(/\s+/gu, ' ');
  const trimmed = name.replace(/^[. ]+/u, '');
  const cut = cutBytes(trimmed, MAX_BYTES - SUFFIX_BYTES).replace(/[. ]+$/u, '');
  if (cut === '') return '_';
  return DEVICE.test(cut) ? `_${cut}` : cut;
}

/** Gives out names that differ even where upper and lower case are one, as on Windows and macOS. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  /** The name itself, or with ` (2)`, ` (3)` … before the extension where it was given before. */
  take(text: string, extension = ''): string {
    const name = safeFileName(text);
    for (let count = 1; ; count += 1) {
      const candidate = `${name}${count === 1 ? '' : ` (${count})`}${extension}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (!this.#taken.has(key)) {
        this.#taken.add(key);
        return candidate;
      }
    }
  }
}
