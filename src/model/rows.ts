/**
 * Annotation rows: spans of a block's text with a meaning. As in `issue.ts`, the schemas are the source of the
 * types; import them with `import type` where nothing is validated.
 */
import { z } from 'zod';

/** What every row says of where it stands. `text === block.text.slice(start, end)`, always. */
export const rowSchema = z.object({
  kind: z.string().describe('Kind of the finding; each sort of row has its own'),
  issue: z.string().describe('id of the issue'),
  article: z.int().nonnegative().describe('seq of the article; 0 for front and back'),
  articleTitle: z.string().nullable().describe('Title of the article; null for front and back'),
  block: z.string().describe('id of the block'),
  start: z.int().nonnegative().describe('Offset into the block’s text, in UTF-16 units'),
  end: z.int().nonnegative().describe('The unit after the last'),
  text: z.string().describe('Exactly what is printed from start to end'),
  sentence: z.string().describe('The sentence it stands in'),
  line: z.int().positive().nullable().describe('Line of the source on which the span begins'),
  page: z.int().positive().nullable().describe('Page in the file, from 1; null for texts'),
});

export const statisticSchema = rowSchema.omit({ kind: true }).extend({
  value: z.number().nullable().describe('With 万, 亿, 百分之 applied; null where vague (数十名)'),
  valueMax: z.number().nullable().describe('Upper end of a range (2-3名); null otherwise'),
  unit: z.string().nullable().describe('As printed, without 万 and 亿; % for 百分之'),
  qualifier: z
    .enum(['exact', 'more_than', 'nearly', 'about', 'at_least', 'at_most', 'vague'])
    .describe('How the number is meant: 余, 近, 左右, 至少, 以内, 数十'),
  kind: z
    .enum(['count', 'percentage', 'change', 'money', 'measure', 'duration', 'frequency'])
    .describe('What kind of figure it is'),
  direction: z.enum(['up', 'down']).nullable().describe('Of a change; null for levels'),
  basis: z.string().nullable().describe('What a change is measured against, as printed: 同比, 较上年'),
  indicator: z.string().nullable().describe('What is counted or measured; null where it is not named'),
  time: z.string().nullable().describe('Time it holds for, as printed, from its sentence or the one before'),
  timeStart: z.string().nullable().describe('First day, ISO; null where it cannot be told'),
  timeEnd: z.string().nullable().describe('Last day, ISO; null where it cannot be told'),
  place: z.string().nullable().describe('Division it holds for, full name; null for the whole country'),
  placeCode: z.string().nullable().describe('GB/T 2260 code of the place'),
  placeInferred: z
    .boolean()
    .describe('True where the sentence names no place and the article’s own is taken'),
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
  canonical: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .describe('Full official title; a list for a collective name (两条例); null where it cannot be told'),
  kind: z.enum(lawKinds).describe('What kind of document it is'),
  status: z
    .enum(['draft', 'adopted', 'revised', 'unknown'])
    .describe('Its state as this mention speaks of it'),
  alias: z.boolean().describe('True for a short or referring name: 代表法, 《条例》, 该法'),
  bracketed: z.boolean().describe('True where it is printed in 《》'),
  jurisdiction: z.string().nullable().describe('Division whose document it is; 全国 for the whole country'),
  jurisdictionCode: z
    .string()
    .nullable()
    .describe('GB/T 2260 code of the jurisdiction; null for the whole country'),
  articles: z.array(z.string()).describe('Provisions cited with it: 第三十六条第二款'),
});

export const districtSchema = rowSchema.omit({ kind: true }).extend({
  canonical: z.string().describe('Full official name'),
  code: z.string().nullable().describe('GB/T 2260 code; null below county level'),
  level: z
    .enum(['province', 'prefecture', 'county', 'township'])
    .nullable()
    .describe('Level of the division'),
  within: z
    .enum(['org', 'law', 'place'])
    .nullable()
    .describe('What name it is part of: a body’s, a document’s, another place’s; null where it stands free'),
  deictic: z.boolean().describe('True for 本市, 我区, 全县'),
});

/** Kinds of bodies. */
export const orgKinds = [
  'congress',
  'standing_committee',
  'government',
  'court',
  'procuratorate',
  'party',
  'committee',
  'other',
] as const;

