/** Where files of any size live: originals of pictures and their renditions. Keys are paths of lower-case letters and digits. */
export interface Blobs {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null where there are none under this key. */
  get(key: string): Promise<Uint8Array | null>;
  delete(key: string): Promise<void>;
  /** Every key, for backups. */
  keys(): AsyncIterable<string>;
}
