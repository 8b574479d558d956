/** Captions and credits of pictures. */

/** A name in a credit, letter-spaced or not. */
const NAME = '(?:[\\u3400-\\u9fff·]{2,4}|[\\u3400-\\u9fff] [\\u3400-\\u9fff]{1,2})';
const NAMES = `${NAME}(?:[\\s、]+${NAME}){0,4}`;
const CREDIT_END = new RegExp(
  `(?:[（(【\\[]\\s*)?(?:摄影|供图|图片|图|摄)\\s*[/／:：|｜]?\\s*${NAMES}\\s*[）)】\\]]?$`,
);
const CREDIT_AFTER = new RegExp(
  `[（(\\s/／]${NAMES}\\s*[/／]?\\s*(?:摄影|摄影报道|摄|供图|图)\\s*[）)】\\]]?$`,
);
const OPENING =
  /^(?:图为|图\s?[:：]|[上下左右][一二三]?图[为:：]|图[一二三四五六七八九①-⑩\d]\s*[:：]?\s|▷|◁|▲|△|▼)/;
/** A caption is a line or two. */
const LONGEST = 120;

/** Signs that open a caption, or the items of a list. */
const SIGNS = '▲△▼';
/** So many lines of a stretch that begin with one sign are a list. */
const LIST = 3;

/** The signs that open the items of a list among the texts: they stand before too many of them to open captions. */
export function listSigns(views: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const [sign] of views)
    if (sign !== undefined && SIGNS.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LIST)
    .map(([sign]) => sign)
    .join('');
}

/** Is the folded text a caption or the credit of a picture? `signs` open items of a list here. */
export function isCaption(view: string, signs = ''): boolean {
  if (view.length > LONGEST || signs.includes(view[0] ?? ' ')) return false;
  if (OPENING.test(view)) return true;
  if (!/[摄图]/.test(view)) return false;
  const credit = CREDIT_END.exec(view) ?? CREDIT_AFTER.exec(view);
  if (!credit) return false;
  // `…绘就美好蓝图` ends in 图 but names nobody: the credit must be set off by a slash, colon, bracket or space.
  return /[/／:：（(【[|｜\s]/.test(credit[0]);
}
