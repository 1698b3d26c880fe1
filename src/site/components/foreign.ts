import { directionOf } from '../voice.ts';

/** The attributes that mark words in another language than the page's; none where it is the same (WCAG 3.1.2). */
export function foreign(
  language: string,
  page: { readonly language: string; readonly direction: 'ltr' | 'rtl' },
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (language === page.language) return {};
  const direction = directionOf(language);
  return direction === page.direction ? { lang: language } : { lang: language, dir: direction };
}
