import type { Candidate, Direction, StatisticKind } from './candidate.js';
import { after, before, clauseStart } from './clause.js';

const UP =
  '增长|多收|多产|多打|多[采用种养投拨办修]|增产|增收|增支|净增|增加|提高|提升|上升|上涨|增多|扩大|上调|回升|上扬|走高|反弹|攀升|跃升|增值|递增|高出|多出|增|涨|升|多(?!达)|快|高(?!达)|翻';
const DOWN =
  '下降|少收|少产|少[采用种养投拨办修]|减产|减收|减支|减少|降低|缩短|压缩|压减|削减|回落|下滑|缩小|走低|下挫|减|降|收窄|下调|缩减|精简|核减|下跌|萎缩|少|低|慢';
const TAIL =
  '(?:了|幅度?|率|速度?)?(?:为|是|达到?|高达|约|近|仅|超过|超|逾|突破|不低于|不少于|不超过|在|再)?(?:平均|年均|每年|约|近)?$';
const RISES = new RegExp(`(?:${UP})${TAIL}`);
const FALLS = new RegExp(`(?:${DOWN})${TAIL}`);
/** Verbs right before a figure of things, days or money that itself rose or fell: 缩短12天, 增收2600元. */
const ROSE = /(?<!新)(?:增长|增加|增收|增产|增支|净增|上升|上涨|增多|延长|提高)(?:了)?(?:约|近)?$/;
const FELL = /(?:下降|减少|减收|减产|减支|降低|缩短|下跌|回落)(?:了)?(?:约|近)?$/;
/** A harvest or an income that rose or fell, with what it is of: 每亩增产|粮食. */
const YIELD = /(?:(增产|增收)|减产|减收)了?[\u4e00-\u9fff]{2}$/;
/** Nouns of a rate of change: 增速8%, 降幅为9.1%. */
const RISING = /(?:增速|增幅|涨幅|(?<!自然)增长率|增率|升幅)[^,。;]{0,6}$/;
const FALLING = /(?:降幅|跌幅|减幅|下降率|降速)[^,。;]{0,6}$/;
/** A rate of rise that itself fell, or of fall that itself grew: 增速|回落2.3个百分点, 降幅|扩大1个百分点. */
const RATE_FELL = new RegExp(`(?:增速|[增涨升]幅|增长率)[^,。;]{0,4}(?:${DOWN})(?:了)?(?:约|近)?$`);
const RATE_GREW = /(?:降幅|跌幅|减幅|降速)[^,。;]{0,4}(?:扩大|上升|提高|加大|加深)(?:了)?(?:约|近)?$/;
/** A verb with 多 or 少 beside a comparison: 比上年|多缺, 较原来|少跑. */
const MORE = /(多|少)(?![达于个种次名是为少半数的在])[\u4e00-\u9fff]$/;
/** What is paid less or more, with what it is for: 人均少花|医药费. */
const PAID = /(多|少)[花缴交付掏][\u4e00-\u9fff]{0,4}$/;
/** A rate by its name, which is a level: 自然增长率3.2‰. */
const LEVEL = /自然增长率(?:为|是|达到?)?$/;
/** What is cut by a share of itself: 压减一般性支出5%. */
const CUT = /(?:压减|压缩|削减|缩减|裁减|核减)[\u4e00-\u9fff]{2,10}$/;
/** A verb of change alone between two figures. */
const MOVED = /^,(?:(增加|增长|上升|上涨)|减少|削减|下降|降低)了?(?:约|近)?$/;
/** What makes of a verb of change the level that is reached: 提高到98%. */
const REACHED = /(?:到|至|为)(?:了)?(?:约|近|超过|逾)?$/;
const AFTER_UP = /^的?(?:年均|高速)?(?:增长|增速|增幅|涨幅)/;
const AFTER_DOWN = /^的?(?:降幅|下降|跌幅)/;
/** What a change is measured against. */
const BASIS =
  /同比|环比|(?<![占对同正可])(?:比(?![例重率值])|较|与|跟)(?:上一?年(?:同期|末|底)?|去年(?:同期|底|末)?|前年(?:同期)?|上一?届(?:同期)?|上[个一]?(?:月|季度)|[上本]年初|年初|(?:19|20)\d\d年(?:\d{1,2}月)?(?:同期|末|底)?|[^,。;的]{1,10}?(?:之前|以前|前|同期|时|(?=增|多|减|少|提|高|低|下|上|升|降|节约|翻)))(?:相比)?/g;
const COMPARED = /(?:比|较)[^,。;]{1,14}$/;

/** What kind of figure it is, and for a change its direction and what it is measured against. */
export interface Kind {
  kind: StatisticKind;
  direction: Direction;
  basis: string | null;
}

/** Verbs before a figure that give the direction; null where the figure is a level. */
function directionAt(view: string, candidate: Candidate): Direction {
  const { start, end, sentence, unit } = candidate;
  const lead = before(view, start, 14, sentence.start);
  if (LEVEL.test(lead)) return null;
  if (RATE_FELL.test(lead)) return 'down';
  if (RATE_GREW.test(lead)) return 'up';
  if (RISING.test(lead)) return 'up';
  if (FALLING.test(lead)) return 'down';
  if (AFTER_UP.test(after(view, end, 6))) return 'up';
  if (AFTER_DOWN.test(after(view, end, 6))) return 'down';
  if (REACHED.test(lead)) return null;
  if (unit?.kind === 'percentage' && CUT.test(lead)) return 'down';
  if (FALLS.test(lead) && !/(?:至少|不少|最少|最低|不低|多少|减少到)$/.test(lead)) return 'down';
  if (RISES.test(lead) && !/(?:至多|最多|最高|不高|不多)$/.test(lead)) return 'up';
  return null;
}

