/** The kinds of annotations, for the command line and for data sets; the registry in src/extract/index.ts has the same, which a test checks. */
export const ANNOTATION_KINDS = [
  'statistics',
  'laws',
  'districts',
  'organizations',
  'people',
  'quotes',
  'slogans',
  'dates',
  'meetings',
  'keywords',
] as const;
