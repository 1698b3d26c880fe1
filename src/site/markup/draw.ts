import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { attributes, escapeHtml } from './attributes.ts';
import { Still, type StillProps, stillMarkup } from './still.ts';

/** HTML elements without content or end tag (HTML Living Standard, section 13.1.2). */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/**
 * Draws views as HTML. Views are pure: functions of their props, without hooks, context or suspense, and none of React's machinery
 * for those is paid for here; on a story page this takes less than half of the time that `renderToStaticMarkup` takes. Both must say
 * the same: `draw.test.tsx` compares them.
 *
 * Everything that is text is escaped; markup comes in through `dangerouslySetInnerHTML` alone, as with React.
 * @throws TypeError on what is no view: a promise, a class, an object
 */
export function drawMarkup(node: ReactNode): string {
  return draw(node, undefined);
}

/** `chosen` is the value of the select that is being drawn. */
function draw(node: ReactNode, chosen: unknown): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (Array.isArray(node)) {
    let markup = '';
    for (const part of node) markup += draw(part, chosen);
    return markup;
  }
  if (isStill(node)) return stillMarkup(node.props, drawMarkup);
  if (isValidElement<Props>(node)) return drawElement(node, chosen);
  throw new TypeError('A view gave something that cannot be drawn');
}

function isStill(node: ReactNode): node is ReactElement<StillProps> {
  return isValidElement(node) && node.type === Still;
}

interface Props {
  readonly children?: ReactNode;
  readonly dangerouslySetInnerHTML?: { readonly __html: string };
  readonly defaultValue?: unknown;
  readonly value?: unknown;
  readonly [name: string]: unknown;
}

function drawElement({ type, props }: ReactElement<Props>, chosen: unknown): string {
  if (typeof type === 'function') {
    const drawn: ReactNode = Reflect.apply(type, undefined, [props]);
    return draw(drawn, chosen);
  }
  if (typeof type !== 'string') {
    if (type === Fragment) return draw(props.children, chosen);
    throw new TypeError('Views are functions and elements of HTML');
  }
  const isChosen = type === 'option' && chosen !== undefined && props.value === chosen;
  const start = `<${type}${attributes(type, props)}${isChosen ? ' selected=""' : ''}`;
  if (VOID.has(type)) return `${start}/>`;
  const inner =
    props.dangerouslySetInnerHTML?.__html ??
    draw(props.children, type === 'select' ? props.defaultValue : chosen);
  // A parser drops the first line break of these.
  const lead = (type === 'pre' || type === 'textarea') && inner.startsWith('\n') ? '\n' : '';
  return `${start}>${lead}${inner}</${type}>`;
}
