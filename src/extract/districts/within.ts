import { breaks, orgEnds, orgHeads, orgParts, orgTails, placeTails } from './words.js';

/** What a mention's name is part of. */
export type Within = 'org' | 'law' | 'place' | null;

/** How far behind a division's name the end of an enclosing name is looked for. */
const REACH = 18;
const HANZI = /[\u3400-\u9fff\d]/u;
const NEAR = /^[东西南北中新老大第一二三四五六七八九十\d号]{0,3}$/u;
/** What has an organisation's last word in it and is none: 国际科技创新中心, 消费中心城市. */
const NO_BODY =
  /(?:国际|全国|世界|区域|经济|政治|文化|科技|创新|交往|消费|城市|市|商贸|金融|航运|贸易|数据)中心$/u;
/** Names of norms outside 《》: 北京市|节水条例. */
const NORM =
  /^[\u3400-\u9fff]{2,28}?(?:条例|议事规则|暂行办法|实施办法|管理办法|监督办法|管理规定|若干规定|暂行规定|实施细则)/u;
/** Norms that say what they are about: 青川县|关于加强代表工作的实施意见. */
const NORM_ABOUT =
  /^关于[\u3400-\u9fff“”]{4,28}?的(?:若干|实施|暂行|指导)?(?:决定|决议|意见|规定|办法)(?![建见书])/u;
/** What is in no such name: 北京市|制定|节水条例. 实施 is, in 实施细则. */
const NO_NORM =
  /[的了在是将把]|制定|出台|颁布|通过|修订|修改|施行|起草|审议|实施(?!办法|细则|意见)|执行|贯彻|落实|开展|推动|要求|根据|按照|人大常委会[^关]/u;

/** 制种基地|9个: what is counted is no body. */
const COUNT_NEXT = /^(?:已有|共|达)?\d+(?:多|余)?[座个处家所项]/u;

/** A number with its classifier. */
const COUNTED = /\d+(?:多|余)?[座个处条家所项]/u;

/** The part of the view behind `from` in which a name can go on: characters and digits up to the first break word. */
function runFrom(view: string, from: number): string {
  let end = from;
  while (
    end < view.length &&
    end - from < REACH &&
    HANZI.test(view[end]!) &&
    breaks().sizeAt(view, end) === 0
  )
    end++;
  return view.slice(from, end);
}

/** True where the run up to `end` is made of departments' words only: 卫生|健康 before 委. */
function madeOfParts(run: string, end: number): boolean {
  for (let at = 0; at < end; ) {
    const size = orgParts().sizeAt(run, at);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/** A congress by its term: 漳州市|第十七届人民代表大会. */
const OF_TERM = /^第?[一二三四五六七八九十百\d]{1,4}届[\s]*(?:人民代表大会|人大|政协|党代会|委员会|常委会)/u;

/** Does a body's name stand directly behind a division's: 人大, 第十七届人民代表大会, 法院? */
export function isBody(view: string, from: number): boolean {
  // 昆山、常熟|三市|人大常委会
  const at =
    from +
    (/^[两二三四五六七八九十\d]{1,2}个?[市区县州省](?=人|政|法|检|党)/u.exec(view.slice(from, from + 6))?.[0]
      .length ?? 0);
  return orgHeads().sizeAt(view, at) > 0 || OF_TERM.test(view.slice(from, from + 16));
}

/** Does an organisation's name go on right behind the division's? `view` is read, so that a run's limits hide no words. */
function isOrganization(view: string, from: number): boolean {
  if (isBody(view, from)) return true;
  // 及, 和 … are breaks, but departments' names hold 和: 发展和改革委员会.
  const run = runFrom(view, from);
  for (let at = 0; at < run.length; at++) {
    const size = orgTails().sizeAt(run, at);
    if (
      size > 0 &&
      !NO_BODY.test(run.slice(0, at + size)) &&
      !COUNT_NEXT.test(view.slice(from + at + size, from + at + size + 10))
    )
      return true;
  }
  const parts = view.slice(from, from + REACH);
  for (let at = 0; at < parts.length; ) {
    if (at > 0 && (orgEnds().sizeAt(parts, at) > 0 || orgTails().sizeAt(parts, at) > 0))
      return !NO_BODY.test(parts.slice(0, at + 2));
    const size = orgParts().sizeAt(parts, at);
    if (size === 0) return false;
    at += size;
    if (!madeOfParts(parts, at)) return false;
  }
  return false;
}

function isPlace(view: string, from: number): boolean {
  // 福鼎市|21座水库: what is counted is no name.
  const whole = runFrom(view, from);
  const counted = whole.search(COUNTED);
  const run = counted === -1 ? whole : whole.slice(0, counted);
  const { far, near } = placeTails();
  for (let at = 0; at < run.length; at++) {
    if (far.sizeAt(run, at) > 0) return true;
    if (near.sizeAt(run, at) > 0 && NEAR.test(run.slice(0, at))) return true;
  }
  return false;
}

/**
 * What encloses a name outside 《》: a document's title where it begins the name of a norm; else an organisation or another
 * place, told by how the text goes on behind the last of the names that stand together (上海|虹桥街道|基层立法联系点).
 */
export function withinOf(view: string, end: number): Within {
  // 仁和镇“人大代表之家”: a name may stand in quotation marks of its own.
  const chainEnd = view[end] === '“' ? end + 1 : end;
  const norm = NORM.exec(view.slice(chainEnd, chainEnd + 36))?.[0];
  if (norm !== undefined && !NO_NORM.test(norm)) return 'law';
  if (NORM_ABOUT.test(view.slice(chainEnd, chainEnd + 44))) return 'law';
  if (isOrganization(view, chainEnd)) return 'org';
  return isPlace(view, chainEnd) ? 'place' : null;
}

/** Offsets inside 《》, as pairs of start and end; an unclosed mark reaches to the end of its sentence, at most 60 characters. */
export function bracketsOf(view: string): [number, number][] {
  const spans: [number, number][] = [];
  let open = -1;
  let depth = 0;
  for (let at = 0; at < view.length; at++) {
    const char = view[at];
    if (char === '《') {
      if (depth++ === 0) open = at;
    } else if (char === '》' && depth > 0) {
      if (--depth === 0) spans.push([open, at]);
    } else if (depth > 0 && (char === '。' || at - open > 80)) {
      spans.push([open, at]);
      depth = 0;
    }
  }
  if (depth > 0) spans.push([open, view.length]);
  return spans;
}
