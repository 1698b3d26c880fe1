import { z } from 'zod';
import { isTimeZone } from '../kernel/zone.ts';
import { languageTagSchema } from './content.ts';
import { hrefSchema } from './inline.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language that this runtime has a name for, and so the rules of its dates, numbers and plurals. */
const knownLanguageSchema = languageTagSchema.refine(
  (tag) => languageNames.of(tag) !== undefined,
  'Use the tag of a language that is known, such as en, de or pt-BR',
);

const menuItemSchema = z.object({ label: z.string().min(1).max(80), href: hrefSchema });
const menuSchema = z.object({
  slug: z.enum(['main', 'footer', 'legal']),
  items: z.array(menuItemSchema),
});

/** A theme's adjustable values: colours as `#rrggbb`. What a publication does not set comes from the theme. */
const tokensSchema = z.partialRecord(
  z.enum([
    'brand',
    'brandDark',
    'paper',
    'ink',
    'section1',
    'section2',
    'section3',
    'section4',
    'section5',
    'section6',
    'section7',
  ]),
  z.string().regex(/^#[0-9a-f]{6}$/i),
);

const settingsSchema = z.object({
  /** What crawlers that train models may do. `search-only` admits crawlers of search and answer engines. */
  aiCrawlers: z.enum(['allow', 'search-only', 'refuse']).default('search-only'),
  /** Shown in security.txt (RFC 9116) and the imprint. */
  securityContact: z.string().max(300).default(''),
  editorialContact: z.string().max(300).default(''),
  webSubHub: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  edition: z.string().max(60).default(''),
  city: z.string().max(80).default(''),
  foundingYear: z.int().min(1000).max(9999).nullable().default(null),
  /** Whether the drawn nameplate of the demo edition stands for the name. */
  nameplate: z.string().max(60).nullable().default(null),
  /** Languages besides its own that the newspaper writes in. */
  languages: z.array(knownLanguageSchema).default([]),
});

export const publicationSchema = z.object({
  name: z.string().trim().min(1).max(120),
  tagline: z.string().trim().max(200).default(''),
  timeZone: z.string().refine(isTimeZone, 'Use an IANA time zone name such as Europe/Lisbon'),
  language: knownLanguageSchema,
  theme: z.enum(['morning', 'evening']).default('morning'),
  tokens: tokensSchema.default({}),
  menus: z.array(menuSchema).default([]),
  /** The newspaper's own words for furniture, by label key; what is not set comes from the language's labels. */
  labels: z.record(z.string(), z.string().max(200)).default({}),
  settings: settingsSchema.prefault({}),
});

export type Publication = z.infer<typeof publicationSchema>;
/** What documents for programs say of the newspaper: who it is, not how it looks. */
export type Imprint = Pick<Publication, 'name' | 'timeZone' | 'language' | 'labels' | 'settings'>;
export type PublicationInput = z.input<typeof publicationSchema>;
