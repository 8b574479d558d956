import { dataRows, once } from '../text/lexicon.js';
import type { Unit, UnitKind } from './types.js';

/** Units and hidden beginnings by their first character, the longest first; null marks a word that is no unit. */
export type UnitTable = Map<string, readonly (readonly [name: string, unit: Unit | null])[]>;

const file = (name: string) => dataRows(new URL(`./data/${name}`, import.meta.url));
const names = (field: string | undefined) => (field ?? '').split('|');
const words = (field: string | undefined) => (field ?? '').split(' ');
const given = (field: string | undefined) => (field === undefined || field === '-' ? null : field);

const POINTS = ['个百分点', '百分点', '个千分点', '千分点', '个基点', '基点'];

function* rows(): Generator<Unit> {
  const unit = (name: string, kind: UnitKind, group: string, base: string | null, factor: string | null) => ({
    name,
    kind,
    group,
    base,
    factor,
  });
  for (const [list, dimension = '', base, factor] of file('measures.tsv')) {
    for (const name of names(list)) yield unit(name, 'measure', dimension, given(base), given(factor));
  }
  for (const [list, position, currency, factor] of file('money.tsv')) {
    if (position !== 'after') continue;
    for (const name of names(list)) yield unit(name, 'money', 'money', given(currency), given(factor));
  }
  for (const [list, kind, base, factor] of file('durations.tsv')) {
    for (const name of names(list)) yield unit(name, kind as UnitKind, 'time', given(base), given(factor));
  }
  for (const [group = '', list] of file('classifiers.tsv')) {
    for (const name of words(list))
      yield unit(name, group === 'ratio' ? 'ratio' : 'classifier', group, null, null);
  }
  for (const [group = '', list] of file('nouns.tsv')) {
    for (const name of words(list)) yield unit(name, 'noun', group, null, null);
  }
  yield unit('%', 'percentage', 'share', '1', '0.01');
  yield unit('‰', 'percentage', 'share', '1', '0.001');
  yield unit('‱', 'percentage', 'share', '1', '0.0001');
  for (const name of POINTS) {
    const factor = name.endsWith('百分点') ? '0.01' : name.endsWith('千分点') ? '0.001' : '0.0001';
    yield unit(name, 'point', 'share', '1', factor);
  }
}

/** All units, filed for look-up. Where a name stands in several files, the first of measures, money, time, classifiers, nouns wins. */
export const unitTable = once((): UnitTable => {
  const all = new Map<string, Unit | null>();
  for (const [, list] of file('not-units.tsv')) for (const word of words(list)) all.set(word, null);
  for (const unit of rows()) if (!all.has(unit.name)) all.set(unit.name, unit);
  const table = new Map<string, (readonly [string, Unit | null])[]>();
  for (const entry of all) {
    const first = entry[0].charAt(0);
    const list = table.get(first);
    if (list === undefined) table.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length);
  return table;
});

/** Signs and words of a currency that stand before the number, the longest first. */
export const moneyPrefixes = once((): readonly Unit[] =>
  file('money.tsv')
    .filter(([, position]) => position === 'before')
    .flatMap(([list, , currency, factor]) =>
      names(list).map(
        (name): Unit => ({
          name,
          kind: 'money',
          group: 'money',
          base: given(currency),
          factor: given(factor),
        }),
      ),
    )
    .sort((a, b) => b.name.length - a.name.length),
);
