import { recognise, tokenise } from './vocabulary.ts';

const word = /^[\s\p{P}]*((?=[\p{L}\p{N}]*\p{L})(?=[\p{L}\p{N}]*\d)[\p{L}\p{N}]{3,8})[\s\p{P}]*$/u;
const letters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** "1O", "l0", "I0": a ten whose strokes came from the wrong keys. In small letters "1o" is Spanish and Italian for "first". */
const ten = /^[\s\p{P}]*(?:1O|[lI]0)[\s\p{P}]*$/u;

/**
 * A number word with digits in the place of letters, as the word that it stands for: "n1ne", "s3ven". Only where nothing else is said,
 * and where the word is a number's: "gr8" and "b4" are none.
 */
export const spelledWithDigits = (text: string, language: string): string | undefined => {
  if (text.length > longest) return undefined;
  if (ten.test(text)) return '10';
  const found = word.exec(text)?.[1]?.replace(/\d/g, (digit) => letters[digit] ?? digit);
  if (found === undefined || /\d/.test(found)) return undefined;
  const tokens = tokenise(found, language);
  const [{ numbers }] = recognise(tokens, language);
  return tokens.length === 1 && numbers.has(tokens[0]?.text ?? '') ? found : undefined;
};
const longest = 24;
