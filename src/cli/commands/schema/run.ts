import { z } from 'zod';
import {
  articleSchema,
  blockSchema,
  contentsEntrySchema,
  diagnosticSchema,
  issueSchema,
} from '../../../model/issue.js';
import { recipeSchema } from '../../../model/recipe.js';
import {
  dateSchema,
  districtSchema,
  keywordSchema,
  lawSchema,
  meetingSchema,
  organizationSchema,
  personSchema,
  quoteSchema,
  sloganSchema,
  statisticSchema,
} from '../../../model/rows.js';
import { toJson } from '../../../write/json.js';
import { withOutput } from '../../output.js';
import type { Run } from '../../spec.js';
import type { SCHEMAS } from './spec.js';

const schemas: Readonly<Record<(typeof SCHEMAS)[number], z.ZodType>> = {
  issue: issueSchema,
  article: articleSchema,
  block: blockSchema,
  contents: contentsEntrySchema,
  diagnostic: diagnosticSchema,
  recipe: recipeSchema,
  statistics: statisticSchema,
  laws: lawSchema,
  districts: districtSchema,
  organizations: organizationSchema,
  people: personSchema,
  quotes: quoteSchema,
  slogans: sloganSchema,
  dates: dateSchema,
  meetings: meetingSchema,
  keywords: keywordSchema,
};

export const run: Run = async ([kind = 'issue'], options, cli) => {
  const schema = schemas[kind as keyof typeof schemas];
  // As input: what we read may have fields of later versions, so more than the named ones is allowed.
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  await withOutput(options, null, cli, async (sink) => {
    await sink.write(toJson({ $schema, title: `huikan ${kind}`, ...rest }));
    return true;
  });
};
