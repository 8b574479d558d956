/**
 * Words that the search for indicators cuts at, from data/words.txt. Each list is one pattern on short strings, so that it
 * stays linear; what is grammar and no word (marks, numbers of headings, 每 with its unit) is added here.
 */
import { once } from '../../../text/lexicon.js';
import { wordLists } from '../../../text/word-patterns.js';

const list = wordLists(new URL('./data/words.txt', import.meta.url));
const pattern = (source: () => string, flags = ''): (() => RegExp) => once(() => new RegExp(source(), flags));

/** Function words and verbs of measure at the end of what stands before a number. */
export const TAIL = pattern(
  () =>
    `(?:${list('tail')}|(?<=[入出资额值量])${list('reached')}|平均每?[年月天个户人村乡镇县市区家亩名校所件]?|[、:“”(=—,\\- ])$`,
);

/** What stands at the beginning of a clause and says nothing of what is counted. */
export const LEAD = pattern(
  () => `^(?:${list('lead')}|[一二三四五六七八九十]是|[一二三四五六七八九十]{1,3}\\)|[、,:“”()— \\-])`,
);

/** Verbs of work whose object is what is counted. */
export const VERB = pattern(() => `共?${list('work')}了?(?!${list('no-object')})`, 'g');

/** Such verbs that are the main one though a 的 comes after them. */
export const MAIN = pattern(() => `^共?${list('main')}`);

/** Words and marks at which the noun phrase after a number ends. */
export const AFTER_STOP = pattern(() => `[,;:。!?…()、"《“]|(?<=.)存在|${list('stop')}`);

/** What cannot begin a noun phrase after a number. */
export const AFTER_NONE = pattern(() => `^(?:[,;:。!?…)、》”—\\-]|${list('none')}|的?${list('movement')})`);

/** What 的 and a figure's movement or use follow it with: 5%的|增速, 6%的|目标. */
export const OF_FIGURE = pattern(() => `^的(?:${list('movement')}|${list('set-as')})`);

/** People of whom a share is told without 的. */
export const SHARE_PEOPLE = pattern(() => `^${list('people')}`);

/** Verbs after a number whose subject stands before it. */
export const PREDICATE = pattern(() => `^${list('predicate')}`);

/** Verbs that begin what follows a number of times. */
export const LEADING_VERB = pattern(() => `^${list('leading-verb')}`);

/** Rates and lengths that need what they are a rate of. */
export const RATE_WORD = pattern(() => `^(?:[只仅约]?占比?|${list('rate')}|[\\u4e00-\\u9fff]率)$`);

/** Verbs at which the noun after a number of things ends. */
export const THING_STOP = pattern(() => list('thing-stop'));

/** Verbs whose object is that of the figure before. */
export const END_VERB = pattern(() => `${list('end-verb')}$`);

/** Verbs and adverbs alone, which need the object of the figure before. */
export const VERBS_ONLY = pattern(
  () => `^(?:${list('bare-adverb')}?${list('bare-verb')}(?:或|并|和|、|及)?){1,3}$`,
);

/** Verbs of giving money behind their subject. */
export const GIVING = pattern(() => `(?<=.{3})${list('giving')}$`);

/** Verbs of going and looking, at the end of what stands before a number of places. */
export const VISITING = pattern(() => `${list('visiting')}(?:了|全[省市县区州])?$`);

/** What is left of money, or how far it got, said without whose money it is. */
export const BALANCE = pattern(
  () => `^(?:${list('balance-time')}?${list('balance')}|(?:累计|滚存|年末){1,2}结余|${list('loss')})$`,
);

/** What people do to a title or a quotation; where that is cut off, the verb is too. */
export const CUT_SHORT = pattern(() => `(?<=..)${list('of-title')}.{0,6}$`);

/** Words for an amount that a balance takes the place of. */
export const AMOUNT = /(?:收入|支出|结余|余额)$/;

/** How a figure was reckoned, said in a clause of its own: 按可比价格计算. */
export const RECKONED =
  /^分[\u4e00-\u9fff]{1,8}看$|^(?:按照?|剔除|扣除|据|根据|依据|初步)[^,;:。]{0,16}(?:计算|口径|测算|核算|统计|因素|介绍|显示)$/;

/** A comparison before a figure: 比上年, 与2010年相比, 高于全省平均水平. */
export const COMPARISON =
  /(?:(?:(?<![占对同之正无相])比(?![重例率值])|(?<!比)较)[^,;。、]{1,14}|(?:与|同|跟)[^,;。、]{1,14}相比|远?(?:高于|低于|超过|优于|多于|少于|高出|超出)[^,;。、]{2,14}|(?:是|为|相当于)[^,;。、]{1,14}的)$/;
/** The beginning of a change: 由搬迁前的9860元, 从每人每年. */
export const ORIGIN = /[由从](?![于业事来])[^,;。、]{0,12}$/;

/** What a share is reckoned on when it is a plan: 为年初预算的101%, 完成调整预算的94%, 完成任务的98%. */
export const PLANNED =
  /^(?:[仅只]?为)?(?:完成)?(?:年初|年度|全年|调整|变动|当年|本年)?(?:预算|计划|预期目标|目标|任务|目标任务)(?:数|总数)?$/;

/** What says of the people of a share what they do: 受访者|不了解…. */
export const PREDICATE_OF_SHARE = /^(?:不|没|未|会|能|愿|可|为|对|在|已|需)/;
