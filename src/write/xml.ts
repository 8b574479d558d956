/** XML as text: elements from names, attributes and contents; nothing but well-formed XML can come out. */
import { escapeControls } from '../text/safe.js';
import { wellFormed } from '../text/well-formed.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute. What XML has no place for is shown as `\u{1b}`, or becomes U+FFFD. */
export function escapeXml(text: string): string {
  return wellFormed(escapeControls(text))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** An element whose contents are XML already; an empty one closes itself. */
export function element(name: string, attributes: Attributes, ...contents: (string | null)[]): string {
  const inside = contents.filter((part) => part !== null).join('');
  const head = `${name}${attributesOf(attributes)}`;
  return inside === '' ? `<${head}/>` : `<${head}>${inside}</${name}>`;
}

/** An element with a text in it; null for null, so that what is not known is not there. */
export function textElement(
  name: string,
  text: string | number | null,
  attributes: Attributes = {},
): string | null {
  return text === null || text === '' ? null : element(name, attributes, escapeXml(String(text)));
}
