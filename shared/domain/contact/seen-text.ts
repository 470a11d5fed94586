/** What nobody can see: direction marks, zero-width blanks, tags, fillers. Joiners belong to Persian and Indic words. */
const unseen =
  /(?![\u200c\u200d])\p{Cf}|[\u034f\u115f\u1160\u3164\uffa0]|(?<!\p{L}|\p{M}|\p{S}|\ufe0f)[\u200c\u200d]/gu;

/** Ends a line, or turns the letters around it over: in nobody's name by chance. */
export const isTurned = (text: string): boolean => /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text);

/** A text on one line as people see it: without what is invisible, in one Unicode spelling. */
export const seenText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

/** Browsers read the dots and the at sign of other scripts as those of addresses. */
const inPlainSigns = (text: string): string => text.normalize('NFKC').replace(/[。｡․]/g, '.');

/** An address as mail programs find it: with a scheme, of a mailbox, or a domain, with or without a path. */
const address =
  /\p{L}[\p{L}\p{N}+-]*:\/\/\S*|[Ww]{3}\.\S+|\b(?:[Mm]ailto|[Tt]el|[Jj]avascript|[Dd]ata):\S+|[^\s@]+@[^\s@]+\.[^\s@]+|(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+(?:\p{Ll}{2,}|\p{Lu}{2,}|\p{Lo}{2,}|xn--[a-z0-9-]+)(?:[/?#:][^\s)]*)?/gu;
const bareDomain = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+[\p{L}\p{N}-]+$/u;

export const hasAddress = (text: string): boolean => inPlainSigns(text).search(address) >= 0;

/**
 * A text in which mail programs find nothing to link: addresses leave a gap, and a bare domain, since products are called so,
 * is parted by a joiner that nobody sees.
 */
export const withoutAddresses = (text: string): string =>
  hasAddress(text)
    ? inPlainSigns(text).replace(address, (found) =>
        bareDomain.test(found) && !/^www\./i.test(found) ? found.replaceAll('.', '.\u200c') : '…',
      )
    : text;
