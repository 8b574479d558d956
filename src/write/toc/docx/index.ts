/** Tables of contents as a Word document: real styles, tab stops with dot leaders, Chinese fonts. */
import type { Issue } from '../../../model/issue.js';
import type { Sink } from '../../sink.js';
import { Spool } from '../../zip/spool.js';
import { ZipWriter } from '../../zip/zip.js';
import { PAGE } from './page.js';
import { issueParagraphs } from './paragraphs.js';
import { STYLES_XML } from './styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/></Types>`;
const ROOT_RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`;
const RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${REL}/settings" Target="settings.xml"/></Relationships>`;
/** Set as by Word 2013 and later, with no notice of an old form; marks of Chinese closed up. */
const SETTINGS = `${XML}<w:settings xmlns:w="${MAIN}"><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
const SECTION = `<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;

/** Takes issues one by one and writes them into one document, each on a page of its own. */
export class TocDocx {
  readonly #sink: Sink;
  readonly #text = new Spool();
  #issues = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  async add(issue: Issue): Promise<void> {
    if (this.#issues === 0) await this.#text.write(`${XML}<w:document xmlns:w="${MAIN}"><w:body>`);
    await this.#text.write(issueParagraphs(issue, this.#issues > 0));
    this.#issues += 1;
  }

  /** Ends the document; without an issue there is none. */
  async end(): Promise<void> {
    try {
      if (this.#issues === 0) return;
      await this.#text.write(`${SECTION}</w:body></w:document>`);
      await this.#text.end();
      const zip = new ZipWriter(this.#sink);
      await zip.addText('[Content_Types].xml', CONTENT_TYPES);
      await zip.addText('_rels/.rels', ROOT_RELATIONSHIPS);
      await zip.add('word/document.xml', this.#text);
      await zip.addText('word/_rels/document.xml.rels', RELATIONSHIPS);
      await zip.addText('word/styles.xml', STYLES_XML);
      await zip.addText('word/settings.xml', SETTINGS);
      await zip.end();
    } finally {
      await this.#text.dispose();
    }
  }
}
