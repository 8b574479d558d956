/**
 * A recipe: what is known of a journal's layout and cannot be read off one issue. None is needed for ordinary
 * journals; one helps where a house's columns are words nobody else uses, or its pages carry lines that look
 * like text.
 */
import { z } from 'zod';

export const recipeSchema = z
  .object({
    schema: z.literal('huikan.recipe/1').describe('Name and version of this form'),
    journal: z
      .object({
        title: z.string().describe('Name of the journal'),
        permit: z.string().describe('准印证号'),
        issn: z.string().describe('International Standard Serial Number'),
        cn: z.string().describe('国内统一连续出版物号'),
        supervisor: z.string().describe('主管'),
        organizer: z.string().describe('主办'),
        publisher: z.string().describe('编辑出版'),
      })
      .partial()
      .optional()
      .describe('Facts of the masthead, used where an issue does not print them'),
    columns: z.array(z.string().min(1)).optional().describe('Names of the journal’s columns'),
    furniture: z
      .array(z.string().min(1))
      .optional()
      .describe(
        'Regular expressions for lines to set aside, matched against the whole line, white space trimmed',
      ),
    contents: z
      .object({
        pages: z.enum(['first', 'last']).describe('Whether entries begin or end with their page number'),
      })
      .optional()
      .describe('How the contents page is set'),
  })
  .strict();

export type Recipe = z.infer<typeof recipeSchema>;
