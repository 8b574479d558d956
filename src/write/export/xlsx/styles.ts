/** Places of the formats in `STYLES_XML`. */
export const STYLE = {
  plain: 0,
  header: 1,
  text: 2,
  share: 3,
  date: 4,
  link: 5,
  title: 6,
  number: 7,
  boolean: 8,
} as const;

const XF = (rest: string, inside = '') =>
  inside === ''
    ? `<xf borderId="0" xfId="0" ${rest}/>`
    : `<xf borderId="0" xfId="0" ${rest} applyAlignment="1">${inside}</xf>`;
/** Off the edge, so that a number does not stick to the text in the next column. */
const RIGHT = '<alignment horizontal="right" indent="1"/>';

/** The formats of cells: headers, codes as text (@), shares as per cent, days, links. */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/></numFmts>',
  '<fonts count="4">',
  '<font><sz val="11"/><name val="等线"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="等线"/><family val="2"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="等线"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="等线"/><family val="2"/></font>',
  '</fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="9">',
  XF('numFmtId="0" fontId="0" fillId="0"'),
  XF(
    'numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"',
    '<alignment vertical="center"/>',
  ),
  XF('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"'),
  XF('numFmtId="10" fontId="0" fillId="0" applyNumberFormat="1"', RIGHT),
  XF('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"', RIGHT),
  XF('numFmtId="49" fontId="2" fillId="0" applyNumberFormat="1" applyFont="1"'),
  XF('numFmtId="49" fontId="3" fillId="0" applyNumberFormat="1" applyFont="1"'),
  XF('numFmtId="0" fontId="0" fillId="0"', RIGHT),
  // Excel shows truth values as such anyway; others go by the format.
  XF('numFmtId="165" fontId="0" fillId="0" applyNumberFormat="1"', '<alignment horizontal="center"/>'),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
