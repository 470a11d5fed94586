import { once } from '../../once.ts';
import { mailPhrases, phraseSet, skeleton } from '../phrase-book.ts';
import { monthNames, weekdays } from './calendar-words.ts';

/** What "On Mon, 3 Nov 2026 at 10:00, Shop <r-x@reply.example> wrote:" tells, whatever the language. */
export interface Evidence {
  readonly date: boolean;
  readonly time: boolean;
  readonly address: boolean;
  readonly verb: boolean;
  /** It ends as what introduces something does: with a colon, a verb, or the other half of a rule. */
  readonly ends: boolean;
}

const firstWords = phraseSet(() => mailPhrases('on'));
const verbs = once(() => [...new Set(mailPhrases('wrote'))].toSorted((a, b) => b.length - a.length));

const numericDate =
  /(?<!\p{Nd})(19|20)\p{Nd}{2}(?!\p{Nd})|(?<!\p{Nd})\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]{4}/u;
const clock = /\p{Nd}{1,2}[:.h時点时시][ ]?\p{Nd}{2}/u;
const mailbox = /[<[(]\s?(mailto:)?[^<>[\]()\s]{1,100}@[^<>[\]()\s]{1,100}\s?[>\])]|[^\s<@]{1,100}@[^\s>@]{1,100}/;

const isNumber = (word: string | undefined): boolean => /^\p{N}{1,2}(st|nd|rd|th|er|º|日|일)?$/u.test(word ?? '');

/** "18 apr", "nov 28": a day of a month without its year. */
const namesDay = (words: readonly string[]): boolean =>
  words.some((word, at) => monthNames().has(word) && [at - 2, at - 1, at + 1].some((place) => isNumber(words[place])));

/** @param words folded, with a space at either end. */
const verbIn = (words: string): string | undefined => verbs().find((one) => words.includes(` ${one} `));

const endsInVerb = (words: string): boolean => verbs().some((verb) => words.endsWith(` ${verb}`));

export const endsLikeOne = (text: string): boolean => /([:：]|[\p{Pd}_=*]{2,})[\s\u200f\u202c*]*$/u.test(text);

export const evidenceOf = (text: string): Evidence => {
  const words = skeleton(text);
  const verb = verbs().some((one) => ` ${words} `.includes(` ${one} `) || words.endsWith(one));
  return {
    date: isDated(text),
    time: clock.test(text),
    address: mailbox.test(text),
    verb,
    ends: endsLikeOne(text) || endsInVerb(words),
  };
};

/** Whether it stops as a sentence does; names of days and months are shortened with the same mark. */
export const endsSentence = (text: string): boolean => {
  if (!/[.!?。！？]$/u.test(text)) return false;
  const last = skeleton(text.slice(-40)).split(' ').at(-1) ?? '';
  return !text.endsWith('.') || !(last.length <= 1 || isNumber(last) || (isNamedDay(last) && last.length <= 5));
};

/** "On ", "Tue, ": the word before a day. */
export const joinsOn = (text: string): boolean => firstWords.has(skeleton(text)) || weekdays().has(skeleton(text));

/** How a line may begin that says when or by whom something was written. */
export type Opening = 'day' | 'name';

const dateFirst =
  /^(\p{Nd}{4}[-./年]\s?\p{Nd}{1,2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}|\p{Nd}{4}\s?년|\p{Nd}{1,2}[:.]\p{Nd}{2}([ :]|$))/u;

/** @param text what may be an attribution, without rules before it. */
export const openingOf = (text: string): Opening | undefined => {
  if (dateFirst.test(text)) return 'day';
  const words = skeleton(text.slice(0, 120)).split(' ');
  if (opensWithDay(words) || opensWithOn(text, words)) return 'day';
  return opensWithName(text) ? 'name' : undefined;
};

/** "wt., 3 lis 2026", "Tuesday, November 3", "3 nov. 2026", "November 3, 2026". */
const opensWithDay = ([first = '', second = '', third = '', fourth = '']: readonly string[]): boolean => {
  const named = (one: string, other: string): boolean =>
    (isNumber(one) && monthNames().has(other)) || (monthNames().has(one) && isNumber(other));
  const dated = (one: string, other: string): boolean => named(one, other) || (isNumber(one) && isNumber(other));
  if (weekdays().has(first) || weekdays().has(`${first} ${second}`))
    return /^\p{N}/u.test(second) || dated(second, third) || dated(third, fourth) || /^\p{N}/u.test(third);
  // "8/10" is a rating; a day in numbers has its year.
  return named(first, second) || (dated(first, second) && /^\p{N}{4}$/u.test(third));
};

