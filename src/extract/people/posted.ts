import { isPersonName } from '../../structure/authors/names.js';
import type { Found } from '../organizations/types.js';
import { isWeakName, isWeakPost, postEndingAt } from './lexicon.js';
import { nameAt } from './name.js';
import { officeBehind, organizationBefore } from './office.js';
import type { Person } from './person.js';

/** Persons named with their posts: 市人大常委会主任|张三, 张三|副主任, 任命|张三|为…局长. */
export function postedIn(view: string, bodies: Found): Person[] {
  return [...behindPosts(view, bodies), ...beforePosts(view), ...appointed(view, bodies)];
}

/** 市人大常委会主任|张三、李四 */
function behindPosts(view: string, bodies: Found): Person[] {
  const found: Person[] = [];
  for (let at = 2; at < view.length; at++) {
    const post = POST_ENDS.has(view[at - 1]!) ? postEndingAt(view, at) : '';
    if (post === '') continue;
    let from = at;
    while (view[from] === ' ' && from - at < 2) from++;
    const organization = organizationBefore(view, at - post.length, bodies);
    for (let next = from; ; ) {
      const name = nameAt(view, next, isWeakPost(post) || next > from || from > at);
      if (name === '') break;
      const end = next + name.length;
      found.push({ start: next, end, name, post, organization, evidence: 'post' });
      at = end;
      if (!/[、和]/u.test(view.charAt(end))) break;
      next = end + 1;
    }
  }
  return found;
}

const POST_ENDS = new Set('任长书席员记代表委官者师授士生问编理事部属民众工人家主导友作支衔');

const ADDRESS =
  /^(?:同志|先生|女士|老师|教授|总书记|国家主席|(?:副|专职副)?(?:主任|书记|局长|主席|市长|县长|区长|镇长|乡长|院长|秘书长|检察长)|代表(?![大性团们处])|委员长|委员(?!会))/u;
const FREE = /(?:^|[^\u3400-\u9fff]|[由和与请的让向对是同听])$/u;

/** 张三|副主任: the name is at the beginning of a clause or behind a particle. */
function beforePosts(view: string): Person[] {
  const found: Person[] = [];
  for (const match of view.matchAll(
    /总书记|国家主席|同志|先生|女士|老师|教授|专职副|副[主书局市县区镇乡院]|主任|书记|局长|主席|[市县区镇乡院]长|秘书长|检察长|代表|委员长|委员/gu,
  )) {
    const { index } = match;
    const post = ADDRESS.exec(view.slice(index, index + 6))?.[0];
    if (post === undefined) continue;
    const name = [4, 3, 2]
      .map((size) => view.slice(Math.max(0, index - size), index))
      .find(
        (one) =>
          isPersonName(one) &&
          !isWeakName(one) &&
          !/[们者族区说的会及次名位个]$/u.test(one) &&
          FREE.test(view.slice(0, index - one.length).slice(-1)),
      );
    if (name === undefined) continue;
    const strong =
      name.length === 3 || /(?:^|[^\u3400-\u9fff])$/u.test(view.slice(0, index - name.length).slice(-1));
    if (!strong) continue;
    const address = /^(?:同志|先生|女士|老师)$/u.test(post) ? null : post;
    found.push({
      start: index - name.length,
      end: index,
      name,
      post: address,
      organization: null,
      evidence: 'post',
    });
  }
  return found;
}

const VERB =
  /(?:^|[。;:!?\n]|任命|补选|选举|推选|免去|批准|接受|确认|终止|罢免|同意)\s*(?=[\u3400-\u9fff])/gu;

/** Appointments: 任命|张三、李四|为…局长, 张三|的…主任职务. */
function appointed(view: string, bodies: Found): Person[] {
  const found: Person[] = [];
  for (const match of view.matchAll(VERB)) {
    const from = match.index + match[0].length;
    const names: { start: number; end: number; name: string }[] = [];
    for (let at = from; names.length < 20; ) {
      const name = nameAt(view, at, true);
      if (name === '') break;
      names.push({ start: at, end: at + name.length, name });
      at += name.length;
      if (view[at] !== '、') break;
      at++;
    }
    const office = names.length === 0 ? null : officeBehind(view, names.at(-1)!.end, bodies);
    if (office !== null) for (const one of names) found.push({ ...one, ...office, evidence: 'post' });
  }
  return found;
}
