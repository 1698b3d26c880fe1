/** Marks that part a headline from the site's name in a page title. */
const PARTED = /\s[|–—\-·•»:/\\>]+\s|\s*\|\s*|:\s/;

const key = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A page's title without the name of the site, before or after it. `h1` is the page's own heading, where it has one; `isTitle`
 * says that this is the window's title, which nearly always ends in the site's name after a bar or a dash.
 */
export function withoutSiteName(
  title: string,
  sites: readonly string[],
  h1: string | undefined,
  isTitle = false,
): string {
  const parts = title.split(PARTED);
  if (parts.length < 2) return title;
  if (h1 && key(h1) !== '' && key(h1) !== key(title)) {
    const heading = key(h1);
    if (key(title).startsWith(heading) || key(title).endsWith(heading)) return h1;
  }
  const names = new Set(sites.map(key).filter((name) => name.length > 1));
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (names.has(key(last)) || [...names].some((name) => name.length > 4 && key(last).startsWith(name))) {
    const at = title.lastIndexOf(last);
    return title.slice(0, at).replace(/[\s|–—\-·•»:/\\>]+$/u, '') || title;
  }
  if (names.has(key(first))) {
    return title.slice(title.indexOf(first) + first.length).replace(/^[\s|–—\-·•»:/\\>]+/u, '') || title;
  }
  const bar = isTitle && /^(.*\S)\s[|–—•»]\s[^|–—•»]{2,40}$/.exec(title)?.[1];
  return bar && bar.split(/\s+/).length >= 4 ? bar : title;
}
