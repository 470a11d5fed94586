import { signReported } from '../mail-notice.ts';

/** A mail that only says that somebody pressed a sign below ours. */

const signIn = (text: string): string | undefined => {
  const found = text.trim();
  return /^[^\p{L}\p{Nd}\s]{1,24}$/u.test(found) && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(found)
    ? found
    : undefined;
};

/** Of Gmail's `text/vnd.google.email-reaction+json`; undefined where it holds no sign. */
export const signOfJson = (text: string): string | undefined => {
  const emoji = /"emoji"\s*:\s*"((?:[^"\\]|\\.){1,60})"/.exec(text)?.[1];
  return emoji === undefined ? undefined : signIn(unescaped(emoji));
};

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * Of the text beside it, which is all that is left where the JSON got lost: a sign, and a line on who reacted through which
 * program. Nothing else may be there.
 * @param words of the person, without quotes.
 */
export const signOfText = (words: string): string | undefined => {
  const reported = signReported(words);
  if (reported !== undefined) return reported;
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const found = signIn(lines[0] ?? '');
  const rest = lines.slice(1).join(' ');
  return found !== undefined && rest.length < longestRemark && isRemark.test(rest) ? found : undefined;
};

const longestRemark = 300;
const isRemark = /\breacted (via Gmail|to your message)\b|google\.com\/gmail\/about|emojireactionemail/i;

/** Whether there is nothing beside a sign but what the program says of it, in whatever language: it names itself. */
export const isBesideSign = (words: string, sign: string): boolean =>
  signReported(words) === sign ||
  words
    .split('\n')
    .every(
      (line) =>
        line.trim() === '' ||
        line.trim() === sign ||
        (line.length < longestRemark && /\bGmail\b/.test(line)) ||
        isRemark.test(line),
    );
