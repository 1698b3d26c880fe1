/** How many bytes of a page are searched for the name of its encoding (HTML standard, "prescan a byte stream"). */
const PRESCAN = 4096;

/**
 * The characters of a file in the encoding it says it has: by byte order mark, by the zero bytes that UTF-16 without one has beside
 * every Latin letter, then by a `charset` in its first bytes, then UTF-8,
 * and windows-1252 where the bytes cannot be UTF-8 (WHATWG Encoding Standard names).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
    const named =
      /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(
        start,
      );
    return decoder(named?.[1] ?? named?.[2] ?? 'windows-1252').decode(bytes);
  }
}

/** UTF-16 without a byte order mark: half of its first bytes are zero, all on one side. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | null {
  const start = bytes.subarray(0, PRESCAN);
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < start.length / 6) return null;
  return even > 10 * odd ? 'utf-16be' : odd > 10 * even ? 'utf-16le' : null;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
