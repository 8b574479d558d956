import { dataWords, once } from '../../../text/lexicon.js';
import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

const hotlines = once(() => dataWords(new URL('../data/hotlines.txt', import.meta.url)));

/** Words near a number that is dialled. */
const DIALLED =
  /^.{0,14}?(?:热线|专线|电话|举报|报警|平台|服务台|诉求|工单|派单|受理|分中心|呼叫|短号|号码|急救|中心)/;
const DIAL = /(?:拨打|拨通|致电|热线|专线|电话|号码|传真|手机|微信|邮编|邮政编码|账号|QQ)[::为是]?$/;

/** A number that is only a measure for another: 每增加1000元. */
const PER = /每(?:增加|减少|提高|下降|上升|新增|供|隔|满|超)?$/;

/** Units of an address. */
const ROOMS = new Set(['单元', '室', '楼', '层', '栋', '幢']);

/** Numbers that name and do not count: hotlines, telephone and document numbers, formulas (1+3), versions, labels of lists. */
export function codeReason(candidate: Candidate, view: string): string | null {
  const { start, end, placed, unit, sentence } = candidate;
  const { numeral } = placed;
  const lead = before(view, start, 8, sentence.start);
  const next = view.charAt(placed.end);
  const prior = lead.charAt(lead.length - 1);
  if (DIAL.test(lead) && (unit === null || unit.kind === 'noun')) return 'hotline';
  if (PER.test(lead)) return 'per';
  if (
    hotlines().has(numeral.text) &&
    (unit === null || unit.kind === 'noun') &&
    numeral.script === 'arabic'
  ) {
    if (unit !== null || DIALLED.test(after(view, end, 20)) || /打|拨|[和与、]$/.test(lead)) return 'hotline';
  }
  if (numeral.weakBecause === 'latin') return 'model';
  if (numeral.weakBecause === 'code') return 'code';
  if (/[〔[(]?\d{4}[〕\])]第?$/.test(lead) || /(?:字第?|令第?|编号|№|No\.?)$/.test(lead))
    return 'document-number';
  if (isFormula(view, placed.start, placed.end)) return 'formula';
  if (/\d[::∶]$/.test(lead) && unit === null) return 'ratio';
  if (/^[::∶]\d/.test(after(view, placed.end, 2))) return 'ratio';
  // 建教学楼五幢 counts; 3号楼5单元 does not.
  const counted = unit !== null && /^[幢栋座]$/.test(unit.name) && /[^号\d]楼$/.test(lead);
  if (unit !== null && !counted && ROOMS.has(unit.name) && /(?:住在?|位于|[栋幢楼路号街巷])$/.test(lead))
    return 'address';
  // V2.0版, 2015版《…》: an edition by its number or its year.
  if (unit?.name === '版' && (numeral.decimals > 0 || /^(?:19|20)\d\d$/.test(numeral.text))) return 'version';
  if (isLabel(candidate, view)) return 'label';
  if (inTitle(view, start, sentence.start)) return 'title';
  if (unit === null && (next === '#' || prior === '#')) return 'code';
  return null;
}

/** 1+3, 20+, 5+2+X, “3+1”工作法. */
function isFormula(view: string, start: number, end: number): boolean {
  const plus = /[+＋×xX]/;
  const next = view.charAt(end);
  const prior = view.charAt(start - 1);
  return plus.test(next) || (plus.test(prior) && start > 1) || (prior === '“' && next === '”');
}

/** The number of a heading, of an item of a list, of a note, at the beginning of a block or a sentence. */
function isLabel({ placed, passage, sentence, unit }: Candidate, view: string): boolean {
  const { numeral, start, end } = placed;
  if (passage.block.number !== undefined && start === 0) {
    const number = passage.block.number;
    if (end <= number.length + 1) return true;
  }
  const first = start === 0 || start === sentence.start || /^[ (]*$/.test(view.slice(sentence.start, start));
  if (!first) return false;
  // 1.2021年: the point ends a label, and the digits after it are a year.
  if (unit?.name === '年' && /^\d{1,2}\.\d{4}$/.test(numeral.text)) return true;
  return unit === null && end - start <= 2 && /^[、.)．]/.test(after(view, end, 1));
}

/** 《党史故事100讲》: a number in a title. */
function inTitle(view: string, at: number, floor: number): boolean {
  const lead = before(view, at, 80, floor);
  return lead.lastIndexOf('《') > lead.lastIndexOf('》');
}
