/** The schemas of annotation rows in parts: what all rows have, and for each kind the fields of its own. */
export function rowSchemas(rows) {
  const row = rows.rowSchema.omit({ kind: true });
  const common = Object.fromEntries(Object.keys(row.shape).map((name) => [name, true]));
  return {
    row,
    statistics: rows.statisticSchema.omit(common),
    laws: rows.lawSchema.omit(common),
    districts: rows.districtSchema.omit(common),
    organizations: rows.organizationSchema.omit(common),
    people: rows.personSchema.omit(common),
    quotes: rows.quoteSchema.omit(common),
    slogans: rows.sloganSchema.omit(common),
    dates: rows.dateSchema.omit(common),
    keywords: rows.keywordSchema.omit(common),
    meetings: rows.meetingSchema.omit(common),
  };
}
