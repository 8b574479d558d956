import type { Sink } from '../../sink.js';
import { ZipWriter } from '../../zip/zip.js';
import type { Sheet } from './sheet.js';
import { STYLES_XML } from './styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join('')}</Types>`;
}

/** What filters go over, which Excel asks for by name, and the row that every printed page begins with. */
function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, i) => {
    if (sheet.filter === null) return [];
    const quoted = `'${sheet.name}'!`;
    const [from, to] = sheet.filter.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2').split(':');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted}${from}:${to}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}$1:$1</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    (sheet, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${list.join('')}</sheets>${definedNames(sheets)}</workbook>`;
}

function workbookRelationships(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  list.push(`<Relationship Id="rId${sheets.length + 1}" Type="${REL}/styles" Target="styles.xml"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE_REL}">${list.join('')}</Relationships>`;
}

const ROOT_RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Puts sheets that have ended together to a workbook. Names of sheets are ours and need no escaping. */
export async function writeWorkbook(sheets: readonly Sheet[], sink: Sink): Promise<void> {
  const zip = new ZipWriter(sink);
  await zip.addText('[Content_Types].xml', contentTypes(sheets));
  await zip.addText('_rels/.rels', ROOT_RELATIONSHIPS);
  await zip.addText('xl/workbook.xml', workbookXml(sheets));
  await zip.addText('xl/_rels/workbook.xml.rels', workbookRelationships(sheets));
  await zip.addText('xl/styles.xml', STYLES_XML);
  for (const [i, sheet] of sheets.entries()) {
    await zip.add(`xl/worksheets/sheet${i + 1}.xml`, sheet.spool);
    const { relationships } = sheet.links;
    if (relationships !== null)
      await zip.addText(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships);
  }
  await zip.end();
}
