import { expect, test } from 'vitest';
import { publicationSchema } from '../../story/publication.ts';
import { inlineCode, styleSheets } from './inline-code.ts';
import { SHEETS } from './theme.ts';
import { themeOf } from './themes.ts';

const assets = { url: (source: string) => `/assets/${source.split('/').at(-1)}` };
const publicationIn = (theme: 'morning' | 'evening') =>
  publicationSchema.parse({ name: 'The Tidewatch', timeZone: 'UTC', language: 'en', theme });

test.each(['morning', 'evening'] as const)(
  '%s: whatever a page inlines is announced to the policy',
  (name) => {
    const publication = publicationIn(name);
    const sheets = styleSheets(publication, assets);
    const { styles, scripts } = inlineCode(publication, assets);
    for (const sheet of SHEETS) expect(styles).toContain(sheets[sheet]);
    expect(scripts).toHaveLength(1);
  },
);

test.each(['morning', 'evening'] as const)(
  '%s: sheets are whole, and at most two fonts are critical',
  (name) => {
    const publication = publicationIn(name);
    for (const css of Object.values(styleSheets(publication, assets))) {
      expect(css.split('{').length).toBe(css.split('}').length);
      expect(css).not.toContain('/*');
    }
    expect(themeOf(publication).fonts.filter(({ critical }) => critical).length).toBeLessThanOrEqual(2);
  },
);

test('a font that the build does not have leaves no rule behind', () => {
  const none = { url: () => null };
  expect(styleSheets(publicationIn('morning'), none).core).not.toContain('newsreader');
});

test('faces of other scripts come only with a newspaper that writes in them', () => {
  const publication = publicationIn('morning');
  const arabic = { ...publication, settings: { ...publication.settings, languages: ['ar'] } };
  expect(styleSheets(publication, assets).core).not.toContain('Naskh');
  expect(styleSheets(arabic, assets).core).toContain('Naskh');
});
