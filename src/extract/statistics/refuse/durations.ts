import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

/** What makes a span of time the scope of something else: 三年内, 五年来, 20天后. */
const SCOPE_AFTER =
  /^(?:以?来|之?间|以?内|之内|之?中|以?后|之后|以?前|之前|之久|里|期间|的?时间[里内]?[,，]?|期|过渡|任期|任职|有效|一次|一届|一度|一遇|一轮|一换|如一日|磨一剑|畅通|值班|开放|服务|在线|不间断|值守|运行|的?(?:时光|岁月|历程|实践|探索|努力|发展|改革|建设|奋斗|历史|工龄|党龄|兵|支书|生意|跟踪|履职|工作经历))/;
const SCOPE_BEFORE =
  /(?:近|过去|今后|未来|(?<!提)前|后|每|最近|连续|持续|第|这|那|头|再|满|逢|隔|(?<![使费仅只])用|用了|花了|跑了|当了|做了|干了|当过|做过|了|在)$/;
/** What measures: the number after it is the length itself. */
const MEASURED =
  /(?:不超过|不得超过|不少于|不得少于|不低于|至少|最长|最短|超过|不足|不到|达到?|为|是|至|到|需要?|用时|耗时|历时|时长|时间|时限|缩短了?|压缩了?|减少了?|增加了?|延长了?|比[^,。]{1,10}提前了?|滞后|推迟|超期|逾期|滞留|平均|仅|仅用|只用|只需|长达|超(?:警戒|保证|历史|设防|汛限)(?:水位|线)?|降为|压减了?|快了?|早了?|晚了?|期限|周期|工期|会期|寿命|期龄|年限|全程|累计|持续|约|近|逾|高达|每日|每期)$/;
const MEASURED_AFTER =
  /^(?:的?(?:时长|期限)|缩短|压缩|减少|降至|降到|增加|提高|提升|延长|不等|以上|以下|左右)/;
const SHORT = new Set(['秒', '秒钟', '分钟', '刻钟', '小时', '个小时', '钟头', '个钟头']);
/** A number of days of a year or a set is measured where it is compared: 由2016年的27天减少到. */
const COMPARED =
  /(?:[由从][^,。;]{0,20}的|到[^,。;]{0,12}的|(?:天数|日数|时间|时长|时限|周期|期限|年限)[^,。;]{0,10})$/;

/**
 * Spans of time: the scope of another number (五年来, 20天) is no statistic, a measured length is one (报告时间不超过20分钟).
 * Days and years need a measuring word beside them, hours and minutes only the absence of a scope word.
 */
export function durationReason(candidate: Candidate, view: string): string | null {
  const { unit, start, end, sentence, placed } = candidate;
  if (unit === null) return null;
  if (unit.name === '周年') return 'anniversary';
  if (unit.kind === 'age') {
    const lead = before(view, start, 12, sentence.start);
    return /(?:平均(?:期望|预期)?(?:年龄|寿命)|期望寿命|预期寿命)[^,。;]{0,5}$/.test(lead) ? null : 'age';
  }
  if (unit.kind !== 'duration') return null;
  const { numeral } = placed;
  const lead = before(view, placed.coreStart, 24, sentence.start);
  const rest = after(view, end, 6);
  const short = SHORT.has(unit.name);
  const within = /(?:以内|之内)$/.test(view.slice(unit.end, end));
  const measured = MEASURED.test(lead) && !/(?:自|从|在|于)[^,。]{0,6}(?:至|到)$/.test(lead);
  const compared =
    COMPARED.test(lead) || /(?:平均|累计)[^,。;]{0,8}$/.test(lead) || MEASURED_AFTER.test(rest);
  const long = /(?:年|载)$/.test(unit.name);
  if (SCOPE_AFTER.test(rest) && !(measured && within) && !/^(?:的)?时间?$/.test(rest)) return 'time-scope';
  if (within && !/(?:到|至|在|缩短|压缩|控制|压减)[^,。]{0,3}$/.test(lead)) return 'time-scope';
  if (SCOPE_BEFORE.test(lead) && !(short && /近$/.test(lead)) && !/[^近](?:达到?|为)$/.test(lead)) {
    if (!(/近$/.test(lead) && /(?:持续|历时|达|为|用时|约)近$/.test(lead))) return 'time-scope';
  }
  if (
    numeral.script !== 'arabic' &&
    !/不少于|不超过|不足|不得|至少|超过|不到|最长|达到?$|缩短|压缩|延长/.test(lead)
  )
    return 'time-scope';
  if (short && numeral.script === 'arabic') return null;
  if (
    long &&
    !/(?:不超过|不少于|至少|最长|达到?|长达|缩短[至到]?|压缩[至到]?|延长[至到]?|(?:期限|年限|期)[由从]|年限为?|期限为?|寿命[^,。]{0,4}|平均|提高到|增加到|时间为)$/.test(
      lead,
    )
  )
    return 'time-scope';
  return measured || compared ? null : 'time-scope';
}
