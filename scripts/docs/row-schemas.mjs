/** The schemas of annotation rows in parts: what all rows have, and for each kind the fields of its own. */
export function rowSchemas({ rowSchema, statisticSchema, lawSchema, districtSchema }) {
  const row = rowSchema.omit({ kind: true });
  const common = Object.fromEntries(Object.keys(row.shape).map((name) => [name, true]));
  return {
    row,
    statistics: statisticSchema.omit(common),
    laws: lawSchema.omit(common),
    districts: districtSchema.omit(common),
  };
}
