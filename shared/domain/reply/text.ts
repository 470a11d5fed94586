/** Longest text that is judged, in UTF-16 units. Nobody types more; what does is a quote that was not marked as one. */
export const longestJudged = 40_000;

// Bidirectional controls, zero-width characters, soft hyphens, emoji presentation and keycaps: they change how text looks, not what it says.
const invisible =
  /\u034f|[\ufe00-\ufe0f]|\u20e3|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{1f3fb}-\u{1f3ff}]/gu;

/** Text as a person sees it: one kind of line break and space, nothing invisible. */
export const visible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(invisible, '')
    .replaceAll('\u{1f51f}', '10')
    .replaceAll('\0', '')
    .toWellFormed();

const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ة: 'ه',
  ى: 'ي',
};

/** The one spelling under which words are compared: no case, no accents (vowel signs of Indic scripts stay), no apostrophes, one width. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670'’ʼ‘`´]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0307]/g, '')
    .replace(/[ßøłđıæœةى]/g, (letter) => alike[letter] ?? letter);

/**
 * Value of a run of decimal digits of any script (Unicode Nd). Digits of a script lie side by side in tens, so that the number
 * of digits just before one tells its value.
 */
export const digitsValue = (digits: string): number => {
  let value = 0;
  for (const digit of digits.slice(0, 15)) value = value * 10 + digitValue(digit);
  return value;
};

const digitValue = (digit: string): number => {
  const ascii = digit.charCodeAt(0) - 48;
  if (ascii >= 0 && ascii <= 9) return ascii;
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 60 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
};
