const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\u2024': '.',
  '\u2026': '...',
};
const SPECIAL = /[\u2018-\u201b\u2032\u00b4\u201c-\u201e\u2033\u2010\u2011\ufb00-\ufb04\u2024\u2026]/g;
/** Characters that print nothing: controls, soft hyphen, zero-width signs, byte order mark, private use. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff0-\uffff\ue000-\uf8ff]/g;
/** "R E S O L V E D": a word set wide. Three letters or fewer are initials. */
const LETTER_SPACED = /(?<![\p{L}.] )\b\p{Lu}(?: \p{Lu}){3,}\b(?! ?\p{Lu}?\.)/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The author's words in plain characters: straight quotes, no ligatures, nothing unprintable, white
 * space collapsed and trimmed. Spelling, case and dashes stay.
 */
export const plainText = (text: string): string => (IS_PLAIN.test(text) && !THREE_APART.test(text) ? text : made(text));

/** Most texts are words of plain characters, one space between them: they stay as they are. */
const IS_PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const THREE_APART = /[A-Z] [A-Z] [A-Z]/;

const made = (text: string): string =>
  text
    .replace(SPECIAL, (sign) => PLAIN[sign] ?? sign)
    .replace(/[\u2028\u2029\u0085]/g, ' ')
    .replace(UNPRINTABLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(/\s+/g, ' ')
    .replace(LETTER_SPACED, (letters) => letters.replaceAll(' ', ''))
    .trim()
    .normalize('NFC');
