import { describe, expect, it } from 'vitest';
import { heightOf } from '../../../src/read/pdf/font.js';
import type { Matrix } from '../../../src/read/pdf/matrix.js';
import { withoutDrawings } from '../../../src/read/pdf/type3.js';

const rows: [why: string, fontMatrix: Matrix | undefined, loaded: boolean, height: number][] = [
  ['drawn in thousandths', [0.001, 0, 0, 0.001, 0, 0], false, 1],
  ['drawn in thousandths, upside down, not quite', [0.00100000005, 0, 0, -0.00100000005, 0, 0], false, 1],
  ['drawn in points: its box tells how high it is', [1, 0, 0, 1, 0, 0], true, 12],
  ['drawn in tenths of points', [0.1, 0, 0, -0.1, 0, 0], true, 1.2],
  ['without a matrix', undefined, true, 1],
];

describe('Type 3 fonts', () => {
  for (const [why, fontMatrix, loaded, height] of rows)
    it(`${why}: drawings ${loaded ? 'are' : 'are not'} loaded`, async () => {
      const words: unknown[] = [];
      class Translated {
        font = fontMatrix ? { fontMatrix } : {};
        async loadType3Data(...given: unknown[]) {
          words.push(...given);
        }
      }
      withoutDrawings(Translated);
      await new Translated().loadType3Data('evaluator', 'resources');
      expect(words).toEqual(loaded ? ['evaluator', 'resources'] : []);
      const facts = { isType3Font: true, bbox: [0, -2, 10, 10], ...(fontMatrix && { fontMatrix }) };
      expect(heightOf(facts, 1)).toBeCloseTo(height);
    });
});
