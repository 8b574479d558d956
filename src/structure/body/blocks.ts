import type { Block } from '../../model/issue.js';
import { type NumberForm, numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { SAME_SIZE } from '../type.js';
import { isCaption, listSigns } from './captions.js';
import { isHeadingStart } from './heading-start.js';
import { joinRows, type Unit } from './join.js';
import { type Role, readBlockLabel } from './labels.js';
import { leadOf } from './lead.js';
import { type Profile, profileOf } from './profile.js';
import { isSmallCaption, pullQuotes } from './quotes.js';
import { ocrOf, placeOf } from './regions.js';
import { isTableCaption, tableOf } from './tables.js';
import { joinText } from './text.js';
import { bareHeading, countedHeading, isPlainHeading, maybePlainHeading } from './word-headings.js';

/** A block before it has its id: articles number theirs. */
export type Draft = Omit<Block, 'id'> & { doubtful: number[]; form: NumberForm | null; value: number | null };

const BULLET = /^[•●▪◆◇★☆※➢✦▲△▼◎○■□]\s*/;
const REFERENCE_ITEM = /^(?:\[\d{1,3}\]|［\d{1,3}］|[①-⑳]|〔\d{1,3}〕|\d{1,3}[.．]|[（(]\d{1,2}[)）])/;

/** Rank of a number's form where chapters are not used; the contract fixes the first four. */
const RANKS: Readonly<Partial<Record<NumberForm, number>>> = {
  han: 1,
  'han-paren': 2,
  arabic: 3,
  'arabic-paren': 4,
  circled: 5,
  roman: 1,
  zero: 1,
  bare: 1,
};

/** Levels of the forms that the article uses: chapters and sections push the others down. */
function levelOf(form: NumberForm, depth: number, shift: number, decimalBase: number): number {
  if (form === 'chapter') return 1;
  if (form === 'section') return 2;
  if (form === 'decimal') return decimalBase + depth - 1;
  return (RANKS[form] ?? 1) + shift;
}

function isHeading(unit: Unit, view: string): boolean {
  if (
    !isHeadingStart(
      unit.rows
        .slice(0, 4)
        .map((row) => row.view)
        .join(''),
    ) ||
    view.length > 80
  )
    return false;
  return !endsSentence(view) || /[？！?!]$/.test(view);
}

/** Type this much larger than the running text is a heading's. */
const LARGER = 1.06;
const LONGEST_SET_APART = 60;

/** A heading that is told by its typeface alone is shorter, and so much text stands under it. */
const LONGEST_OF_FACE = 32;
const LEAST_UNDER_FACE = 40;

/** Lines in larger or bold type over text that is in neither: a heading without a number, told by its print. */
function isSetApart(unit: Unit, view: string, next: Unit | undefined): boolean {
  if (!next || view.length > LONGEST_SET_APART || endsSentence(view) || /[，；：、,;:]$/.test(view))
    return false;
  const apart = ({ line: { layout } }: Row) =>
    layout !== undefined && (layout.scale >= LARGER || (layout.bold && layout.scale > 1 - SAME_SIZE));
  const follow = next.rows.find((row) => row.line.layout?.aside == null) ?? next.rows[0]!;
  if (!/[\u3400-\u9fff]{2}/.test(view)) return false;
  if (unit.rows.every(apart)) return !apart(follow);
  return isInOtherFace(unit, view, next, follow);
}

/** Lines in small type that interrupt a sentence of the running text: its unit was made before them and goes on. */
function isUnderPicture(unit: Unit, before: Unit | undefined): boolean {
  const type = unit.rows[0]!.line.layout;
  if (!type || type.scale > 0.94 || !before || unit.rows.length > 4) return false;
  const [from, to] = [before.rows[0]!.at, before.rows.at(-1)!.at];
  return from < unit.rows[0]!.at && to > unit.rows.at(-1)!.at;
}

/** A short line in another typeface than the running text, over running text. */
function isInOtherFace(unit: Unit, view: string, next: Unit, follow: Row): boolean {
  if (view.length > LONGEST_OF_FACE || /^[“（(《—―]|[。，；：,;:)）」』]/.test(view)) return false;
  if (!unit.rows.every(({ line }) => line.layout?.face && line.layout.scale > 1 - SAME_SIZE)) return false;
  if (!follow.line.layout || follow.line.layout.face) return false;
  return next.rows.reduce((sum, row) => sum + row.key.length, 0) >= LEAST_UNDER_FACE;
}

/** What the block of a table has of its own: rows, their text, and where the text was broken. */
function tablePart(unit: Unit): Pick<Block, 'rows' | 'text' | 'breaks'> {
  const { breaks, ...table } = tableOf(unit.rows);
  return { ...table, ...(breaks.length > 0 && { breaks }) };
}

/** The part an unlabelled block belongs to because a label before it opened one. */
function carriedRole(open: Role | null, view: string, isHead: boolean): Role | null {
  if (open === 'reference') return REFERENCE_ITEM.test(view) || !isHead ? 'reference' : null;
  if (open === 'box') return isHead ? null : 'box';
  return null;
}

/**
 * Builds the blocks of a stretch of rows (the body of an article, the front or the back): joins what was
 * broken, ranks headings, tells captions, notes and list items from running text. `whole` is the profile of the
 * text it is of.
 */
export function buildBlocks(rows: readonly Row[], whole?: Profile): Draft[] {
  const profile = profileOf(rows, whole);
  const units = joinRows(rows, profile);
  const places = new Map(rows.map((row, at) => [row, at]));
  const texts = units.map((unit) => joinText(unit.rows));
  const signs = listSigns(rows.map((row) => row.view));
  const candidates = units.map((unit, i) => ({ unit, view: texts[i]!.view }));
  const forms = candidates.map((one, i) =>
    isHeading(one.unit, one.view)
      ? numberingOf(one.view)
      : (countedHeading(one, candidates[i + 1]) ?? bareHeading(one, candidates[i - 1], candidates[i + 1])),
  );
  const shift = forms.some((n) => n?.form === 'chapter')
    ? forms.some((n) => n?.form === 'section')
      ? 2
      : 1
    : forms.some((n) => n?.form === 'section')
      ? 1
      : 0;
  const decimalBase =
    forms.some((n) => n?.form === 'decimal') && !forms.some((n) => n?.form === 'han') ? 1 : 3;
  // Where 一、 is in use, 第一， stands under it.
  const underCounted = forms.some((n) => n?.form === 'han') ? 2 : 1;
  const plain = candidates.map(
    (one, i) => forms[i] === null && maybePlainHeading(one, candidates[i - 1], candidates[i + 1], profile),
  );
  const several = plain.filter(Boolean).length >= 2;
  const quotes = pullQuotes(candidates);
  let open: Role | null = null;
  return units.map((unit, i) => {
    const { text, view, breaks } = texts[i]!;
    const first = unit.rows[0]!.line;
    const last = unit.rows.at(-1)!.line;
    const base = {
      text,
      ...(breaks.length > 0 && {
        breaks,
        ...(first.number !== null && { pieces: unit.rows.map((row) => row.line.number!) }),
      }),
      lines:
        first.number !== null && last.number !== null
          ? ([first.number, last.number] as [number, number])
          : null,
      page: first.page,
      ...placeOf(unit.rows),
      ...ocrOf(unit.rows),
      doubtful: unit.doubtful,
      form: null,
      value: null,
    };
    if (first.table) return { ...base, ...tablePart(unit), type: 'table' as const };
    if (isTableCaption(rows, places.get(unit.rows[0]!)!)) return { ...base, type: 'caption' as const };
    const label = readBlockLabel(view);
    const numbering = forms[i];
    const aside = first.layout?.aside;
    if (unit.footnote) return { ...base, type: 'note' as const, role: 'footnote' as const };
    if (aside) return { ...base, type: 'note' as const, role: aside };
    if (label) {
      open =
        label.role === 'box' || label.role === 'reference' || (label.alone && label.role !== 'author-note')
          ? label.role
          : null;
      return { ...base, type: 'note' as const, role: label.role };
    }
    if (open === 'abstract' || open === 'editor-note' || open === 'keywords') {
      // A label alone on its line (编者按) opens the one paragraph after it.
      const role = open;
      open = null;
      if (!numbering) return { ...base, type: 'note' as const, role };
    }
    const carried = carriedRole(open, view, numbering !== null);
    if (carried) return { ...base, type: 'note' as const, role: carried };
    open = null;
    if (numbering) {
      const level =
        numbering.form === 'counted'
          ? underCounted + shift
          : levelOf(numbering.form, numbering.depth, shift, decimalBase);
      return {
        ...base,
        type: 'heading' as const,
        level,
        number: numbering.label,
        form: numbering.form,
        value: numbering.value,
      };
    }
    if (quotes.has(i)) return { ...base, type: 'note' as const, role: 'box' as const };
    if (
      isCaption(view, signs) ||
      isUnderPicture(unit, units[i - 1]) ||
      isSmallCaption(candidates[i]!, candidates[i + 1])
    )
      return { ...base, type: 'caption' as const };
    if (
      BULLET.test(view) &&
      view.length <= 60 &&
      !(view.length <= 24 && !endsSentence(view) && i < units.length - 1 && !BULLET.test(texts[i + 1]!.view))
    )
      return { ...base, type: 'list-item' as const, number: view[0]! };
    if ((several && plain[i]) || isPlainHeading(candidates[i]!, candidates[i + 1], profile))
      return { ...base, type: 'heading' as const, level: 1 };
    if (isSetApart(unit, view, units[i + 1])) return { ...base, type: 'heading' as const, level: 1 };
    const lead = leadOf(view);
    return { ...base, type: 'paragraph' as const, ...(lead && { lead }) };
  });
}
