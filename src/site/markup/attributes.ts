import { remembering } from '../../kernel/remembering.ts';

const SPECIAL = /["'&<>]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&#x27;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["'&<>]/g, (character) => ESCAPES[character] ?? '') : text;
}

/** Names of props that are not the attribute's with hyphens or in lower case. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  defaultValue: 'value',
  defaultChecked: 'checked',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  fillRule: 'fill-rule',
  clipRule: 'clip-rule',
  viewBox: 'viewBox',
};
/** Not attributes, or drawn elsewhere. */
const NO_ATTRIBUTE = new Set(['children', 'dangerouslySetInnerHTML', 'key', 'ref']);

/** Addresses that would run as a program when followed. Browsers ignore control characters in front and breaks within the scheme. */
const PROGRAM = /^[\0-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;
const ADDRESSES = new Set(['href', 'src', 'action', 'formAction']);

/** How a prop is written. */
interface Attribute {
  /** A space and the attribute's name. Null for what is no attribute. */
  readonly start: string | null;
  readonly isAddress: boolean;
  /** Says true and false in words, instead of being there or not. */
  readonly inWords: boolean;
}

/** Views name few props and name them on every page. */
const attributeOf = remembering(
  (name): Attribute => ({
    start: NO_ATTRIBUTE.has(name) ? null : ` ${NAMES[name] ?? name.toLowerCase()}`,
    isAddress: ADDRESSES.has(name),
    inWords: name.startsWith('aria-') || name.startsWith('data-'),
  }),
);

/**
 * The attributes of an element's props, each with a space before it. Null, undefined and false are left out, except that `aria-` and
 * `data-` attributes say false in words.
 * @throws TypeError for handlers and style objects: pages have neither, as their Content-Security-Policy demands
 */
export function attributes(element: string, props: Readonly<Record<string, unknown>>): string {
  let markup = '';
  for (const name in props) {
    const value = props[name];
    if (value === null || value === undefined) continue;
    const { start, isAddress, inWords } = attributeOf(name);
    // A select's value is shown by its option.
    if (start === null || (name === 'defaultValue' && element === 'select')) continue;
    if (typeof value === 'string') {
      if (!isAddress || !PROGRAM.test(value)) markup += `${start}="${escapeHtml(value)}"`;
    } else if (typeof value === 'number' || (typeof value === 'boolean' && inWords)) {
      markup += `${start}="${value}"`;
    } else if (value === true) markup += `${start}=""`;
    else if (value !== false) throw new TypeError(`The attribute ${name} cannot be written`);
  }
  return markup;
}
