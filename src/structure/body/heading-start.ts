import { numberingOf } from '../numbering.js';

/** A number in front and no end of a sentence: a heading, or the first line of one. */
export function isHeadingStart(view: string): boolean {
  const numbering = numberingOf(view);
  if (!numbering || numbering.form === 'article' || numbering.form === 'circled') return false;
  const rest = view.slice(numbering.end);
  return (
    rest !== '' && rest.length <= 60 && !/[。；;]|[\u3400-\u9fff]\./.test(rest) && !/[，、：:,]$/.test(rest)
  );
}
