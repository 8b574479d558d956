import { NameTable } from './name-table.js';
import { divisionStore } from './store.js';
import { readTable } from './table.js';
import type { Division, NameForm } from './types.js';

/** A division under one of its names. */
export interface NamedDivision {
  division: Division;
  form: NameForm;
}

let table: NameTable<NamedDivision> | undefined;

/** Every name of every division, present and former; built on first use. */
export function divisionNames(): NameTable<NamedDivision> {
  table ??= build();
  return table;
}

function build(): NameTable<NamedDivision> {
  const names = new NameTable<NamedDivision>();
  const { all, byCode } = divisionStore();
  for (const division of all) {
    const { name, short } = division;
    names.add(name, { division, form: 'full' });
    if (short === null) continue;
    names.add(short, { division, form: 'short' });
    const unit = shortUnit(name);
    // 孟村回族自治县 is also 孟村县; 红河 of 红河哈尼族彝族自治州 also 红河州.
    if (unit !== '' && name.length > short.length + unit.length)
      names.add(short + unit, { division, form: 'unit' });
  }
  for (const [code = '', name = ''] of readTable('aliases.tsv')) {
    const division = byCode.get(code)?.[0];
    if (division !== undefined) names.add(name, { division, form: 'alias' });
  }
  return names;
}

/** The generic word that stands for the long one of an autonomous unit: 自治州 → 州. */
function shortUnit(name: string): string {
  if (name.endsWith('族区')) return '区';
  if (name.length < 5 || name.charAt(name.length - 3) !== '自') return '';
  return name.endsWith('自治区') ? '自治区' : name.slice(-1);
}
