/**
 * huikan as a library. Reading, structuring and writing are the same functions the command line uses;
 * nothing here prints or ends the process. Errors a user can act on are `HuikanError`s with a stable code.
 */
export { checkAnnotations } from './extract/checks.js';
export {
  type AnnotationRow,
  type ExtractKind,
  type ExtractOptions,
  extract,
  extractKinds,
  type Refusal,
} from './extract/index.js';
export { type LawSummary, summarizeLaws } from './extract/laws/summary.js';
export { issuesFromBytes, type ReadIssuesOptions } from './issues.js';
export { type ErrorCode, type ErrorContext, HuikanError } from './model/errors.js';
export type {
  Article,
  Author,
  Block,
  ContentsEntry,
  Diagnostic,
  Issue,
  Journal,
  Place,
  Region,
  SetAside,
  Source,
  Staff,
} from './model/issue.js';
export type { Layout, Line } from './model/line.js';
export type { Recipe } from './model/recipe.js';
export type {
  DateRow,
  DistrictRow,
  LawRow,
  MeetingRow,
  OrganizationRow,
  PersonRow,
  QuoteRow,
  SloganRow,
  StatisticRow,
} from './model/rows.js';
export { type Numeral, parseNumeral, scanNumerals } from './numerals/index.js';
export {
  type Input,
  type InputKind,
  type InputOptions,
  readDocument,
  readInput,
  readIssues,
  type SourceDocument,
  sniff,
  type TextOptions,
} from './read/index.js';
export { type StructureOptions, structure } from './structure/index.js';
export { matchUnit, type UnitMatch } from './units/index.js';
export * from './write/index.js';
