/**
 * Indicators that leave out what they count, because an earlier number of the sentence has said it: 80台水表中，走时准确的71台;
 * 收到建议120件，解决88件; 县级由…，乡级由….
 */
import type { Candidate } from '../candidate.js';
import { clauseEnd, clauseStart } from '../clause.js';

/** What an earlier number of the sentence counts, in its own words. */
export interface Head {
  unit: string | null;
  text: string;
}

/** What is known of a number when its gap is filled. */
export interface Gap {
  candidate: Candidate;
  /** The number before it in the sentence, and its indicator. */
  before: Candidate | null;
  last: string | null;
  heads: readonly Head[];
  /** The phrase before the number in its own clause, and the noun after it. */
  own: string;
  after: string;
  share: boolean;
}

/** Longest description of a part. */
const LONGEST = 14;
/** Longest of what is said of a part. */
const LONGEST_SAID = 24;
const AS = /^被.{0,6}?(?:确定|列|评选|评定|评|认定|命名|确认|授予|选|定)为(.{2,16})$/;
const PASSIVE_END = /(?:之中|当中|之内|中|内)$/;
const PART = /^[^,;:。]{0,16}(?:之中|当中|中|里),?(?:就|仅|只)?有?$/;
const AMONG = /(?:之中|当中|中|里)$/;
const LEVEL = /^(?:[省市州县区乡镇村]级|国家级|城镇|农村|乡村|城市|男性|女性)/;
const EXTREME =
  /^(?:其中|而|但)?(最高|最低|最多|最少|最大|最小|平均|户均)(?:的|值)?(?:也|则|都)?(?:为|达到?|是|有|仅|只有|仅有)?$/;
const EXTREME_WORD = /^(?:最高|最低|最多|最少|最大|最小|平均|户均)|(?:最高|最低|最多|最少|最大|最小)$/;
/** Predicates of those of whom a share is told: 七成以上|没有经过培训. */
const SAYS = /^(?:没有?|未|不|尚|已|能|可以|需要|无|仍|来自|集中|认为|表示|选择|反映)/;

