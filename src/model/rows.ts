/**
 * Annotation rows: spans of a block's text with a meaning. As in `issue.ts`, the schemas are the source of the
 * types; import them with `import type` where nothing is validated.
 */
import { z } from 'zod';

/** What every row says of where it stands. `text === block.text.slice(start, end)`, always. */
export const rowSchema = z.object({
  kind: z.string(),
  issue: z.string().describe('id of the issue'),
  article: z.int().nonnegative().describe('seq of the article; 0 for front and back'),
  articleTitle: z.string().nullable(),
  block: z.string().describe('id of the block'),
  start: z.int().nonnegative().describe('Offset into the block’s text, in UTF-16 units'),
  end: z.int().nonnegative(),
  text: z.string(),
  sentence: z.string(),
  line: z.int().positive().nullable().describe('Line of the source on which the span begins'),
  page: z.int().positive().nullable(),
});

export const statisticSchema = rowSchema.omit({ kind: true }).extend({
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  qualifier: z.enum(['exact', 'more_than', 'nearly', 'about', 'at_least', 'at_most', 'vague']),
  kind: z.enum(['count', 'percentage', 'change', 'money', 'measure', 'duration', 'frequency']),
  direction: z.enum(['up', 'down']).nullable(),
  basis: z.string().nullable().describe('What a change is measured against, as printed: 同比, 较上年'),
  indicator: z.string().nullable(),
  time: z.string().nullable(),
  timeStart: z.string().nullable(),
  timeEnd: z.string().nullable(),
  place: z.string().nullable(),
  placeCode: z.string().nullable(),
  placeInferred: z.boolean(),
});

export const lawKinds = [
  'constitution',
  'law',
  'administrative_regulation',
  'local_regulation',
  'rule',
  'party_document',
  'congress_document',
  'government_document',
  'bill_or_motion',
  'other',
] as const;

export const lawSchema = rowSchema.omit({ kind: true }).extend({
  canonical: z.union([z.string(), z.array(z.string())]).nullable(),
  kind: z.enum(lawKinds),
  status: z.enum(['draft', 'adopted', 'revised', 'unknown']),
  alias: z.boolean(),
  bracketed: z.boolean(),
  jurisdiction: z.string().nullable(),
  jurisdictionCode: z.string().nullable(),
  articles: z.array(z.string()).describe('Provisions cited with it: 第三十六条第二款'),
});

export const districtSchema = rowSchema.omit({ kind: true }).extend({
  canonical: z.string(),
  code: z.string().nullable(),
  level: z.enum(['province', 'prefecture', 'county', 'township']).nullable(),
  within: z.enum(['org', 'law', 'place']).nullable(),
  deictic: z.boolean(),
});

export type StatisticRow = z.infer<typeof statisticSchema>;
export type LawRow = z.infer<typeof lawSchema>;
export type DistrictRow = z.infer<typeof districtSchema>;
/** The fields that every row has. */
export type Located = Omit<z.infer<typeof rowSchema>, 'kind'>;
