/** Frictionless data packages: a folder with a CSV for each table and `datapackage.json` that describes them. */
import { createHash, type Hash } from 'node:crypto';
import { issueTitle } from '../../issue-title.js';
import { toJson } from '../../json.js';
import type { Sink } from '../../sink.js';
import { allTables, type IssueRows, tableBatches } from '../../tables/index.js';
import { DelimitedFolder } from '../delimited/index.js';
import { type Exporter, type ExportOptions, type ExportTarget, orAbort } from '../exporter.js';
import { describePackage, type WrittenFile } from './descriptor.js';

const DIALECT = { name: 'csv', delimiter: ',', extension: '.csv' };
/** So many issues are named in the title. */
const NAMED = 3;

/** Counts and hashes what goes through to a file. */
interface Measured {
  hash: Hash;
  bytes: number;
}

function measured(sink: Sink, measure: Measured): Sink {
  return {
    ...sink,
    write: (data) => {
      measure.hash.update(data);
      measure.bytes += Buffer.byteLength(data);
      return sink.write(data);
    },
  };
}

/** What the input is like as a whole, noted as it goes by. */
class Survey {
  readonly titles: string[] = [];
  issues = 0;
  /** False where rows came without their issue. */
  linked = true;

  async *watch(input: AsyncIterable<IssueRows>): AsyncGenerator<IssueRows> {
    for await (const item of input) {
      if (item.issue === null) this.linked = false;
      else {
        this.issues += 1;
        if (this.titles.length < NAMED) this.titles.push(issueTitle(item.issue));
      }
      yield item;
    }
  }

  get title(): string {
    const more = this.issues > this.titles.length ? ` 等 ${this.issues} 期` : '';
    return this.titles.join('、') + more || 'huikan';
  }
}

async function run(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
): Promise<void> {
  const folder = await target.stagedFolder();
  // Names of fields are those of the schema, whatever header the user would like elsewhere.
  const plain: ExportOptions = { ...options, header: 'en', columns: undefined, excel: false };
  const measures = new Map<string, Measured>();
  const survey = new Survey();
  await orAbort(new DelimitedFolder(folder, DIALECT, plain), async (files) => {
    const measureOf = (name: string) => (sink: Sink) => {
      const measure = { hash: createHash('sha256'), bytes: 0 };
      measures.set(name, measure);
      return measured(sink, measure);
    };
    for await (const batch of tableBatches(survey.watch(input), options))
      await files.add(batch, measureOf(batch.table.name));
    for (const table of allTables()) {
      const wanted = options.tables?.includes(table.name) ?? true;
      // Where there are issues, a table without rows says that there is nothing of the kind.
      if (wanted && survey.issues > 0) await files.add({ table, rows: [] }, measureOf(table.name));
    }
    await files.close();
    const written = allTables().flatMap((table): WrittenFile[] => {
      const measure = measures.get(table.name);
      if (measure === undefined) return [];
      const { hash, bytes } = measure;
      return [{ table, path: `${table.name}.csv`, bytes, sha256: hash.digest('hex') }];
    });
    const sink = await folder.file('datapackage.json');
    await sink.write(toJson(describePackage(written, survey.title, survey.linked, options)));
    await sink.close();
    await folder.commit();
  });
}

export const datapackage: Exporter = { run };
