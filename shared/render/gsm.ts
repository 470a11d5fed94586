/** Characters of the GSM 7-bit alphabet (3GPP TS 23.038); those of the extension count twice. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '^{}\\[~]|€';

const septetsOf = (letter: string): number => {
  if (basic.includes(letter)) return 1;
  return extension.includes(letter) ? 2 : Number.NaN;
};

/** Segments that a text is billed as: 160 septets alone or 153 in a chain; 70 or 67 characters where the alphabet does not do. */
export const smsSegments = (text: string): number => {
  const letters = [...text];
  const septets = letters.reduce((sum, letter) => sum + septetsOf(letter), 0);
  const [length, single, chained] = Number.isNaN(septets) ? [text.length, 70, 67] : [septets, 160, 153];
  return length <= single ? 1 : Math.ceil(length / chained);
};

/** What stands for a character that the alphabet lacks, as people themselves write it in texts. */
const standIns: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  œ: 'oe',
};

/** The letter without its accent, where only the accent is in the way. */
const folded = (letter: string): string => {
  if (basic.includes(letter) || extension.includes(letter)) return letter;
  return standIns[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
};

/** One odd letter would more than halve what fits: a text loses its accents where that makes it cheaper, and only there. */
export const plainText = (text: string): string => {
  const plain = [...text.normalize('NFC')].map(folded).join('');
  return smsSegments(plain) < smsSegments(text) ? plain : text;
};
