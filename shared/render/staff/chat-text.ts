/*
 * Customers' words in chats, where a text may ring everybody's phone, or look like a link of ours that leads elsewhere.
 */

/** On one line, without characters that hide or turn round what is written, and no longer than so many characters. */
export const literal = (text: string, longest: number): string => {
  // Far more than can be shown is never looked at.
  const line = text
    .slice(0, longest * 20)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, (sign) => (joiners.includes(sign) ? sign : ''))
    .trim();
  const signs = [...line];
  return signs.length > longest || text.length > longest * 20 ? `${signs.slice(0, longest - 1).join('')}…` : line;
};

/** They hold emoji together, and letters of some scripts apart. */
const joiners = '\u200c\u200d';

/** Signs that make formats, links and mentions in one chat or another, and those that only look like them. */
const looksLike: Readonly<Record<string, string>> = {
  '*': '∗',
  '~': '∼',
  '`': 'ˋ',
  '[': '［',
  ']': '］',
  '<': '‹',
  '>': '›',
  '|': '∣',
  '\\': '∖',
};

/**
 * Words that no chat takes for anything but words. Chats that share the field `text` share no way of escaping (Mattermost has
 * Markdown and backslashes, Google Chat has `<url|text>` and no escape at all), so that the signs themselves are replaced.
 */
export const unmarked = (text: string): string =>
  text
    .replace(/[*~`[\]<>|\\]/g, (sign) => looksLike[sign] ?? '')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')
    // A mention; the one in a mail address stays.
    .replace(/(?<![A-Za-z0-9])@|@(?![A-Za-z0-9-]+\.[A-Za-z])/g, '＠')
    .replaceAll('://', ':∕∕')
    .replace(/www\./gi, (start) => start.replace('.', '․'));
