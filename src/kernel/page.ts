/** A finished answer to a reader, before compression. The site makes it; the press keeps and serves it. */
export interface RenderedPage {
  readonly status: 200 | 301 | 308 | 400 | 404 | 410 | 500 | 503;
  /** With its charset, as in `text/html; charset=utf-8`. */
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** Headers besides those the press sets itself (ETag, Cache-Control, Content-Encoding, Surrogate-Key, Vary). Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** False for answers that must not be kept: searches, errors, redirects that a later story may replace. */
  readonly keep: boolean;
}
