import { dirname, relative, resolve, sep } from 'node:path';
import { escapeCellText } from './cells.js';

/** Excel opens no file with more links on a sheet. */
const MAX_LINKS = 65_000;

const attribute = (text: string) => escapeCellText(text).replace(/"/g, '&quot;');

/** The address of a source file as a workbook at `workbook` reaches it, with a page for PDF. */
export function sourceLink(source: string, page: number | null, workbook: string | null): string {
  const path = workbook === null ? source : relative(dirname(resolve(workbook)), resolve(source));
  const address = path
    .split(sep)
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
  return page === null ? address : `${address}#page=${page}`;
}

/** The links of one sheet: many cells may share an address. */
export class SheetLinks {
  readonly #targets = new Map<string, number>();
  #cells = '';
  #count = 0;

  /** Links a cell; false where the sheet can take no more. */
  add(ref: string, target: string): boolean {
    if (this.#count >= MAX_LINKS) return false;
    const id = this.#targets.get(target) ?? this.#targets.size + 1;
    this.#targets.set(target, id);
    this.#count += 1;
    this.#cells += `<hyperlink ref="${ref}" r:id="rId${id}"/>`;
    return true;
  }

  /** What stands in the sheet; '' where there are none. */
  get xml(): string {
    return this.#count === 0 ? '' : `<hyperlinks>${this.#cells}</hyperlinks>`;
  }

  /** The part of the package with the addresses; null where there are none. */
  get relationships(): string | null {
    if (this.#count === 0) return null;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    const all = Array.from(
      this.#targets,
      ([target, id]) =>
        `<Relationship Id="rId${id}" Type="${type}" Target="${attribute(target)}" TargetMode="External"/>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  }
}
