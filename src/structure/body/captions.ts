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

/** Is the folded text a caption or the credit of a picture? */
export function isCaption(view: string): boolean {
  if (view.length > LONGEST) return false;
  if (OPENING.test(view)) return true;
  if (!/[摄图]/.test(view)) return false;
  const credit = CREDIT_END.exec(view) ?? CREDIT_AFTER.exec(view);
  if (!credit) return false;
  // `…绘就美好蓝图` ends in 图 but names nobody: the credit must be set off by a slash, colon, bracket or space.
  return /[/／:：（(【[|｜\s]/.test(credit[0]);
}