const opensWithOn = (text: string, words: readonly string[]): boolean => {
  const on = firstWords.beginning(words.slice(0, 6).join(' '));
  if (on === '') return false;
  const count = on.split(' ').length;
  const glued = words[0] !== undefined && words[0].length > on.length && count === 1;
  const next = glued ? [words[0]?.slice(on.length) ?? ''] : words.slice(count, count + 5);
  const day = next.findIndex((word) => /^\p{N}/u.test(word));
  // Between the first word and the day stand the names of days and months, not "On the one hand, 3 lamps".
  return (
    day >= 0 &&
    day <= 4 &&
    next.slice(0, day).filter((word) => !isCalendar(word)).length <= 1 &&
    isDated(text.slice(0, nearby))
  );
};

/** How far from its beginning the day stands, in UTF-16 units. */
const nearby = 48;
const isDated = (text: string): boolean => numericDate.test(text) || namesDay(skeleton(text).split(' '));

/** A day or month, a number, or what stands before a day. */
export const isCalendarWord = (word: string): boolean =>
  isNamedDay(word) || /^\p{N}/u.test(word) || firstWords.has(word);

const isCalendar = (word: string): boolean => isNamedDay(word) || word.length <= 3;

const nameAndAddress = /^["'“”«„*]?([^<>@:;!?\n]{0,80}?)["'“”»*]?[\s,]*[<([]?\s?(mailto:)?[^\s<>()[\]@]{1,100}@/;

/** "Oak & Pine <r@x>, 3 Kas 2026 ...", "Kim Ito wrote:". */
const opensWithName = (text: string): boolean => {
  const found = nameAndAddress.exec(text);
  // "Kim via Shop <r@x>": a system wrote in somebody's name.
  if (found) return isName((found[1] ?? '').replace(/^\S{1,40} via /, '')) || /^["“„«]/.test(text);
  const words = ` ${skeleton(text)} `;
  const verb = verbIn(words);
  if (verb === undefined) return false;
  const before = words.slice(0, words.indexOf(` ${verb} `)).trim();
  return before !== '' && isName(text.split(/\s+/).slice(0, before.split(' ').length).join(' '));
};

/** Words most of which begin with a capital, where the script has any. */
export const isName = (text: string): boolean => {
  const words = text.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\P{L}*\p{Ll}/u.test(word));
  if (words.length > 6 || /[.!?。！？…]\s*$/u.test(text.replace(/\b\p{Lu}[\p{L}]{0,3}\.\s*$/u, ''))) return false;
  return small.length === 0 || (small.length <= words.length * 0.4 && small.every((word) => word.length <= 5));
};

/** Who says so of themselves quotes nobody: "On 3 Nov 2026 at 10:12 I wrote:". */
const selves = new Set('i we ich wir ik wij we jag vi jeg eg io noi yo nosotros eu nos ja my ya я мы ми'.split(' '));
const lastOfVerbs = once(() => new Set(verbs().map((verb) => verb.split(' ').at(-1) ?? verb)));

/**
 * Whether what stands behind the verb, or beside date and address where there is none, is a name or a time rather than a sentence.
 * @param mostSmall how many other words may stand there: "at", "um ... Uhr".
 */
export const endsInName = (text: string, mostSmall: number): boolean => {
  const words = text.split(/\s+/);
  const folded = words.map(skeleton);
  const verb = folded.findLastIndex((word, at) => lastOfVerbs().has(word) && !words[at]?.includes('@'));
  if (verb >= 0 && (selves.has(folded[verb - 1] ?? '') || selves.has(folded[verb + 1] ?? ''))) return false;
  const others = words
    .slice(verb + 1)
    .filter(
      (word, at) => /^\P{L}*\p{Ll}/u.test(word) && !/[@<>\p{Nd}]/u.test(word) && !isNamedDay(folded[verb + 1 + at]),
    );
  return others.length <= mostSmall;
};

const isNamedDay = (word = ''): boolean => weekdays().has(word) || monthNames().has(word);