/** The direction of a figure whose verb stands right before it and has a subject: 天数|减少|9天, not 减少|科室|2个. */
function ownChange(view: string, candidate: Candidate): Direction {
  const { start, sentence } = candidate;
  const lead = before(view, start, 10, sentence.start);
  const paid = candidate.unit?.kind === 'money' ? PAID.exec(lead) : null;
  if (paid !== null) return paid[1] === '多' ? 'up' : 'down';
  const yielded = YIELD.exec(lead);
  if (yielded !== null) return yielded[1] === undefined ? 'down' : 'up';
  const verb = ROSE.exec(lead) ?? FELL.exec(lead);
  if (verb === null || !/[\u4e00-\u9fff]{2}$/.test(lead.slice(0, verb.index))) return null;
  return ROSE.test(lead) ? 'up' : 'down';
}

/** The direction of a figure beside a comparison, by a verb with 多 or 少. */
function comparedAt(view: string, { start, sentence }: Candidate): Direction {
  const lead = before(view, start, 8, sentence.start);
  const more = MORE.exec(lead);
  if (more === null || /(?:至|最|不|减|许|众|大|诸|更|很)$/.test(lead.slice(0, more.index))) return null;
  return more[1] === '多' ? 'up' : 'down';
}

function basisOf(candidate: Candidate): string | null {
  const { view, text } = candidate.passage;
  const from = clauseStart(view, candidate.start, candidate.sentence.start);
  let basis: string | null = null;
  for (const match of view.slice(Math.max(from, candidate.start - 60), candidate.start).matchAll(BASIS)) {
    const at = Math.max(from, candidate.start - 60) + match.index;
    basis = text.slice(at, at + match[0].length);
  }
  return basis;
}

function rateOfChange(last: { candidate: Candidate; kind: Kind }, { passage, start }: Candidate): Direction {
  const between = passage.view.slice(last.candidate.end, start);
  const lead = before(passage.view, last.candidate.start, 16, last.candidate.sentence.start);
  return /^[^,;:。]{1,12}[到至]$/.test(between) && /(?:增速|[增涨升降跌减]幅|增长率)由[^,;]{0,10}$/.test(lead)
    ? last.kind.direction
    : null;
}

const RATE =
  /每(?:个?(?:半?年|季度?|月|周|日|天|星期|学期|届)|[两二三四五六七八九十]+(?:年|个月|周|天)|\d+(?:年|个月|周|天))[^,。;]{0,12}$/;
const OCCASIONS = new Set(['次', '回', '遍', '趟']);

/** The kind, direction and basis of a statistic; `last` is the statistic before it in the sentence, whose verb it may share (下降18.4%、11.9%). */
export function kindOf(candidate: Candidate, last: { candidate: Candidate; kind: Kind } | null): Kind {
  const { view } = candidate.passage;
  const { unit, placed, start, sentence } = candidate;
  const { numeral } = placed;
  const shared =
    last !== null && /^(?:和|与|及|、|或)$/.test(view.slice(last.candidate.end, start)) ? last : null;
  const isShare =
    unit === null
      ? numeral.kind === 'fraction' || numeral.kind === 'half' || numeral.kind === 'percent'
      : unit.kind === 'percentage' || unit.kind === 'ratio';
  if (isShare || unit?.kind === 'point') {
    const direction =
      directionAt(view, candidate) ?? (shared?.kind.kind === 'change' ? shared.kind.direction : null);
    if (direction !== null) {
      const basis = basisOf(candidate) ?? shared?.kind.basis ?? null;
      return { kind: 'change', direction, basis };
    }
    // 涨幅由12%回落到8%: both are rates of rise.
    const rate = last === null ? null : rateOfChange(last, candidate);
    if (rate !== null) return { kind: 'change', direction: rate, basis: basisOf(candidate) };
    if (numeral.kind === 'doubling') return { kind: 'change', direction: 'up', basis: basisOf(candidate) };
    return {
      kind:
        unit?.kind === 'point' && COMPARED.test(before(view, start, 16, sentence.start))
          ? 'change'
          : 'percentage',
      direction: null,
      basis: null,
    };
  }
  // 排放26万吨，削减2万吨: what of the figure before is gone.
  const moved =
    last !== null && unit !== null && last.candidate.unit?.name === unit.name
      ? MOVED.exec(view.slice(last.candidate.end, start))
      : null;
  if (moved !== null)
    return { kind: 'change', direction: moved[1] === undefined ? 'down' : 'up', basis: null };
  const basis = basisOf(candidate);
  const direction =
    basis === null
      ? ownChange(view, candidate)
      : (directionAt(view, candidate) ?? comparedAt(view, candidate));
  if (direction !== null) return { kind: 'change', direction, basis };
  // 分别上升1.1米和0.9米: the verb is said once.
  if (shared?.kind.kind === 'change' && unit !== null && shared.candidate.unit?.name === unit.name)
    return shared.kind;
  return { kind: plainKind(candidate, view), direction: null, basis: null };
}

function plainKind({ unit, start, sentence }: Candidate, view: string): StatisticKind {
  switch (unit?.kind) {
    case 'money':
      return 'money';
    case 'measure':
      return 'measure';
    case 'compound':
      return /元/.test(unit.name) ? 'money' : 'measure';
    case 'duration':
    case 'age':
      return 'duration';
    default:
      if (unit !== null && unit !== undefined && OCCASIONS.has(unit.name)) {
        return RATE.test(before(view, start, 24, sentence.start)) ? 'frequency' : 'count';
      }
      return 'count';
  }
}
