/** Markup that is finished: only `element` makes it, so nothing unescaped gets into a document. */
export interface Xml {
  readonly xml: string;
}

type Child = Xml | string | number | null | readonly Child[];

/** Characters that XML 1.0 does not allow at all, not even escaped (section 2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** An element. Attributes and children that are null are left out; text is escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly Child[]
): Xml {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  const inner = children.map(childXml).join('');
  return { xml: inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>` };
}

function childXml(child: Child): string {
  if (child === null) return '';
  if (typeof child === 'string' || typeof child === 'number') return escapeText(String(child));
  return isList(child) ? child.map(childXml).join('') : child.xml;
}

function isList(child: Xml | readonly Child[]): child is readonly Child[] {
  return Array.isArray(child);
}

/** A whole document in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
