import { once } from '../text/lexicon.js';
import { NameIndex } from './name-index.js';
import { readData } from './rows.js';
import type { Township } from './types.js';

/** The townships of one province with an index of their names. */
export interface ProvinceTownships {
  list: readonly Township[];
  /** Full names; the values are places in `list`. */
  names: NameIndex;
  /** The names without their generic words; the values are places in `list`. Built on first use. */
  stems(): NameIndex;
}

const provinces = new Map<string, ProvinceTownships | null>();

/**
 * Streets, towns and townships of a province, read on first use (one file of about 20 KB).
 * @param code any code of the province or of a division in it; null for a province without data (Hong Kong, …)
 */
export function townshipsOf(code: string): ProvinceTownships | null {
  const province = code.slice(0, 2);
  let found = provinces.get(province);
  if (found === undefined) {
    found = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])$/.test(province) ? load(province) : null;
    provinces.set(province, found);
  }
  return found;
}

function load(province: string): ProvinceTownships {
  const list: Township[] = [];
  for (const line of readData(`townships/${province}.tsv`).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const parent = line.slice(0, 6);
    for (const name of line.slice(7).split(' ')) {
      list.push({ name, short: townshipShort(name), level: 'township', parent });
    }
  }
  return {
    list,
    names: indexOf(list, (township) => township.name),
    stems: once(() => indexOf(list, ({ short }) => short)),
  };
}

/** An index of the names or of beginnings of them; all point into one string. */
function indexOf(list: readonly Township[], part: (township: Township) => string | null): NameIndex {
  const index = new NameIndex(list.map(({ name }) => name).join('\n'), list.length);
  let start = 0;
  for (const [place, township] of list.entries()) {
    const size = part(township)?.length ?? 0;
    index.add(start, start + size, place);
    start += township.name.length + 1;
  }
  return index;
}

/** 上地街道 → 上地, 于家务回族乡 → 于家务; null where one character would be left. */
export function townshipShort(name: string): string | null {
  const stem = name
    .replace(/(?:街道|地区|镇|乡|苏木)$/u, '')
    .replace(
      /(?:(?:回|满|蒙古|苗|彝|壮|瑶|侗|土家|畲|白|傣|藏|黎|水|布依|仡佬|哈尼|傈僳|拉祜|佤|纳西|羌|撒拉|土)族)+$/u,
      '',
    );
  return stem.length < 2 ? null : stem;
}
