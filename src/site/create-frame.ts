import { perObject, remembering } from '../kernel/remembering.ts';
import type { SectionRef } from '../story/published-view.ts';
import { address } from './addresses.ts';
import { absolute, type SiteContext, sectionRef, sectionTrail } from './context.ts';
import type { Crumb, MenuSection, PageFrame } from './frame.ts';
import type { Head, SocialMeta } from './head/head.ts';
import { labelLanguage } from './labels/say.ts';
import { breadcrumbList } from './machines/breadcrumbs.ts';
import { directionOf, voiceOf } from './voice.ts';

/** What a page says to get its frame: only what differs from page to page. */
export interface FrameInput {
  /** The page's subject as a title; null on the front, whose title is the newspaper's name. */
  readonly title: string | null;
  readonly description?: string;
  /** A story's language; the page then speaks it, if there are labels for it. */
  readonly language?: string;
  readonly section?: SectionRef | null;
  /** Steps between the section and the page itself; the page's own title is added as the last one. */
  readonly crumbs?: readonly Crumb[];
  /** The page's name in the trail where it is shorter than its title. */
  readonly crumb?: string;
  /** Canonical path; null for pages that have none. The page's own address by default. */
  readonly canonical?: string | null;
  readonly index?: boolean;
  readonly previous?: string | null;
  readonly next?: string | null;
  readonly alternates?: Head['alternates'];
  /** The page whose feeds are announced, `/world`. The newspaper's feed always is. */
  readonly feedsOf?: string;
  readonly feedsTitle?: string;
  readonly oembed?: string | null;
  readonly social?: Partial<Pick<SocialMeta, 'type' | 'image' | 'article' | 'title'>>;
  readonly graph?: readonly object[];
}

type FrameContext = Pick<
  SiteContext,
  'publicUrl' | 'furniture' | 'today' | 'path' | 'textOnly' | 'assets' | 'recorder'
>;

/** The frame around a page. What of sections and day is not shown is not looked at, so the page does not rest on it. */
export function createFrame(ctx: FrameContext, input: FrameInput): PageFrame {
  const { imprint } = ctx.furniture;
  const language =
    input.language !== undefined && labelLanguage(input.language) !== null
      ? input.language
      : imprint.language;
  const voice = voiceOf(imprint, language);
  const trail = sectionTrail(ctx.furniture, input.section?.id ?? null);
  const outer = trail.map((section): Crumb => ({ label: section.name, href: address.section(section.path) }));
  const between = [...outer, ...(input.crumbs ?? [])];
  const isLast = between.at(-1)?.label === input.title && input.crumb === undefined;
  const crumbs: readonly Crumb[] =
    input.title === null
      ? []
      : [
          { label: voice.t('home'), href: address.front },
          ...(isLast ? between.slice(0, -1) : between),
          { label: input.crumb ?? input.title, href: null },
        ];
  return {
    get publication() {
      return ctx.furniture.publication;
    },
    language,
    direction: directionOf(language),
    voice,
    timeZone: imprint.timeZone,
    get today() {
      return ctx.today;
    },
    get sections() {
      return menu(ctx.furniture.sections);
    },
    section: trail.at(-1) ? (input.section ?? null) : null,
    crumbs: localCrumbs(ctx, crumbs),
    path: ctx.path,
    otherVariant: otherVariant(ctx, input),
    textOnly: ctx.textOnly,
    head: createHead(ctx, input, crumbs),
    assets: ctx.assets,
    recorder: ctx.recorder,
  };
}

/** The sections as a tree: one for all pages made with the same furniture, which is how `Still` parts know it again. */
const menu = perObject((sections: SiteContext['furniture']['sections']) => menuOf(sections, null));

function menuOf(
  sections: SiteContext['furniture']['sections'],
  parentId: string | null,
): readonly MenuSection[] {
  return sections
    .filter((section) => section.parentId === parentId)
    .map((section) => ({ ...sectionRef(section), children: menuOf(sections, section.id) }));
}

/** In the text-only variant links of the trail stay in it. */
function localCrumbs(ctx: FrameContext, crumbs: readonly Crumb[]): readonly Crumb[] {
  return ctx.textOnly
    ? crumbs.map((crumb) => ({ ...crumb, href: crumb.href === null ? null : address.text(crumb.href) }))
    : crumbs;
}

function otherVariant(ctx: FrameContext, input: FrameInput): string | null {
  if (!ctx.textOnly) return input.canonical === null && input.index !== false ? null : address.text(ctx.path);
  const full = ctx.path.replace(/^\/text/, '');
  return full.startsWith('/') ? full : `/${full}`;
}

function createHead(ctx: FrameContext, input: FrameInput, crumbs: readonly Crumb[]): Head {
  const { name, language } = ctx.furniture.imprint;
  const description = input.description ?? ctx.furniture.publication.tagline;
  const path = input.canonical === undefined ? fullPath(ctx) : input.canonical;
  const canonical = path === null ? null : absolute(ctx, path);
  const title = input.title ?? name;
  const link = (href: string | null | undefined) => (href ? absolute(ctx, href) : null);
  return {
    title: input.title === null ? frontTitle(ctx.furniture.publication) : `${input.title} – ${name}`,
    description,
    canonical,
    index: (input.index ?? true) && !ctx.textOnly,
    previous: link(input.previous),
    next: link(input.next),
    alternates: input.alternates ?? [],
    feeds: feedLinks(ctx, input),
    oembed: input.oembed ?? null,
    social: {
      type: 'website',
      title,
      description,
      url: canonical ?? absolute(ctx, ctx.path),
      siteName: name,
      locale: openGraphLocale(input.language ?? language),
      image: null,
      article: [],
      ...input.social,
    },
    graph: ctx.textOnly
      ? []
      : [...(input.graph ?? []), ...(crumbs.length > 1 ? [breadcrumbList(ctx, crumbs)] : [])],
    appName: name,
  };
}

function frontTitle({ name, tagline }: { readonly name: string; readonly tagline: string }): string {
  return tagline === '' ? name : `${name} – ${tagline}`;
}

/** The page's address in the full variant. */
function fullPath(ctx: FrameContext): string {
  if (!ctx.textOnly) return ctx.path;
  const path = ctx.path.replace(/^\/text/, '');
  return path.startsWith('/') ? path : `/${path}`;
}

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

function feedLinks(ctx: FrameContext, input: FrameInput): Head['feeds'] {
  const own = { title: ctx.furniture.imprint.name, href: address.feed('/', 'rss'), type: FEED_TYPES.rss };
  const { feedsOf } = input;
  if (feedsOf === undefined) return [own];
  const title = input.feedsTitle ?? input.title ?? own.title;
  const formats = ['rss', 'atom', 'json'] as const;
  const links = formats.map((format) => ({
    title,
    href: address.feed(feedsOf, format),
    type: FEED_TYPES[format],
  }));
  return feedsOf === '/' ? links : [...links, own];
}

/** OpenGraph writes `en_GB`; a tag without a region is given its likely one (CLDR likely subtags). */
const openGraphLocale = remembering((tag) => {
  const locale = new Intl.Locale(tag).maximize();
  return `${locale.language}_${locale.region ?? locale.language.toUpperCase()}`;
});
