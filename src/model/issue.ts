/**
 * The issue document. The schemas here are the one source of the types, of `huikan schema` and of the
 * validation of JSON that comes in. Modules that only need the types import them with `import type`, so
 * that zod is loaded only where something is validated or printed as JSON Schema.
 */
import { z } from 'zod';

const lineRange = z
  .tuple([z.int().positive(), z.int().positive()])
  .nullable()
  .describe('First and last line in the source text, from 1; null for PDF');
const page = z.int().positive().nullable().describe('Page in the file, from 1; null for texts');

export const placeSchema = z
  .object({
    name: z.string(),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .nullable()
      .describe('GB/T 2260 code, county level and up'),
  })
  .describe('An administrative division');

export const sourceSchema = z.object({
  path: z.string().nullable().describe('As named on the command line; null for standard input'),
  format: z.enum(['pdf', 'text']),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  encoding: z.string().nullable().describe('What the text was decoded from; null for PDF'),
  pages: z.int().nullable().describe('Pages of a PDF; null for texts'),
});

export const staffSchema = z.object({ role: z.string(), names: z.array(z.string()) });

export const journalSchema = z.object({
  title: z.string().nullable(),
  titleLatin: z.string().nullable().describe('The title in pinyin or English as printed'),
  year: z.int().nullable(),
  issue: z.int().nullable(),
  issueEnd: z.int().nullable().describe('Last number of a combined issue (第1-2期)'),
  totalIssue: z.int().nullable(),
  date: z.string().nullable().describe('Date of publication, ISO, as exact as printed'),
  theme: z.string().nullable(),
  permit: z.string().nullable(),
  issn: z.string().nullable(),
  cn: z.string().nullable(),
  supervisor: z.string().nullable(),
  organizer: z.string().nullable(),
  coOrganizer: z.string().nullable(),
  publisher: z.string().nullable(),
  price: z.string().nullable(),
  staff: z.array(staffSchema),
  contact: z.object({
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    postcode: z.string().nullable(),
    website: z.string().nullable(),
  }),
  place: placeSchema.nullable(),
});

export const contentsEntrySchema = z.object({
  seq: z.int().positive(),
  column: z.string().nullable(),
  title: z.string(),
  subtitle: z.string().nullable(),
  author: z.string().nullable(),
  page: z.int().nullable().describe('Printed page number'),
  article: z.int().nullable().describe('seq of the article it names; null where none was found'),
  lines: lineRange,
});

export const authorSchema = z.object({
  name: z.string(),
  kind: z.enum(['person', 'organization']),
  affiliation: z.string().nullable(),
  place: placeSchema.nullable(),
});

export const regionSchema = z.object({
  page: z.int().positive(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

export const blockSchema = z.object({
  id: z.string(),
  type: z.enum(['heading', 'paragraph', 'caption', 'list-item', 'table', 'note']),
  role: z
    .enum([
      'abstract',
      'keywords',
      'classification',
      'reference',
      'editor-note',
      'author-note',
      'box',
      'credit',
    ])
    .optional()
    .describe('What a block is for where its type does not say it'),
  level: z.int().positive().optional().describe('Rank of a heading, 1 is the highest'),
  number: z.string().optional().describe('Number of a heading or list item as printed'),
  text: z.string(),
  lead: spanSchema.optional().describe('Run-in lead at the start of a paragraph (一是…。)'),
  breaks: z
    .array(z.int().positive())
    .optional()
    .describe('Offsets in text at which pieces from different source lines were put together'),
  pieces: z
    .array(z.int().positive())
    .optional()
    .describe('Source line of each piece, where a block was put together from several lines'),
  lines: lineRange,
  page,
  bbox: regionSchema.shape.bbox.optional(),
  regions: z.array(regionSchema).optional(),
});

export const articleSchema = z.object({
  seq: z.int().positive(),
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  column: z.string().nullable(),
  authors: z.array(authorSchema),
  pageStart: z.int().nullable(),
  pageEnd: z.int().nullable(),
  lines: lineRange,
  blocks: z.array(blockSchema),
});

export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  article: z.int().nullable(),
  line: z.int().nullable(),
  page,
  context: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
});

export const setAsideSchema = z.object({
  kind: z.enum([
    'masthead',
    'contents',
    'column',
    'title',
    'subtitle',
    'author',
    'end-mark',
    'page-number',
    'running-head',
    'ornament',
  ]),
  text: z.string(),
  line: z.int().positive().nullable(),
  page,
});

export const issueSchema = z.object({
  schema: z.literal('huikan.issue/1'),
  id: z.string(),
  source: sourceSchema,
  journal: journalSchema,
  contents: z.array(contentsEntrySchema),
  front: z.object({ blocks: z.array(blockSchema) }),
  back: z.object({ blocks: z.array(blockSchema) }),
  articles: z.array(articleSchema),
  setAside: z
    .array(setAsideSchema)
    .describe(
      'Source text that is in no block: the characters of all blocks and of this list are those of the source',
    ),
  diagnostics: z.array(diagnosticSchema),
});

export type Place = z.infer<typeof placeSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Staff = z.infer<typeof staffSchema>;
export type Journal = z.infer<typeof journalSchema>;
export type ContentsEntry = z.infer<typeof contentsEntrySchema>;
export type Author = z.infer<typeof authorSchema>;
export type Region = z.infer<typeof regionSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type SetAside = z.infer<typeof setAsideSchema>;
export type Issue = z.infer<typeof issueSchema>;
