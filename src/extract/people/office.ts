import { isRankedOrganization } from '../../structure/authors/organizations.js';
import type { Found } from '../organizations/index.js';
import { postEndingAt } from './lexicon.js';
import type { Person } from './person.js';

/** Bodies that no list has. */
const SMALL =
  /^[\u3400-\u9fff]{2,20}(?:党支部|党总支|村委会|居委会|合作社|公司|学校|中学|小学|医院|卫生院|检察委员会|审判委员会|研究院|研究会|协会|商会)$/u;

/** Posts that one body may stand before: 党组书记、主任. */
const MOST = 3;

/** The body a post is in: the one named right before it, else what is printed there. */
export function organizationBefore(view: string, end: number, found: Found, from = 0): string | null {
  let at = end;
  for (let posts = 1; posts < MOST && view[at - 1] === '、'; posts++) {
    const earlier = postEndingAt(view, at - 1);
    if (earlier === '') break;
    at -= earlier.length + 1;
  }
  const body = bodyBefore(view, at, found, from);
  // The party group's post is the first; the next is in the body itself.
  return at === end ? body : (body?.replace(/党组$/u, '') ?? null);
}

function bodyBefore(view: string, end: number, { byEnd, places }: Found, from: number): string | null {
  const body = byEnd.get(end);
  if (body?.canonical) return body.canonical;
  if (body !== undefined && !('reason' in body)) return view.slice(body.start, body.end);
  if (/^副?[省市县区州旗镇乡]长/u.test(view.slice(end, end + 3))) {
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
