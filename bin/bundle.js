// Loads the bundled command line with V8's code cache, which the build left beside it: functions come compiled.
// Scripts compile themselves as usual where the cache is missing or was made by another version of Node.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

/**
 * The cache: the length of its head, the head as JSON (the Node that made it and a list of [chunk, bytes]), then the
 * bytes of each chunk in turn. What another Node made is of no use and not taken.
 */
function readCache(path) {
  const pieces = new Map();
  let file;
  try {
    file = readFileSync(path);
  } catch {
    return pieces;
  }
  let at = 4 + file.readUInt32LE(0);
  const head = JSON.parse(file.toString('utf8', 4, at));
  if (head.node !== process.version) return pieces;
  for (const [name, bytes] of head.chunks) {
    pieces.set(name, file.subarray(at, at + bytes));
    at += bytes;
  }
  return pieces;
}

/**
 * A loader of the chunks in a folder. `cache` names the file of the code cache; `scripts` holds what was compiled,
 * by chunk.
 */
function bundle({ folder = join(__dirname, '..', 'dist', 'bundle'), cache } = {}) {
  const cached = cache ? readCache(join(folder, cache)) : new Map();
  const modules = new Map();
  const scripts = new Map();
  const base = pathToFileURL(join(folder, '..', '/')).href;

  function load(name) {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(folder, name);
    const source = readFileSync(filename, 'utf8');
    const script = new Script(
      `(function (exports, require, module, __filename, __dist, __import) {${source}\n})`,
      {
        filename,
        cachedData: cached.get(name),
      },
    );
    scripts.set(name, script);
    const module = { exports: {} };
    modules.set(name, module);
    const near = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
    script.runInThisContext()(module.exports, near, module, filename, base, (id) => import(id));
    return module.exports;
  }
  return { load, scripts };
}

module.exports = { bundle };
