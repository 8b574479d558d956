import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

/** Parts of a discourse: 从三个方面, 以下几点, 两个层面. */
const DISCOURSE =
  /^(?:个)?(?:方面|层面|维度|角度|层次|点(?!位)|要点|环节|阶段|步骤|关键|关系|问题|特点|特征|原则|重点|坚持|转变|突破|着力|结合|注重|强化|统一|优势|标准|目标|任务|关口|难题|支撑|抓手|一批)/;
const POINTING =
  /(?:从|以下|下列|如下|这|那|上述|以上|哪|抓好|做到|坚持|实现|突出|聚焦|处理好|把握好|把住|围绕|用好|推动|在)$/;
const ASPECT = new Set([
  '方面',
  '个方面',
  '层面',
  '层',
  '点',
  '维度',
  '维',
  '角',
  '重',
  '步',
  '环节',
  '阶段',
]);

/** Chinese single digits that count the parts of what is said. */
export function countingReason(candidate: Candidate, view: string): string | null {
  const { unit, start, end, placed, sentence } = candidate;
  if (unit === null) return null;
  const rest = after(view, end, 6);
  const lead = before(view, start, 6, sentence.start);
  const counted = ASPECT.has(unit.name) || (/^[个项条大]$/.test(unit.name) && DISCOURSE.test(rest));
  if (!counted) return null;
  // 从3个方面; 队伍建设、工作宣传等6个方面.
  if (placed.numeral.script === 'arabic')
    return (POINTING.test(lead) || (lead.endsWith('等') && placed.numeral.approximators.length === 0)) &&
      /^(?:方面|层面|维度|角度)|^$/.test(rest)
      ? 'discourse'
      : null;
  return 'discourse';
}
