/** The tables of a data set with their columns, for docs/export.md, between `<!-- tables -->` and `<!-- end -->`. */
import { allTables } from '../../dist/write/tables/index.js';

const code = (text) => `\`${text}\``;
const cell = (text) => text.replaceAll('|', '\\|');

function tableSection(table) {
  const references = table.references.map(
    ({ columns, table: other, to }) =>
      `(${columns.map(code).join(', ')}) → ${code(other)} (${to.map(code).join(', ')})`,
  );
  const key = `Key: ${table.key.map(code).join(', ')}.`;
  const rows = table.columns.map(
    ({ name, type, zh, meaning, required }) =>
      `| ${code(name)} | ${type}${required ? '' : ' or null'} | ${zh} | ${cell(meaning.en)} |\n`,
  );
  return [
    `### ${table.name} ${table.zh}\n\n${table.meaning.en}. ${key}`,
    references.length > 0 ? ` References: ${references.join('; ')}.` : '',
    `\n\n| column | type | 表头 | meaning |\n| --- | --- | --- | --- |\n${rows.join('')}`,
  ].join('');
}

/** Fills the tables of the page. */
export function fillDataTables(page) {
  const text = allTables().map(tableSection).join('\n');
  return page.replace(
    /<!-- tables -->\n[\s\S]*?<!-- end -->/u,
    () => `<!-- tables -->\n\n${text}\n<!-- end -->`,
  );
}
