/** What lies over a page of a PDF: form fields, text typed on it, stamps, notes, files. */

/** Of the annotations of a page, how many there are by what became of their text. */
export interface Annotations {
  /** Their text is shown on the page and was read with it. */
  read: number;
  /** They have text that the page does not show, or that cannot be read from it. */
  unread: number;
  /** Of these, form fields and typed text, which a program may show though the file does not draw them. */
  fields: number;
  /** Names of the files attached there. */
  files: string[];
}

/** An annotation as pdf.js tells of it; which of these are there depends on its kind. */
export interface PdfAnnotation {
  id?: string;
  subtype?: string;
  contentsObj?: { str?: string };
  fieldType?: string | null;
  fieldValue?: unknown;
  file?: { filename?: string };
}

/** Of these kinds the text that they show is print like the page's own; of others it is an icon. */
const SHOWN = new Set(['FreeText', 'Stamp', 'Widget']);
/** What these say is said elsewhere too, or is a description for who cannot see. */
const WITHOUT_TEXT = new Set(['Popup', 'Link', 'FileAttachment']);

/** The ids of those whose text is to be read. */
export function shownOf(annotations: readonly PdfAnnotation[]): Set<string> {
  return new Set(
    annotations.flatMap(({ id, subtype = '' }) => (id !== undefined && SHOWN.has(subtype) ? [id] : [])),
  );
}

/** Does it say anything, shown or not? Of a form field its value; a button or a signature has none. */
function hasText({ subtype = '', contentsObj, fieldType, fieldValue }: PdfAnnotation): boolean {
  if (subtype === 'Widget')
    return (fieldType === 'Tx' || fieldType === 'Ch') && [fieldValue].flat().join('').trim() !== '';
  return !WITHOUT_TEXT.has(subtype) && (contentsObj?.str ?? '').trim() !== '';
}

/** Counts the annotations of a page; `characters` are those that each was seen to show. Nothing where none matters. */
export function countAnnotations(
  annotations: readonly PdfAnnotation[],
  characters: ReadonlyMap<string, number>,
): Annotations | undefined {
  const counts: Annotations = { read: 0, unread: 0, fields: 0, files: [] };
  for (const annotation of annotations) {
    const { id = '', subtype = '', file } = annotation;
    if (subtype === 'FileAttachment') counts.files.push(file?.filename ?? '');
    else if ((characters.get(id) ?? 0) > 0) counts.read++;
    else if (hasText(annotation)) {
      counts.unread++;
      if (subtype === 'Widget' || subtype === 'FreeText') counts.fields++;
    }
  }
  return counts.read + counts.unread + counts.files.length > 0 ? counts : undefined;
}
