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
    name: z.string().describe('Full official name'),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .nullable()
      .describe('GB/T 2260 code, county level and up'),
  })
  .describe('An administrative division');

export const sourceSchema = z.object({
  path: z.string().nullable().describe('As named on the command line; null for standard input'),
  format: z.enum(['pdf', 'text']).describe('What kind of file it was'),
  bytes: z.int().nonnegative().describe('Size of the input'),
  sha256: z.string().describe('Hash of the input’s bytes, in hexadecimal'),
  encoding: z.string().nullable().describe('What the text was decoded from; null for PDF'),
  pages: z.int().nullable().describe('Pages of a PDF; null for texts'),
});

export const staffSchema = z.object({
  role: z.string().describe('As printed, without inner spaces: 主编, 责任编辑'),
  names: z.array(z.string()).describe('In the order of the page'),
});

export const journalSchema = z.object({
  title: z.string().nullable().describe('Name of the journal'),
  titleLatin: z.string().nullable().describe('The title in pinyin or English as printed'),
  year: z.int().nullable().describe('Year of the issue'),
  issue: z.int().nullable().describe('Number within the year (第3期); the first of a combined issue'),
  issueEnd: z.int().nullable().describe('Last number of a combined issue (第1-2期)'),
  totalIssue: z.int().nullable().describe('Number counted from the first issue of all (总第45期)'),
  date: z.string().nullable().describe('Date of publication, ISO, as exact as printed'),
  theme: z.string().nullable().describe('What the whole issue is about, as the cover says (…专辑, …专刊)'),
  permit: z.string().nullable().describe('Permit of an internal publication (准印证号)'),
  issn: z.string().nullable().describe('International Standard Serial Number'),
  cn: z.string().nullable().describe('National serial number (CN 国内统一连续出版物号)'),
  supervisor: z.string().nullable().describe('主管'),
  organizer: z.string().nullable().describe('主办'),
  coOrganizer: z.string().nullable().describe('协办, 承办'),
  publisher: z.string().nullable().describe('编辑出版, 编印, 出版'),
  price: z.string().nullable().describe('定价, as printed'),
  staff: z.array(staffSchema).describe('Editors and designers by role, in the order of the page'),
  contact: z
    .object({
      phone: z.string().nullable().describe('电话, as printed'),
      email: z.string().nullable().describe('E-mail address'),
      address: z.string().nullable().describe('Postal address, its lines joined'),
      postcode: z.string().nullable().describe('邮政编码'),
      website: z.string().nullable().describe('Address on the web'),
    })
    .describe('How to reach the editors'),
  place: placeSchema
    .nullable()
    .describe('Division whose journal it is; null for national journals and where nothing tells'),
});

export const contentsEntrySchema = z.object({
  seq: z.int().positive().describe('Position on the contents page, from 1'),
  column: z.string().nullable().describe('Column (栏目) it stands under'),
  title: z.string().describe('As the contents page prints it; lines joined by one space'),
  subtitle: z.string().nullable().describe('With its dash as printed'),
  author: z.string().nullable().describe('As printed, posts and all; null where the page names none'),
  page: z.int().nullable().describe('Printed page number'),
  article: z.int().nullable().describe('seq of the article it names; null where none was found'),
  lines: lineRange,
});

export const authorSchema = z.object({
  name: z.string().describe('Name of a person without post, or of a body as printed'),
  kind: z.enum(['person', 'organization']).describe('A body that signs is an organization'),
  affiliation: z
    .string()
    .nullable()
    .describe('Post and body of a person, as printed; null for bodies and where none is named'),
  place: placeSchema.nullable().describe('Division of the body; null where it cannot be told'),
});

export const regionSchema = z.object({
  page: z.int().positive().describe('Page in the file, from 1'),
  bbox: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe('x0, y0, x1, y1 in points, origin at the top left'),
});

export const spanSchema = z.object({
  start: z.int().nonnegative().describe('First UTF-16 unit'),
  end: z.int().nonnegative().describe('The unit after the last'),
});

