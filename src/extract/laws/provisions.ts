const PROVISION =
  /^(?:[（(][^（）()]{0,30}[）)])?(?:的|中|中的)?(第[一二三四五六七八九十百千零〇\d]+[条章编](?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十\d]+[款项目节]|第[（(][一二三四五六七八九十]+[）)]项)*)/u;
const NEXT =
  /^(?:[、，,和及与至到]|以及)(第[一二三四五六七八九十百千零〇\d]+[条章](?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十\d]+[款项目节]|第[（(][一二三四五六七八九十]+[）)]项)*)/u;

/** The provisions cited directly behind a mention: 第三十六条第二款, 第五十条. */
export function provisionsAfter(text: string, end: number): string[] {
  const rest = text.slice(end, end + 160);
  const first = PROVISION.exec(rest);
  if (first === null) return [];
  const found = [first[1]!];
  for (let at = first[0].length; ; ) {
    const next = NEXT.exec(rest.slice(at));
    if (next === null) return found;
    found.push(next[1]!);
    at += next[0].length;
  }
}
