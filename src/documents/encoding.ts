const MOJIBAKE = /(?:â€[\u0080-\u00bf™œ\u009d“”˜¦]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf£])/g;
const FEWEST_MOJIBAKE = 2;
const SAMPLE = 4096;

/**
 * Bytes of a text file as characters: UTF-8, UTF-16 with or without its mark, else Windows-1252.
 * UTF-8 that was once taken for Windows-1252 ("â€™") is mended where it occurs more than once.
 */
export const decodeText = (bytes: Uint8Array): string => mended(decoded(bytes));

const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = utf16Without(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('windows-1252').decode(bytes);
  }
};

/** English in UTF-16 has a zero in every second byte. */
const utf16Without = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > end * 0.3 && even < end * 0.05) return 'utf-16le';
  return even > end * 0.3 && odd < end * 0.05 ? 'utf-16be' : null;
};

/** A file mixed of both is read as UTF-8 when its good sequences outnumber the broken ones. */
const mostlyUtf8 = (bytes: Uint8Array): boolean => {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follows = length > 0;
    for (let j = 1; j <= length; j++) follows &&= ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (follows) {
      good++;
      i += length;
    } else bad++;
  }
  return good > bad;
};

const mended = (text: string): string => {
  const found = text.match(MOJIBAKE);
  if (!found || found.length < FEWEST_MOJIBAKE) return text;
  return text.replace(MOJIBAKE, (signs) => {
    const bytes = windows1252Bytes(signs);
    if (!bytes) return signs;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return signs;
    }
  });
};

const HIGH = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128))].map((sign, i) => [
    sign,
    i + 128,
  ]),
);

const windows1252Bytes = (signs: string): Uint8Array | null => {
  const bytes = [...signs].map((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : HIGH.get(sign)));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : null;
};
