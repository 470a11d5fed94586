import { isCopy } from './copy-of-file.ts';
import { monthsOf, weekdays } from './cutting/calendar-words.ts';
import { type Figure, isNumberWord } from './figures.ts';
import { isOrdinal } from './ordinal.ts';
import { type Context, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';

/**
 * What a number is as a part of something longer: `part` of a date ("1. mars", "Oct. 2") or of digits in groups ("1, 234, 567");
 * `perhaps` a rating, where marks that nobody puts around one tie it to what stands beside it ("2^-1", "1(516)", "::1", "1-й", "!!!1").
 */
export const partOfMore = (figure: Figure, context: Context): 'part' | 'perhaps' | undefined => {
  const { tokens } = context;
  if (figure.form === 'stars' || figure.form === 'thumb') return undefined;
  if (isDated(figure, context)) return tokens.length > shortDate ? 'part' : 'perhaps';
  if (isOrdinal(figure, context) || isCopy(figure, context) || isBehindDay(figure, context)) return 'perhaps';
  const groups = groupsBehind(tokens, figure.to);
  if (groups > 0) return groups > 1 ? 'part' : 'perhaps';
  if (isRenamed(tokens, figure) || isPadded(tokens, figure) || isHour(figure, context)) return 'perhaps';
  const tied = isWired(tokens, figure) || isSpacedOut(tokens, figure) || isBelowZero(tokens, figure);
  return tied || isSlipped(tokens, figure) || isEnded(tokens, figure) || isSpelled(figure, context)
    ? 'perhaps'
    : undefined;
};

/** A date that is all of a text may be a slip: what else would it be? In tokens. */
const shortDate = 3;

/** "1. mars", "8. kolovoza", "3 de mayo", "Oct. 2", "01/août". A full name and a full stop end a sentence: "It came in November. 9". */
const isDated = ({ from, to, word }: Figure, { tokens, vocabulary: { code } }: Context): boolean => {
  if (word) return false;
  const after = tokens[to]?.glued && './-'.includes(tokens[to]?.text ?? ' ') ? to + 1 : to;
  const named = after + Number(['de', 'of', 'di', 'del'].includes(tokens[after]?.text ?? ''));
  const { long, short } = monthsOf(code);
  const isMonth = (token: Token | undefined): boolean =>
    token !== undefined && (long.has(token.text) || short.has(token.text));
  if (isMonth(tokens[named])) return true;
  const mark = tokens[from - 1]?.text;
  if (mark === '/') return isMonth(tokens[from - 2]);
  return mark === '.' ? short.has(tokens[from - 2]?.text ?? '') : isMonth(tokens[from - 1]);
};

/** "October. 2", "Monday. 2": nothing but when, in a sentence of its own. */
const isBehindDay = ({ from, word }: Figure, { tokens, vocabulary: { code } }: Context): boolean => {
  const [beyond, day, mark] = [tokens[from - 3], tokens[from - 2]?.text ?? '', tokens[from - 1]];
  if (word || mark?.text !== '.' || !isEnd(beyond) || tokens[from]?.glued) return false;
  return monthsOf(code).long.has(day) || (day.length > shortDay && weekdays().has(day));
};
/** "Sun", "Sat", "mar" are words of other kinds as well. In letters. */
const shortDay = 4;

/** "1, 234, 567": how many groups of three digits follow. A share is none: "9. 100% happy". */
const groupsBehind = (tokens: readonly Token[], from: number): number => {
  let [at, groups] = [from, 0];
  while (isGroup(tokens, at)) [at, groups] = [at + 2, groups + 1];
  return groups;
};

const isGroup = (tokens: readonly Token[], at: number): boolean => {
  const [mark, digits, next] = tokens.slice(at, at + 3);
  const isMark = mark?.glued === true && (mark.text === ',' || mark.text === '.');
  return isMark && digits?.kind === 'number' && digits.text.length === 3 && next?.kind !== 'sign';
};

/** Marks that tie a number to another: a power, an address of a network, an area code. */
const isWired = (tokens: readonly Token[], { from, to }: Figure): boolean => {
  const [opened, digits] = tokens.slice(to, to + 2);
  if (opened?.glued && opened.text === '(' && digits?.glued && digits.kind === 'number') return true;
  for (let at = from; at > from - 3 && tokens[at]?.glued; at -= 1)
    if (tokens[at - 1]?.text === '^' || (tokens[at - 1]?.text === ':' && tokens[at - 2]?.text === ':')) return true;
  return false;
};

/** "9点" is nine o'clock in Chinese, and nine points to some. */
const isHour = ({ to }: Figure, { tokens, vocabulary: { code } }: Context): boolean =>
  code === 'zh' && (tokens[to]?.text === '点' || tokens[to]?.text === '點');

/** "Since 04/10": with a nought before, among words, a date. */
const isPadded = (tokens: readonly Token[], { form, from }: Figure): boolean =>
  form === 'of' && /^0\d$/.test(tokens[from]?.text ?? '') && tokens[from - 1]?.kind === 'word';

/** "9, no. 3": another number, or this one in another's place. */
const isRenamed = (tokens: readonly Token[], { to }: Figure): boolean => {
  const from = tokens[to]?.kind === 'pause' || tokens[to]?.kind === 'stop' ? to + 1 : to;
  const [no, stop, digits, end] = tokens.slice(from, from + 4);
  return no?.text === 'no' && stop?.text === '.' && digits?.kind === 'number' && digits.value !== 1 && isEnd(end);
};

/** "08 . 20": a date whose marks stand apart. */
const isSpacedOut = (tokens: readonly Token[], { from, to }: Figure): boolean => {
  const isApart = (mark: number, beyond: number): boolean =>
    tokens[mark]?.text === '.' && !tokens[mark]?.glued && !tokens[mark + 1]?.glued && tokens[beyond]?.kind === 'number';
  return isApart(from - 1, from - 2) || isApart(to, to + 1);
};

/** A minus sign of its own, which no hyphen is. */
const isBelowZero = (tokens: readonly Token[], { from }: Figure): boolean =>
  tokens[from]?.glued === true && tokens[from - 1]?.text === '−';

/** "Great!!!1": the key without its shift. */
const isSlipped = (tokens: readonly Token[], { from, value }: Figure): boolean =>
  value === 1 && tokens[from]?.glued === true && tokens[from - 1]?.text === '!';

/** Endings of ordinals, as Cyrillic and Nordic languages write them behind digits: "1-й", "3-я", "1:a". Folded. */
const endings = new Set('и я е ю м х го му ти ми ая ои ыи a e n s'.split(' '));

const isEnded = (tokens: readonly Token[], { to, word }: Figure): boolean => {
  const [mark, ending] = tokens.slice(to, to + 2);
  if (mark?.text === '.' && ending?.glued && (ending.text === 'am' || ending.text === 'pm')) return true;
  const isTied = mark?.glued === true && ending?.glued === true && (mark.text === '-' || mark.text === ':');
  return !word && isTied && endings.has(ending.text);
};

/** "Dix-huit", "three-nought-four": number words in one word are another number, or two. */
const isSpelled = ({ form, word, from, to }: Figure, { tokens, vocabulary }: Context): boolean => {
  const isTied = (mark: number, beyond: number): boolean =>
    tokens[mark]?.text === '-' &&
    tokens[mark]?.glued === true &&
    tokens[mark + 1]?.glued === true &&
    isNumberWord(tokens[beyond], vocabulary);
  return word && form === 'plain' && (isTied(from - 1, from - 2) || isTied(to, to + 1));
};
