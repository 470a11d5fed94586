import { isFooter } from './cutting/footer.ts';

/** Words among which a signature on the same line is looked for; who writes more needs none. */
const mostWords = 60;
const longestSignature = 8;

/** A text without what a phone signs it with, on a line of its own or behind the words: "9 Sent from my iPhone". Empty where there is no more. */
export const withoutSigned = (text: string): string => {
  const lines = text.split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  if (isFooter(last)) return lines.slice(0, -1).join('\n').trim();
  const words = last.split(' ');
  if (words.length > mostWords) return text;
  for (let at = Math.max(1, words.length - longestSignature); at < words.length; at += 1) {
    const rest = words.slice(at).join(' ');
    if (/^\p{Lu}/u.test(rest) && isFooter(rest))
      return [...lines.slice(0, -1), words.slice(0, at).join(' ')].join('\n');
  }
  return text;
};
