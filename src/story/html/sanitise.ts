import sanitise from 'sanitize-html';
import { isSafeHref } from '../inline.ts';

/**
 * What legacy markup may keep: structure and words. No style, no event handlers, no ids, names or classes (they clobber scripts
 * and styles of the page), no frames, no forms, no SVG or MathML (whose parsing rules are how sanitisers are broken).
 */
const GLOBAL = ['lang', 'dir', 'title'];

const OPTIONS: sanitise.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'wbr', 'div', 'span'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark', 'abbr', 'cite', 'q'],
    ...['dfn', 'time', 'code', 'kbd', 'samp', 'var', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'a'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'details', 'summary'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    '*': GLOBAL,
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    blockquote: ['cite'],
    q: ['cite'],
    del: ['datetime'],
    ins: ['datetime'],
    time: ['datetime'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    details: ['open'],
    col: ['span'],
    colgroup: ['span'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    ...['script', 'style', 'textarea', 'option', 'noscript', 'template', 'iframe', 'object', 'embed'],
    ...['noembed', 'noframes', 'xmp', 'plaintext', 'svg', 'math', 'title', 'head', 'select'],
  ],
  enforceHtmlBoundary: false,
  nestingLimit: 100,
  transformTags: {
    h1: 'h2',
    '*': (tagName, attribs) => ({ tagName, attribs: safeAttributes(attribs) }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
};

const ADDRESSES = new Set(['href', 'src', 'cite']);
const NUMBERS = new Set(['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value']);

function safeAttributes(given: sanitise.Attributes): sanitise.Attributes {
  const kept: sanitise.Attributes = {};
  for (const [name, value] of Object.entries(given)) {
    if (ADDRESSES.has(name)) {
      const address = value.trim();
      if (isSafeHref(address)) kept[name] = address;
    } else if (NUMBERS.has(name)) {
      if (/^-?\d{1,5}$/.test(value)) kept[name] = value;
    } else {
      kept[name] = value;
    }
  }
  return kept;
}

/** Longer markup than this is no part of a story; it is cut, so that nobody's import stands still. UTF-16 code units. */
const MAX_LENGTH = 500_000;

/** Badly nested markup is nested otherwise each time it is read; it comes to rest after a few times. */
const MOST_PASSES = 5;

/**
 * Foreign markup made harmless: what comes out has only the tags and attributes above, addresses whose scheme `isSafeHref`
 * admits, and every tag closed. Sanitising twice changes nothing, so it is done at import and again when rendered.
 */
export function sanitiseHtml(html: string): string {
  let before = html.slice(0, MAX_LENGTH);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const after = sanitise(before, OPTIONS).trim();
    if (after === before) return after;
    before = after;
  }
  return before;
}
