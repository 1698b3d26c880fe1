/** Whose page an address shows, by host. What is not listed is named by its host. */
const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/, 'YouTube'],
  [/(^|\.)vimeo\.com$/, 'Vimeo'],
  [/(^|\.)(twitter\.com|x\.com)$/, 'X'],
  [/(^|\.)instagram\.com$/, 'Instagram'],
  [/(^|\.)tiktok\.com$/, 'TikTok'],
  [/(^|\.)(facebook\.com|fb\.watch)$/, 'Facebook'],
  [/(^|\.)spotify\.com$/, 'Spotify'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(^|\.)(datawrapper\.de|dwcdn\.net)$/, 'Datawrapper'],
  [/(^|\.)(flourish\.studio)$/, 'Flourish'],
  [/(^|\.)infogram\.com$/, 'Infogram'],
  [/(^|\.)dailymotion\.com$/, 'Dailymotion'],
  [/(^|\.)twitch\.tv$/, 'Twitch'],
  [/(^|\.)bsky\.app$/, 'Bluesky'],
  [/(^|\.)reddit\.com$/, 'Reddit'],
  [/(^|\.)ted\.com$/, 'TED'],
  [/(^|\.)documentcloud\.org$/, 'DocumentCloud'],
  [/(^|\.)openstreetmap\.org$/, 'OpenStreetMap'],
  [/^(www\.)?google\.[a-z.]+$|^maps\.google\./, 'Google Maps'],
];

/** The provider of an address, at most 60 characters. */
export function embedProvider(url: string): string {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  return PROVIDERS.find(([pattern]) => pattern.test(host))?.[1] ?? host.replace(/^www\./, '').slice(0, 60);
}

/** Whether a paragraph that is nothing but this address stands for an embed, as oEmbed consumers read it. */
export function isKnownProvider(url: string): boolean {
  const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
  return PROVIDERS.some(([pattern]) => pattern.test(host));
}

/** Advertising and measuring frames: furniture of the page they stood on. */
const NOISE =
  /doubleclick|googlesyndication|googletagmanager|adservice|taboola|outbrain|disqus|recaptcha|facebook\.com\/(plugins\/like|tr)|addthis|sharethis/i;

/** An address as an https embed, or null. Addresses without a scheme and with http become https, as browsers would load them. */
export function embedUrl(raw: string | undefined, baseUrl?: string): string | null {
  if (!raw || NOISE.test(raw)) return null;
  const url = URL.parse(raw.trim(), baseUrl ?? 'https://unknown.invalid');
  if (!url || url.hostname.endsWith('.invalid')) return null;
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.protocol === 'https:' && !url.username ? url.href : null;
}

export function isNoise(raw: string | undefined): boolean {
  return raw !== undefined && NOISE.test(raw);
}