export const organizationSchema = rowSchema.omit({ kind: true }).extend({
  canonical: z.string().nullable().describe('Full official name; null where its place cannot be told'),
  orgKind: z.enum(orgKinds).describe('What kind of body it is; committee for the committees of congresses'),
  place: z.string().nullable().describe('Division whose body it is; null for bodies of the nation'),
  placeCode: z.string().nullable().describe('GB/T 2260 code of the place; null below county level'),
});

export const personSchema = rowSchema.omit({ kind: true }).extend({
  name: z.string().describe('The name without blanks'),
  post: z.string().nullable().describe('Post as printed beside the name, else as last given in the article'),
  organization: z.string().nullable().describe('Full name of the body the post is in, else as printed'),
  evidence: z
    .enum(['post', 'speech', 'label', 'signature', 'byline', 'known'])
    .describe('What tells that it is a person: known is one that the article names so elsewhere'),
});

export const quoteSchema = rowSchema.omit({ kind: true }).extend({
  quote: z.string().describe('What is quoted, without the quotation marks'),
  speaker: z.string().nullable().describe('Person, body or group that speaks; null where it cannot be told'),
  speakerKind: z.enum(['person', 'organization', 'group']).nullable().describe('What the speaker is'),
  verb: z.string().nullable().describe('Verb of speech as printed: 强调, 指出, 说'),
  direct: z
    .boolean()
    .describe('True for words in “”; false for what is reported without (--include reported)'),
});

export const sloganSchema = rowSchema.omit({ kind: true }).extend({
  canonical: z.string().describe('The formulation with Chinese numerals, without quotation marks'),
  listed: z.boolean().describe('True for one of the lexicon; false where its form in quotation marks tells'),
});

export const dateSchema = rowSchema.omit({ kind: true }).extend({
  dateStart: z.string().nullable().describe('First day, ISO; null where open or where it cannot be told'),
  dateEnd: z.string().nullable().describe('Last day, ISO; null where open or where it cannot be told'),
  precision: z
    .enum(['day', 'month', 'year', 'period'])
    .describe('How exactly it is told; period for ranges, 以来, quarters, 年底 and the like'),
});

export const meetingKinds = [
  'congress',
  'standing_committee',
  'party',
  'chairmen',
  'committee',
  'other',
] as const;

export const meetingSchema = rowSchema.omit({ kind: true }).extend({
  body: z
    .string()
    .nullable()
    .describe('Full name of the body that meets or calls the meeting; null where it cannot be told'),
  placeCode: z
    .string()
    .nullable()
    .describe('GB/T 2260 code of the body’s division; null for national bodies'),
  term: z.int().positive().nullable().describe('Number of the term (届)'),
  session: z
    .int()
    .positive()
    .nullable()
    .describe('Number of the session or meeting (次, 中) within the term'),
  year: z.int().nullable().describe('Year it was held in, from its sentence, another mention or known facts'),
  meetingKind: z.enum(meetingKinds).describe('What kind of body meets'),
});

export const keywordSchema = rowSchema.omit({ kind: true }).extend({
  keyword: z.string().describe('The word or phrase as first printed, which is where the row stands'),
  score: z
    .number()
    .nonnegative()
    .describe('How much it tells of the article: frequency times rarity (TF-IDF)'),
  rank: z.int().positive().describe('Its place among the article’s keywords by score, from 1'),
  count: z.int().positive().describe('How often it stands in the article'),
  spans: z
    .array(
      z.object({
        block: z.string().describe('id of the block'),
        start: z.int().nonnegative().describe('Offset into the block’s text, in UTF-16 units'),
        end: z.int().nonnegative().describe('The unit after the last'),
      }),
    )
    .describe('Every place where it stands, in reading order'),
});

export type StatisticRow = z.infer<typeof statisticSchema>;
export type LawRow = z.infer<typeof lawSchema>;
export type DistrictRow = z.infer<typeof districtSchema>;
export type OrganizationRow = z.infer<typeof organizationSchema>;
export type PersonRow = z.infer<typeof personSchema>;
export type QuoteRow = z.infer<typeof quoteSchema>;
export type SloganRow = z.infer<typeof sloganSchema>;
export type DateRow = z.infer<typeof dateSchema>;
export type MeetingRow = z.infer<typeof meetingSchema>;
export type KeywordRow = z.infer<typeof keywordSchema>;
/** The fields that every row has. */
export type Located = Omit<z.infer<typeof rowSchema>, 'kind'>;
