import { personSigns } from './words.js';

/** Is the name preceded by a surname that stands as persons' names do: 主任李延庆, 王宝山说? */
export function isInName(view: string, start: number, end: number): boolean {
  const { surnames, sure, before, after } = personSigns();
  const surname = view.charAt(start - 1);
  if (surname === '' || !surnames.has(surname)) return false;
  if (start > 1 && !/[^\u3400-\u9fff]/u.test(view[start - 2]!) && !before.endsAt(view, start - 1))
    return false;
  if (sure.has(surname)) return true;
  return end === view.length || /[、，,。（(\s]/u.test(view[end]!) || after.sizeAt(view, end) > 0;
}
