import { endingOf, organizationEnds, postEnds } from './lexicon.js';

const NAME_CHARACTERS = /^[\u3400-\u9fffA-Za-z0-9“”《》（）()·—-]{2,40}$/;
/** A body of some place or of the nation: the surest sign that a line is a body and not a title. */
const RANKED_START =
  /^(?:全国|中国|中共|国家|本刊|[\u3400-\u9fff]{0,7}[省市区县州旗镇乡]|[\u3400-\u9fff]{1,6}(?:街道|自治[区州县]))/;

/**
 * Can this be the name of a body that signs articles? It ends as such names do and holds no sentence mark.
 */
export function isOrganization(text: string): boolean {
  // A clause is no name, though it may end on one.
  if (/^[《“]|已由|[已将了把被]/.test(text)) return false;
  if (!NAME_CHARACTERS.test(text) || text.length < 3) return false;
  const end = endingOf(text, organizationEnds());
  if (end === '') return false;
  // One-character endings (局 厅 处) are words of many kinds: only with a rank before them.
  if (end.length === 1) return text.length >= 4 && RANKED_START.test(text) && !/^关于|的/.test(text);
  return !/^(?:关于|论|浅谈|试论|走进|加强|推进|推动|坚持|发挥|在|把|对|让|以|为)/.test(text);
}

/** Does the body's name begin with a place or a rank (海淀区…, 省…, 全国…, 本刊…)? */
export function isRankedOrganization(text: string): boolean {
  return isOrganization(text) && RANKED_START.test(text);
}

/** Can this be what a person is: `市人大常委会副主任`, `某大学法学院教授`, several joined by 、? */
export function isAffiliation(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[。！!？?；;：:，,“”]/.test(text)) return false;
  return text
    .split(/[、\s]+/)
    .filter(Boolean)
    .some(
      (part) =>
        endingOf(part, postEnds()) !== '' ||
        isOrganization(part) ||
        /^[\u3400-\u9fff]{1,8}[省市县区州旗乡镇村]$/.test(part),
    );
}

/** The offset after the last post in the text (…院长|某某), 0 where there is none. */
export function afterPost(text: string): number {
  for (let at = text.length - 2; at >= 2; at--) {
    const post = endingOf(text.slice(0, at), postEnds());
    if (post.length > 1) return at;
  }
  return 0;
}
