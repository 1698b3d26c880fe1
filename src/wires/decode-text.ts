/** How many bytes of a page are searched for the name of its encoding (HTML standard, "prescan a byte stream"). */
const PRESCAN = 4096;

/**
 * The characters of a file in the encoding it says it has: by byte order mark, then by a `charset` in its first bytes, then UTF-8,
 * and windows-1252 where the bytes cannot be UTF-8 (WHATWG Encoding Standard names).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
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

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
