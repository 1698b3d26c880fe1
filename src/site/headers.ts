import { hash } from 'node:crypto';
import type { Publication } from '../story/publication.ts';
import type { Assets } from './assets.ts';
import { FRAME_ORIGINS } from './embed-frames.ts';
import { TEXT_STYLE } from './text/text-page.tsx';
import { inlineCode } from './theme/inline-code.ts';

const policies = new WeakMap<Publication, string>();

function sources(texts: readonly string[]): string {
  return texts.map((text) => `'sha256-${hash('sha256', text, 'base64')}'`).join(' ');
}

/**
 * The Content-Security-Policy of every HTML page: nothing but our own files, and of inline code only the texts that the theme
 * itself inlines, by their hashes. Frames are those of embed providers, which load when the reader asks.
 */
function contentSecurityPolicy(publication: Publication, assets: Assets, isHttps: boolean): string {
  const known = policies.get(publication);
  if (known !== undefined) return known;
  const inline = inlineCode(publication, assets);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${sources(inline.scripts)}`,
    `style-src 'self' ${sources([...inline.styles, TEXT_STYLE])}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${FRAME_ORIGINS.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
  policies.set(publication, policy);
  return policy;
}

/** Headers of every answer. */
export function commonHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(isHttps ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Headers of HTML pages. */
export function htmlHeaders(
  publication: Publication,
  assets: Assets,
  isHttps: boolean,
): Readonly<Record<string, string>> {
  return {
    ...commonHeaders(isHttps),
    'content-security-policy': contentSecurityPolicy(publication, assets, isHttps),
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
  };
}

/** Feeds, sitemaps, cards and the like are made to be fetched by others. */
export function documentHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return {
    ...commonHeaders(isHttps),
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
  };
}
