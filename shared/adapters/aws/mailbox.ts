import { domainToASCII } from 'node:url';

/** An encoded word has at most 75 characters (RFC 2047, 2), of which `=?UTF-8?B?` and `?=` take twelve. */
const bytesInWord = 45;
/** What nobody can see belongs into no header. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A mailbox for a mail header: the name quoted where it is ASCII, in encoded words otherwise. */
export const mailboxOf = ({ name, address }: { readonly name: string; readonly address: string }): string => {
  const shown = name.replace(unseen, ' ').trim();
  if (shown === '') return inAscii(address);
  const written = /^[\x20-\x7e]*$/.test(shown) ? `"${shown.replace(/["\\]/g, '')}"` : encodedWords(shown);
  return `${written} <${inAscii(address)}>`;
};

/** An address as SES takes it: its domain as IDNA writes it. */
export const inAscii = (address: string): string => {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? address : `${address.slice(0, at + 1)}${domain}`;
};

/** Encoded words, each with whole characters; the blanks between them are no part of the text. */
const encodedWords = (text: string): string => {
  const words: string[] = [];
  for (const letter of text) {
    const longer = `${words.at(-1) ?? ''}${letter}`;
    if (words.length === 0 || Buffer.byteLength(longer) > bytesInWord) words.push(letter);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join(' ');
};