/** The rest of the clause after the number, without quotation marks. */
function restOf({ passage, end, sentence }: Candidate): string {
  const { text, view } = passage;
  return text.slice(end, clauseEnd(view, end, sentence.end)).replace(/[“”"]/g, '');
}

function leadOf({ passage, start, sentence }: Candidate): string {
  const { view } = passage;
  return view.slice(clauseStart(view, start, sentence.start), start);
}

/** The indicator of a number that leaves out what it counts; null where it says it itself. */
export function fromGap(gap: Gap): string | null {
  return (
    passive(gap) ??
    dimension(gap) ??
    elidedRate(gap) ??
    fromTo(gap) ??
    part(gap) ??
    extreme(gap) ??
    otherLevel(gap) ??
    sayingShare(gap)
  );
}

function headOf({ heads, candidate }: Gap): string | null {
  const unit = candidate.unit?.name ?? null;
  return heads.findLast((head) => head.unit === unit)?.text ?? null;
}

/** 7件被确定为重点督办建议, 418条被吸收到草案: the passive clause says which. */
function passive({ candidate, own }: Gap): string | null {
  const rest = restOf(candidate);
  if (own !== '' || !/^被(?!告|害|申请|征|监督|抽查|检查|调查|巡|执行|评议|帮扶).{2}/.test(rest)) return null;
  return AS.exec(rest)?.[1] ?? rest.slice(0, LONGEST + 6).replace(PASSIVE_END, '');
}

/** 长86米、宽1.5米的|吊桥: the sides of what stands behind them. */
const SIDES =
  /^(?:、?[长宽高深厚](?:约|近)?[\d.一二三四五六七八九十百千万两多余]{1,8}(?:公里|千米|厘米|毫米|米)[一二三四五六七八九半\d]?){0,3}的([\u4e00-\u9fff]{2,8}?)(?=[,;。、]|[就已被便也在建横修将]|$)/;

/** 修通了一条长|2.3公里 */
const ONE_SIDED = /[一两二三四五六七八九十\d][条座道段个口处孔间栋块]全?[长宽高深厚]$/;

function dimension({ candidate, own }: Gap): string | null {
  const side = /[长宽高深厚]$/.exec(own)?.[0];
  if (side === undefined || candidate.unit?.kind !== 'measure') return null;
  if (own.length > 4 && !ONE_SIDED.test(own)) return null;
  const { view } = candidate.passage;
  const thing = SIDES.exec(view.slice(candidate.end, candidate.end + 60))?.[1];
  return thing === undefined ? null : thing + side;
}

const RATED = /(?:[\u4e00-\u9fff]{2}|^)(?:[\u4e00-\u9fff]{2}率|比例|比重|覆盖面)$/;

/** 大型企业签订率达97%，小企业为73%: the same rate of others, whose name it leaves out. */
function elidedRate({ candidate, before, last, own, share }: Gap): string | null {
  if (!share || last === null || own.length < 2 || own.length > 8 || RATED.test(own)) return null;
  const rate = RATED.exec(last)?.[0];
  if (rate === undefined || before?.unit?.name !== candidate.unit?.name || rate === last) return null;
  const said = leadOf(candidate);
  const rest = said.startsWith(own) ? said.slice(own.length) : null;
  if (rest === null || !/^(?:则|也|仅|只)?(?:为|是|达到?|有)$/.test(rest)) return null;
  const of = own.replace(/[则也仅只]$/, '');
  return of + (of.endsWith(rate.slice(0, 2)) ? rate.slice(2) : rate);
}

/** 由300亩发展到2.1万亩: of the same thing. */
function fromTo({ candidate, before, last }: Gap): string | null {
  if (before === null || last === null || before.unit?.name !== candidate.unit?.name) return null;
  const { view } = candidate.passage;
  if (
    !/^[^,;:。]{1,10}[到至为](?:[^,;:。]{1,8}的)?(?:约|近|超过)?$/.test(
      view.slice(before.end, candidate.start),
    )
  )
    return null;
  return /[由从]/.test(view.slice(Math.max(before.sentence.start, before.start - 12), before.start))
    ? last
    : null;
}

/** 走时准确的71台 of 80台水表, and 5家粪污直排 where 52家养殖场中 stands before. */
function part(gap: Gap): string | null {
  const { candidate, before, own, after, share } = gap;
  const head = share ? null : headOf(gap);
  if (head === null || before === null) return null;
  const { view } = candidate.passage;
  if (own !== '' && own.length <= LONGEST && after === '' && isModifier(candidate, own))
    return `${own}的${head}`;
  const rest = restOf(candidate);
  const between = view.slice(before.end, candidate.start);
  const parted = PART.test(between) || isPart(gap);
  return (own === '' || AMONG.test(own)) &&
    parted &&
    rest.length >= 2 &&
    rest.length <= LONGEST_SAID &&
    !/^[占为达的]/.test(rest)
    ? `${rest}的${head}`
    : null;
}

/** The whole phrase stands before 的 and the number: 走时准确的71台, not 由原来的52条. */
function isModifier({ passage, start }: Candidate, own: string): boolean {
  return passage.text.slice(0, start).endsWith(`${own}的`);
}

/** The number before is a part too, and the clauses stand side by side. */
function isPart({ candidate, before, last, heads }: Gap): boolean {
  const head = heads.at(-1)?.text;
  return (
    before !== null &&
    before.unit?.name === candidate.unit?.name &&
    last !== null &&
    last === `${restOf(before)}的${head}` &&
    leadOf(candidate).length <= 2
  );
}

/** 最低的也有11%, 平均为19%: of what the figure before is. */
function extreme({ candidate, before, last }: Gap): string | null {
  const word = EXTREME.exec(leadOf(candidate))?.[1];
  if (word === undefined || last === null || before?.unit?.name !== candidate.unit?.name) return null;
  return word + last.replace(EXTREME_WORD, '');
}

/** 乡级由四十名 after 县级名额基数由一百二十名. */
function otherLevel({ own, last }: Gap): string | null {
  const level = LEVEL.exec(own)?.[0];
  if (level !== own || last === null || own === '') return null;
  const other = LEVEL.exec(last)?.[0];
  return other === undefined || other === last ? null : own + last.slice(other.length);
}

/** 水管员210名，七成以上没有经过培训. */
function sayingShare({ candidate, own, heads, share }: Gap): string | null {
  const head = heads.at(-1)?.text;
  const rest = restOf(candidate);
  if (!share || own !== '' || head === undefined || rest.length > LONGEST || !SAYS.test(rest)) return null;
  return `${rest}的${head}`;
}
