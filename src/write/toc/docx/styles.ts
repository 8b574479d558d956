import { HANG, INDENT, NUMBER_ROOM, TEXT_WIDTH } from './page.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Styles by what they are for, with their ids. */
export const STYLE = {
  title: 'Title',
  theme: 'Subtitle',
  column: 'Heading1',
  /** An entry with author: dots to the author, then the page number. */
  entry: 'TocEntry',
  /** An entry whose dots lead to the page number. */
  plainEntry: 'TocEntryPlain',
  subtitle: 'TocSubtitle',
} as const;

const FONTS = (latin: string, chinese: string) =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}" w:hint="eastAsia"/>`;
const SERIF = FONTS('Times New Roman', '宋体');
const SANS = FONTS('Arial', '黑体');

const tab = (kind: string, position: number, leader = '') =>
  `<w:tab w:val="${kind}"${leader === '' ? '' : ` w:leader="${leader}"`} w:pos="${position}"/>`;
const tabs = (...all: string[]) => `<w:tabs>${all.join('')}</w:tabs>`;
const indent = `<w:ind w:left="${INDENT + HANG}" w:hanging="${HANG}"/>`;

function style(id: string, name: string, based: string, paragraph: string, run = ''): string {
  const base = based === '' ? '' : `<w:basedOn w:val="${based}"/>`;
  const runs = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${runs}</w:style>`;
}

/** The styles of the document. What a house wants otherwise is changed in one place: the style. */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  `<w:styles xmlns:w="${MAIN}">`,
  `<w:docDefaults><w:rPrDefault><w:rPr>${SERIF}<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  style(
    STYLE.title,
    'Title',
    'Normal',
    '<w:keepNext/><w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/>',
    `${SANS}<w:sz w:val="32"/><w:szCs w:val="32"/>`,
  ),
  style(
    STYLE.theme,
    'Subtitle',
    'Normal',
    '<w:keepNext/><w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/>',
    '<w:sz w:val="24"/><w:szCs w:val="24"/>',
  ),
  style(
    STYLE.column,
    'heading 1',
    'Normal',
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
    `${SANS}<w:sz w:val="24"/><w:szCs w:val="24"/>`,
  ),
  style(
    STYLE.entry,
    'Contents entry',
    'Normal',
    `<w:keepLines/>${tabs(tab('right', TEXT_WIDTH - NUMBER_ROOM, 'dot'), tab('right', TEXT_WIDTH))}<w:spacing w:before="40" w:after="40" w:line="300" w:lineRule="auto"/>${indent}`,
  ),
  style(
    STYLE.plainEntry,
    'Contents entry without author',
    STYLE.entry,
    tabs(tab('clear', TEXT_WIDTH - NUMBER_ROOM), tab('right', TEXT_WIDTH, 'dot')),
  ),
  style(
    STYLE.subtitle,
    'Contents subtitle',
    'Normal',
    `<w:keepLines/><w:spacing w:before="0" w:after="40" w:line="300" w:lineRule="auto"/><w:ind w:left="${INDENT + HANG}"/>`,
  ),
  '</w:styles>',
].join('');
