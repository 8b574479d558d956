/**
 * Tables of fields, from JSON Schemas and real documents: one row a field with its type, meaning and an example.
 * Pages hold them between `<!-- fields NAME -->` and `<!-- end -->`; what stands there is written anew.
 */

/** The schema inside `anyOf: [schema, null]`, and whether null is allowed. */
function unwrap(schema) {
  const kinds = schema.anyOf?.filter(({ type }) => type !== 'null');
  if (kinds?.length === 1 && schema.anyOf.length > 1)
    return { ...kinds[0], ...withoutAnyOf(schema), nullable: true };
  if (Array.isArray(schema.type)) {
    const type = schema.type.filter((name) => name !== 'null');
    return { ...schema, type: type.join(' or '), nullable: type.length < schema.type.length };
  }
  return schema;
}

function withoutAnyOf({ anyOf: _, ...rest }) {
  return rest;
}

const code = (text) => `\`${text}\``;

/** A type in words: `string`, `integer or null`, one of these, list of objects. */
export function typeOf(schema) {
  const one = unwrap(schema);
  const or = one.nullable ? ' or null' : '';
  if (one.const !== undefined) return code(one.const) + or;
  if (one.enum) return one.enum.map(code).join(' ') + or;
  if (one.anyOf) return one.anyOf.map(typeOf).join(' or ') + or;
  if (one.prefixItems) return `list of ${one.prefixItems.length} ${typeOf(one.prefixItems[0])}s${or}`;
  if (one.type === 'array') return `list of ${typeOf(one.items)}s${or}`;
  return (one.type ?? 'any') + or;
}

/** All values at a path of property names, through lists, in the order of the documents. */
export function* valuesAt(value, path) {
  if (Array.isArray(value)) {
    for (const item of value) yield* valuesAt(item, path);
  } else if (path.length === 0) {
    if (value !== undefined && value !== null) yield value;
  } else if (typeof value === 'object' && value !== null) {
    yield* valuesAt(value[path[0]], path.slice(1));
  }
}

const LONGEST = 32;

/** The first value that shows something, shortened; '' for objects, which have a table of their own. */
function exampleAt(documents, path) {
  for (const value of valuesAt(documents, path)) {
    if (typeof value === 'object' || value === '') continue;
    const text = String(value);
    return code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text.replaceAll('|', '\\|'));
  }
  return '';
}

/** The rows of one object's fields. `path` leads to the object in the documents. */
export function fieldTable(schema, documents, path) {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties).map(([name, field]) => {
    const { description = '' } = unwrap(field);
    const absent = required.has(name) ? '' : ', may be absent';
    const type = typeOf(field) + absent;
    const cells = [
      code(name),
      type,
      description.replaceAll('|', '\\|'),
      exampleAt(documents, [...path, name]),
    ];
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|\n`;
  });
  return `| field | type | meaning | example |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

/** The schema of the objects at a path, through lists and nulls. */
export function schemaAt(schema, path) {
  let here = unwrap(schema);
  for (const name of path) {
    while (here.type === 'array') here = unwrap(here.items);
    here = unwrap(here.properties[name]);
  }
  while (here.type === 'array') here = unwrap(here.items);
  return here;
}

/** Every path of the schema at which an object with fields stands. */
export function objectPaths(schema, path = []) {
  let here = unwrap(schema);
  while (here.type === 'array') here = unwrap(here.items ?? {});
  if (!here.properties) return [];
  return [
    path,
    ...Object.entries(here.properties).flatMap(([name, field]) => objectPaths(field, [...path, name])),
  ];
}

const MARK = /<!-- fields (\S+) -->\n[\s\S]*?<!-- end -->/gu;

/**
 * Fills the tables of a page. A mark names a schema and a path in it, with dots: `issue`, `issue.articles`,
 * `issue.articles.blocks`. `sources` has for each name its JSON Schema and documents to take examples from.
 */
export function fillTables(page, sources) {
  return page.replace(MARK, (_, mark) => {
    const [name, ...path] = mark.split('.');
    const { schema, documents } = sources[name];
    return `<!-- fields ${mark} -->\n${fieldTable(schemaAt(schema, path), documents, path)}<!-- end -->`;
  });
}

/** The marks of a page. */
export const marksIn = (page) => [...page.matchAll(MARK)].map(([, mark]) => mark);
