// How a command's time grows with its input: the text once, twice, five and ten times over, as one issue.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { medians } from './processes.mjs';

/** Prints the medians of `huikan …words FILE` by the number of times the text is repeated. */
export function growth(bin, words, issue, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-bench-'));
  try {
    const text = readFileSync(issue, 'utf8');
    const cases = { empty: { words: ['-e', '0'] } };
    for (const times of [1, 2, 5, 10]) {
      const file = join(folder, `${times}.txt`);
      writeFileSync(file, `${text}\n\n`.repeat(times));
      cases[`× ${times}`] = { words: [bin, ...words, file] };
    }
    const found = medians(cases, runs);
    const floor = found.get('empty');
    const once = found.get('× 1');
    process.stdout.write(`\nhuikan ${words.join(' ')}, ${text.length} characters × n\n`);
    for (const [name, ms] of found) {
      if (name === 'empty') continue;
      // In linear time each further text takes what the second took.
      const more = Number(name.slice(2)) - 1;
      const each = more ? `  ${((ms - once) / more).toFixed(1)} ms a further text` : '';
      process.stdout.write(
        `${name.padEnd(34)} ${ms.toFixed(1).padStart(8)} ms  +${(ms - floor).toFixed(1)}${each}\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
