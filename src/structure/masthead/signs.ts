/** What shows, by itself, that a row belongs to a masthead: licences, serial numbers, notices of what the issue is. */
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';

export const PERMIT =
  /(?:准\s{0,9}印?\s{0,9}[字证]|准印证|内资准字|连续性内部资料|内部资料(?:性出版物)?\s{0,9}[（(]?.{0,12}(?:第|号|字)|登\s{0,9}字|新出.{0,6}准).{0,80}\d/;
export const NOTICE =
  /^(?:创刊号|试刊|共印\d+份|内部资料|内部刊物|内部发行|内部交流|免费交流|免费赠阅|仅供参考|注意保存|赠阅|交流资料|公开发行|国内外公开发行|双?月刊|季刊|半月刊|旬刊|周刊|欢迎订阅|版权所有.*|敬请.*指正|如有印装.*)(?:[\s,，·•()（）]*(?:内部资料|内部刊物|内部发行|内部交流|免费交流|免费赠阅|仅供参考|注意保存|赠阅|交流资料|双?月刊|季刊|创刊))*$/;
export const HOUSE =
  /(?:会刊|机关刊|主办|主管|编印|编辑出版|出版发行|承印|(?:办|部|处|室|会|院|局|委)编)(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:出版)?)?$/;
/** `某地区人大联络处      一九九二年五月十六日`: the line under the title of a bulletin. */
export const ORG_DATE =
  /^[\u3400-\u9fff]{4,24}(?:编|编印)?\s{2,}(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
export const ISSN = /ISSN\s{0,9}[:：]?\s{0,9}(\d{4}\s{0,9}[-—–－]\s{0,9}\d{3}[\dXx])/i;
export const CN =
  /(?:^|[^A-Za-z])CN\s{0,9}[:：]?\s{0,9}(\d{2}\s{0,9}[-—–－]\s{0,9}\d{3,5}\s{0,9}(?:[/／]\s{0,9}[A-Z]\d?)?)/i;
export const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;
export const WEBSITE = /(?:https?:\/\/|www\.)[\w./-]+/i;

/** Does the row, by itself, belong to a masthead: a licence, a serial number, a notice of what the issue is? */
export function isMastheadSign(row: Row): boolean {
  if (row.key.length > 60 || endsSentence(row.view)) return false;
  return (
    ORG_DATE.test(row.view.trim()) ||
    PERMIT.test(row.view) ||
    ISSN.test(row.view) ||
    CN.test(row.view) ||
    NOTICE.test(row.key)
  );
}
