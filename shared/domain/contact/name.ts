import { placeholders, titles } from './placeholders.ts';
import { hasAddress, isTurned, seenText } from './seen-text.ts';

/** Longer ones exist; greeting by them would look odd. */
const longest = 100;
const mostWords = 12;
/** Signs of templates, markup, addresses and broken encodings; a name has none of them. */
const foreign = /[{}<>[\]|$%#=\\~^@_*:;"?!\ufffd§€£©®™]|[^\s/]\/|\/[^\s]/u;
const emoji =
  /\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}\ufe0f]|\u200d\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}/gu;
/** What programs write for a part that is not there: `Ada undefined`. */
const absent = new Set(['null', 'undefined', 'none', 'nan', 'nil', '(null)', 'n/a']);
/** "Not given" in short. */
const notGiven = /^(?:k\. ?a|n\. ?n|n\. ?v\. ?t|n\. ?d|b\. ?d|s\. ?o)\.$/i;

/**
 * A name by which its owner can be greeted, as people see it; undefined for what is none: templates that were not filled,
 * addresses, numbers, markup, words that stand where a name belongs. Whoever is greeted by none gets the plain hello.
 */
export const personName = (given: string | undefined): string | undefined => {
  const trimmed = given?.trim();
  if (!trimmed || trimmed.length > 4 * longest || isTurned(trimmed)) return undefined;
  const [text, signs] = withoutEmoji(seenText(trimmed));
  const name = unquoted(text)
    .split(' ')
    .filter((word) => !absent.has(word))
    .join(' ');
  const hasOnlyNames = signs <= 1 && !foreign.test(name) && !hasAddress(name);
  return hasOnlyNames && hasLetters(name) && !isPlaceholder(name) ? name : undefined;
};

/** A flower behind a name is left out; several are an advertisement. */
const withoutEmoji = (text: string): readonly [string, number] => [
  text.replace(emoji, '').replace(/\s+/g, ' ').trim(),
  text.match(emoji)?.length ?? 0,
];

/** `Ada "Countess" Lovelace` is a name, and so is one in quotation marks. */
const unquoted = (text: string): string => text.replace(/["“”„«»]/g, '').trim();

const hasLetters = (name: string): boolean => {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const digits = name.match(/\p{N}/gu)?.length ?? 0;
  const isWritten = letters > 0 && digits <= 2 && digits < Math.max(letters, 2);
  return (
    isWritten && [...name].length <= longest && name.split(' ').length <= mostWords && !/^(\p{L})\1{2,}$/iu.test(name)
  );
};

const isPlaceholder = (name: string): boolean => {
  const parts = name.toLowerCase().split(/[\s/]+/);
  const key = (text: string): string => text.replace(/[^\p{L}\p{M}]/gu, '');
  const isListed = (text: string): boolean =>
    key(text) === '' || placeholders.has(key(text)) || titles.has(text.replace(/\.$/, ''));
  return notGiven.test(name) || isListed(name.toLowerCase()) || parts.every(isListed);
};
