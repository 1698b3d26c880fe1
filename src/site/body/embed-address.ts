import { FRAME_ORIGINS } from '../embed-frames.ts';

const FRAMES: ReadonlySet<string> = new Set(FRAME_ORIGINS);

/** The providers' own ways from a page that is read to the player that is framed. */
const PLAYERS: readonly ((url: URL) => string | null)[] = [
  (url) => {
    const id = /(^|\.)youtube\.com$/.test(url.hostname)
      ? (url.searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([\w-]+)/.exec(url.pathname)?.[1])
      : url.hostname === 'youtu.be'
        ? url.pathname.slice(1)
        : null;
    return id && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : null;
  },
  (url) => {
    const id = /(^|\.)vimeo\.com$/.test(url.hostname) ? /^\/(\d+)/.exec(url.pathname)?.[1] : undefined;
    return id ? `https://player.vimeo.com/video/${id}` : null;
  },
  (url) => {
    const path =
      url.hostname === 'open.spotify.com' &&
      /^\/(?:track|album|playlist|episode|show)\/\w+/.exec(url.pathname)?.[0];
    return path ? `https://open.spotify.com/embed${path}` : null;
  },
];

/** The address to frame for an embed, or null where the provider has no player that our policy admits: it stays a link then. */
export function frameAddress(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  for (const player of PLAYERS) {
    const found = player(url);
    if (found) return found;
  }
  return FRAMES.has(url.origin) ? url.href : null;
}
