import { isRankedOrganization } from '../../structure/authors/organizations.js';
import type { Found } from '../organizations/index.js';
import { postEndingAt } from './lexicon.js';
import type { Person } from './person.js';

/** Bodies that no list has. */
const SMALL =
  /^[\u3400-\u9fff]{2,20}(?:党支部|党总支|村委会|居委会|合作社|公司|学校|中学|小学|医院|卫生院|检察委员会|审判委员会|研究院|研究会|协会|商会)$/u;

/** The body a post is in: the one named right before it, else what is printed there. */
export function organizationBefore(
  view: string,
  end: number,
  { bodies, refused, places }: Found,
  from = 0,
): string | null {
  // 党组书记、主任: the body stands before the first of the posts.
  const earlier = view[end - 1] === '、' ? postEndingAt(view, end - 1) : '';
  if (earlier !== '')
    return (
      organizationBefore(view, end - 1 - earlier.length, { bodies, refused, places }, from)?.replace(
        /党组$/u,
        '',
      ) ?? null
    );
  const body = bodies.find((one) => one.end === end);
  if (body !== undefined) return body.canonical ?? view.slice(body.start, body.end);
  const congress = refused.find((one) => one.end === end && one.canonical !== undefined);
  if (congress !== undefined) return congress.canonical ?? null;
  const head = /^副?[省市县区州旗镇乡]长/u.test(view.slice(end, end + 3));
  if (head) {
    const place = places.endingAt(end) ?? (view[end] === '副' ? null : places.endingAt(end + 1));
    return place?.name == null ? null : `${place.name}人民政府`;
  }
  const run = /[\u3400-\u9fff“”]{3,30}$/u.exec(view.slice(Math.max(from, end - 30), end))?.[0] ?? '';
  return isRankedOrganization(run) || SMALL.test(run) ? run : null;
}

/** What is said of a name that ends at `end`: 张三|为…局长, |的…主任职务, |系…教授. */
export function officeBehind(
  view: string,
  end: number,
  bodies: Found,
): Pick<Person, 'post' | 'organization'> | null {
  const match = OFFICE.exec(view.slice(end, end + 64));
  if (match === null) return null;
  const from = end + match[1]!.length;
  const to = from + match[2]!.length;
  const post = postEndingAt(view, to);
  return post === ''
    ? null
    : { post, organization: organizationBefore(view, to - post.length, bodies, from) };
}

const OFFICE =
  /^((?:同志)?(?:为|的|现任|时任|担任|任|系|是|因[^,。;]{2,12}辞去))([^,。;、()]{4,44}?)(?:职务|的请求|[,。;、)]|$)/u;