export const blockSchema = z.object({
  id: z.string().describe('Unique in the issue: a01.b002 of the first article, front.b001, back.b001'),
  type: z.enum(['heading', 'paragraph', 'caption', 'list-item', 'table', 'note']).describe('What it is'),
  role: z
    .enum([
      'abstract',
      'keywords',
      'classification',
      'reference',
      'editor-note',
      'author-note',
      'box',
      'footnote',
      'credit',
    ])
    .optional()
    .describe('What a block is for where its type does not say it'),
  level: z.int().positive().optional().describe('Rank of a heading, 1 is the highest'),
  number: z.string().optional().describe('Number of a heading or list item as printed'),
  text: z.string().describe('As printed, pieces joined; the end mark is not part of it'),
  rows: z
    .array(z.array(z.string()))
    .optional()
    .describe(
      'Cells of a table, row by row, all rows of equal length; `text` is the same, cells joined by a tab and rows by a line feed',
    ),
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
  bbox: regionSchema.shape.bbox
    .optional()
    .describe('Where it stands on its page: x0, y0, x1, y1 in points; PDF only'),
  source: z.literal('ocr').optional().describe('Where the text comes from if it is not the file’s own: OCR'),
  confidence: z.number().min(0).max(1).optional().describe('How sure OCR is of the text; only with `source`'),
  regions: z
    .array(regionSchema)
    .optional()
    .describe('Where its pieces stand, for a block on several columns or pages; PDF only'),
});

export const articleSchema = z.object({
  seq: z.int().positive().describe('From 1, in the order of the contents page'),
  id: z.string().describe('id of the issue and number of the article'),
  title: z.string().describe('As printed over the article; empty where a text has no title'),
  subtitle: z.string().nullable().describe('With its dash as printed'),
  column: z.string().nullable().describe('Column (栏目), from the contents page or from above the title'),
  authors: z.array(authorSchema).describe('In the order of the byline; empty where none is named'),
  pageStart: z.int().nullable().describe('Printed page it begins on; null where no page is known'),
  pageEnd: z
    .int()
    .nullable()
    .describe('Page before the next article’s start; for the last article the last page known, or null'),
  lines: lineRange,
  blocks: z.array(blockSchema).describe('Headings, paragraphs and the rest, in reading order'),
});

export const diagnosticSchema = z.object({
  code: z.string().describe('Stable; see the list of diagnostics'),
  severity: z.enum(['error', 'warning', 'info']).describe('How much it matters'),
  message: z.string().describe('In English; codes and context let others word it'),
  article: z.int().nullable().describe('seq of the article; null where it is about none'),
  line: z.int().nullable().describe('Line in the source text, from 1; null for PDF or where it has no place'),
  page,
  context: z
    .record(z.string(), z.union([z.string(), z.number(), z.null()]))
    .optional()
    .describe('Values of the message, by name'),
});

export const setAsideSchema = z.object({
  kind: z
    .enum([
      'masthead',
      'contents',
      'column',
      'title',
      'subtitle',
      'author',
      'end-mark',
      'continuation',
      'page-number',
      'running-head',
      'ornament',
    ])
    .describe('What the line is'),
  text: z.string().describe('As printed, without white space at its ends'),
  line: z.int().positive().nullable().describe('Line in the source text, from 1; null for PDF'),
  page,
  bbox: regionSchema.shape.bbox.optional().describe('Where it stands on its page; PDF only'),
});

export const pageSchema = z.object({
  number: z.int().positive().describe('Page in the file, from 1'),
  printed: z
    .int()
    .nullable()
    .describe('Number printed on it, or that it bears by its neighbours; null where it is not counted'),
  width: z.number().describe('In points, as it is read'),
  height: z.number().describe('In points, as it is read'),
});

export const issueSchema = z.object({
  schema: z.literal('huikan.issue/1').describe('Name and version of this form'),
  id: z.string().describe('Title, year and number of the journal; without a journal the name of the file'),
  source: sourceSchema.describe('Where the text came from'),
  pages: z.array(pageSchema).optional().describe('Pages of the file that were read; PDF only'),
  journal: journalSchema.describe('The masthead'),
  contents: z.array(contentsEntrySchema).describe('The printed contents page; empty where there is none'),
  front: z
    .object({ blocks: z.array(blockSchema).describe('In reading order') })
    .describe('What stands before the first article'),
  back: z
    .object({ blocks: z.array(blockSchema).describe('In reading order') })
    .describe('What stands after the last article'),
  articles: z.array(articleSchema).describe('In the order of seq'),
  setAside: z
    .array(setAsideSchema)
    .describe(
      'Source text that is in no block: the characters of all blocks and of this list are those of the source',
    ),
  diagnostics: z.array(diagnosticSchema).describe('What does not fit'),
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
export type Page = z.infer<typeof pageSchema>;
export type SetAside = z.infer<typeof setAsideSchema>;
export type Issue = z.infer<typeof issueSchema>;
