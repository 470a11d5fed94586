import { isName } from './evidence.ts';

/** What leads to a person or a company: in a signature, seldom in a sentence. */
const contact =
  /\S@\S|(?:^|\s)@\w{2}|https?:|www\.|\+?\p{Nd}[\p{Nd}\s()/.-]{6,}|\b(tel|fax|phone|mobile|mob|ust|vat|kvk|siret|hrb)\b[.:]?/iu;

/** A number alone, or with little beside it: an answer wherever it stands. */
export const mayAnswer = (line: string): boolean =>
  /^[^\p{L}]{0,6}\p{Nd}{1,2}[^\p{L}\p{Nd}]{0,6}(\p{Nd}{1,2}[^\p{L}\p{Nd}]{0,3})?$/u.test(line.trim()) ||
  /[⭐★👍👎]/u.test(line);

export const isContact = (line: string): boolean =>
  !mayAnswer(line) && line.length <= 160 && contact.test(line) && line.trim().split(/\s+/).length <= 12;

/** A name, a title, a company: few words, most with a capital. Of a script without capitals, no more than a name. */
export const isNameLike = (line: string): boolean => {
  const text = line.trim();
  if (mayAnswer(text) || text.length > 70 || /[.!?。！？]["')]*$/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return words.length <= 3 && text.length <= 12;
  return words.length <= 8 && isName(text.replace(/[|/·•,&-]+/g, ' '));
};
