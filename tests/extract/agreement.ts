/** When a row agrees with its annotation, attribute by attribute. */
import type { ExtractKind } from '../../src/extract/index.js';
import { overlaps, type Same, type Span, squeeze } from './score.js';

const bare = (value: unknown) => squeeze(value).replace(/[《》〈〉]/g, '');
const listed = (value: unknown) => [value].flat().map(bare).sort().join('|');
/** What is null in an annotation is not asked. */
const asked =
  (name: string, same: Same): Same =>
  (gold, row) =>
    gold[name] === null || gold[name] === undefined ? null : same(gold, row);
const equal =
  (name: string): Same =>
  (gold, row) =>
    squeeze(gold[name]) === squeeze(row[name]);
const likeness =
  (name: string): Same =>
  (gold, row) =>
    overlaps(gold[name], row[name]);
const near: Same = (gold, row) =>
  Math.abs(Number(gold.value) - Number(row.value)) <= 1e-9 * Math.max(1, Math.abs(Number(gold.value)));

/** How spans of a kind are aligned, and what of them is compared. */
export const kinds: Partial<
  Record<ExtractKind, { key: (span: Span) => string; attributes: Record<string, Same> }>
> = {
  statistics: {
    key: (span) => squeeze(span.text),
    attributes: {
      value: asked('value', near),
      valueMax: asked('valueMax', equal('valueMax')),
      unit: equal('unit'),
      qualifier: equal('qualifier'),
      kind: equal('kind'),
      direction: asked('direction', equal('direction')),
      indicator: asked('indicator', likeness('indicator')),
      time: asked('time', likeness('time')),
      place: asked('place', equal('place')),
    },
  },
  laws: {
    key: (span) => bare(span.text),
    attributes: {
      canonical: asked('canonical', (gold, row) => listed(gold.canonical) === listed(row.canonical)),
      kind: equal('kind'),
      status: asked('status', equal('status')),
    },
  },
  districts: {
    key: (span) => squeeze(span.text),
    attributes: {
      canonical: equal('canonical'),
      code: asked('code', equal('code')),
      within: equal('within'),
      deictic: equal('deictic'),
    },
  },
};
