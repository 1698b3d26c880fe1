import type { ChildNode, Element } from 'domhandler';
import type { Ids } from '../../kernel/ids.ts';
import type { Block } from '../body.ts';
import { isSafeHref, type Mark } from '../inline.ts';
import type { HtmlCorrection, HtmlIssue, HtmlPicture, HtmlStoryReference } from './references.ts';

export interface HtmlToBodyOptions {
  /** Address of the page, against which relative addresses are read. */
  readonly baseUrl?: string;
  /** Gives the id of a story named by slug in `data-story`; without an answer it becomes a cross link to be resolved. */
  readonly resolveStory?: (name: string) => string | null;
  /** Gives the id of a picture named in `data-picture`. */
  readonly resolvePicture?: (name: string) => string | null;
  /** Gives the path of a picture's file for a relative address that no `baseUrl` completes; null where there is none. */
  readonly resolveFile?: (src: string) => string | null;
  /** Makes references for pictures and cross links; share it between calls whose results go into one story. */
  readonly refs?: Ids;
}

/** What one conversion collects on its way. */
export interface Context {
  readonly options: HtmlToBodyOptions;
  readonly refs: Ids;
  /** The markup that is being read. */
  readonly html: string;
  readonly pictures: HtmlPicture[];
  readonly crossLinks: HtmlStoryReference[];
  readonly corrections: HtmlCorrection[];
  readonly issues: HtmlIssue[];
  /** Issues already reported that are said once per story, not once per place. */
  readonly said: Set<string>;
  /** Elements that were read already, such as a credit beside its caption. */
  readonly skip: Set<ChildNode>;
  /** Readers that the others call, handed on here so that no two modules import one another. */
  readonly media: (element: Element, ctx: Context) => Block[];
  readonly flow: (nodes: readonly ChildNode[], ctx: Context, marks?: readonly Mark[]) => Block[];
}

export function report(
  ctx: Context,
  severity: HtmlIssue['severity'],
  code: string,
  message: string,
  at?: Element,
): void {
  const where = at ? `<${at.name}> at character ${at.startIndex ?? 0}` : undefined;
  ctx.issues.push(where === undefined ? { severity, code, message } : { severity, code, message, where });
}

export function reportOnce(
  ctx: Context,
  severity: HtmlIssue['severity'],
  code: string,
  message: string,
): void {
  if (ctx.said.has(code + message)) return;
  ctx.said.add(code + message);
  report(ctx, severity, code, message);
}

/** A text clipped to what the body document admits; reported when something fell off. */
export function clip(ctx: Context, value: string, limit: number, what: string): string {
  if (value.length <= limit) return value;
  report(ctx, 'lost', 'text_too_long', `The ${what} was cut at ${limit} characters`);
  return value.slice(0, limit);
}

/** A link's address made absolute, or null where it is unsafe or leads nowhere. */
export function safeHref(raw: string, ctx: Context): string | null {
  const value = raw.trim();
  if (value.length > 4000) return null;
  if (/^(?:https?:\/\/|mailto:|tel:|#)/i.test(value)) return isSafeHref(value) ? value : null;
  if (ctx.options.baseUrl !== undefined) {
    const url = URL.parse(value, ctx.options.baseUrl);
    return url && isSafeHref(url.href) ? url.href : null;
  }
  return isSafeHref(value) ? value : null;
}
