import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Right answers by measure, as `right/wanted`. */
export type Counts = Record<string, string>;

/**
 * Compares counts with those kept in a file: none may be lower. Set UPDATE_FLOORS=1 to write the file anew;
 * look at the difference before you commit it.
 */
export class Floors {
  private readonly kept: Record<string, Counts>;
  private readonly seen: Record<string, Counts> = {};

  constructor(private readonly file: string) {
    this.kept = JSON.parse(readFileSync(file, 'utf8'));
  }

  check(name: string, counts: Counts): void {
    this.seen[name] = counts;
    if (process.env.UPDATE_FLOORS) return;
    const kept = this.kept[name];
    expect(kept, `${name} has no floors in ${this.file}: run with UPDATE_FLOORS=1`).toBeDefined();
    for (const [measure, floor] of Object.entries(kept!)) {
      const right = Number((counts[measure] ?? '0/0').split('/')[0]);
      expect(right, `${name}: ${measure} was ${floor}`).toBeGreaterThanOrEqual(Number(floor.split('/')[0]));
    }
  }

  save(): void {
    if (process.env.UPDATE_FLOORS) writeFileSync(this.file, `${JSON.stringify(this.seen, null, 2)}\n`);
  }
}
