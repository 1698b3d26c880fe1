/** Longest target that is looked at; longer ones are answered 414 without work. In bytes. */
const LONGEST_TARGET = 4096;

export type PageTarget = { readonly url: URL } | { readonly refused: 400 | 414 };

/** Reads the target of a request for a page: its address on our own host, whatever host the client named. */
export function pageTarget(target: string, publicUrl: string): PageTarget {
  if (target.length > LONGEST_TARGET) return { refused: 414 };
  // Joined, not resolved: `//name/path` would be read as an address on another host.
  const url = target.startsWith('/') ? URL.parse(publicUrl + target) : null;
  return url ? { url } : { refused: 400 };
}

/**
 * A target as routes match it: of an absolute address the path (RFC 9112 section 3.2.2 asks servers to take those), and a path that
 * is no valid percent-encoding stands for itself.
 */
export function originForm(target: string): string {
  const relative = /^https?:\/\//i.test(target) ? target.replace(/^https?:\/\/[^/?#]*\/?/i, '/') : target;
  const end = relative.search(/[?#]/);
  const path = end < 0 ? relative : relative.slice(0, end);
  return isDecodable(path) ? relative : path.replaceAll('%', '%25') + relative.slice(path.length);
}

function isDecodable(path: string): boolean {
  try {
    // The result is used, since bundlers leave out a call whose result is not, though it throws.
    return decodeURIComponent(path).length > 0;
  } catch {
    return false;
  }
}
