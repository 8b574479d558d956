const NUMBER = '[一二三四五六七八九十百千零〇○\\d]+';
const PARTS = `(?:之[一二三四五六七八九十])?(?:第${NUMBER}[款项目节]|第[（(][一二三四五六七八九十]+[）)]项)*`;
const FIRST = new RegExp(`^(?:[（(][^（）()]{0,30}[）)])?(?:的|中的?)?(第${NUMBER}[条章编]${PARTS})`, 'u');
const NEXT = new RegExp(`^(?:[、，,和及与至到]|以及)(第${NUMBER}[条章]${PARTS})`, 'u');

/**
 * The provisions cited directly behind a mention: 第三十六条第二款, 第五十条.
 * @param view the folded text, in which they are looked for
 * @param text the text, from which they are given
 */
export function provisionsAfter(view: string, text: string, end: number): string[] {
  const rest = view.slice(end, end + 160);
  const found: string[] = [];
  for (let at = 0; ; ) {
    const match = (at === 0 ? FIRST : NEXT).exec(rest.slice(at));
    if (match === null) return found;
    at += match[0].length;
    found.push(text.slice(end + at - match[1]!.length, end + at));
  }
}
