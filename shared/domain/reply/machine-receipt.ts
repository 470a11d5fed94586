import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { isDenied } from './clauses.ts';
import { isBesideNote, sentencesOf } from './machine-words.ts';
import { phrasesOfList, skeleton } from './phrase-book.ts';

type List = keyof ReturnType<typeof replyWords>['receipts'];
const listed = (list: List) => once(() => phrasesOfList(replyWords().receipts[list]));
const received = listed('received');
const beside = listed('beside');
const numbers = listed('numbers');
const names = listed('names');
const complaints = listed('complaints');
const challenges = listed('challenges');

const says = (clause: string, phrases: readonly string[]): boolean => phrases.some((phrase) => clause.includes(phrase));

/** A receipt says so at once. */
const mostBefore = 3;
/** Whoever speaks of themselves is a person. */
const self = /(^| )(i|im|ive|ill|ich|je|jai|yo|io|eu|ik|ja|jag|я)( |$)|[我私]/u;

/**
 * Whether a text acknowledges a request and says nothing else, as help desks do by themselves: that it came in, and beside that who will
 * answer, under which number it is kept, or how to go on. What is denied or still open is a person's.
 */
export const isReceipt = (text: string): boolean => {
  const sentences = sentencesOf(text);
  const clauses = sentences.map(skeleton);
  const first = clauses.findIndex((clause) => says(clause, received()));
  if (first < 0 || first > mostBefore || clauses.some((clause) => self.test(clause) || isComplaint(clause)))
    return false;
  const isPart = (clause: string, at: number): boolean =>
    says(clause, received()) || isPromise(clause) || isAround(clause, sentences[at] ?? '');
  return clauses.every(isPart) && clauses.some(isPromise);
};

const isPromise = (clause: string): boolean => says(clause, beside()) || isNumbered(clause);

/** "Your ticket number is 1234", but not "Ticket number 1234 was ignored". */
const isNumbered = (clause: string): boolean => {
  const phrase = numbers().find((one) => clause.includes(one));
  if (phrase === undefined || !/\p{Nd}$/u.test(clause)) return false;
  const rest = clause.replace(phrase, '').split(' ');
  return rest.every(
    (word) => word.length <= shortWord || /\p{Nd}/u.test(word) || /[\p{scx=Han}\p{scx=Kana}]/u.test(word),
  );
};
const shortWord = 6;

const isAround = (clause: string, sentence: string): boolean =>
  isLink(sentence) || isBesideNote(sentence) || (clause.split(' ').length <= longestName && says(clause, names()));
const longestName = 5;

const isComplaint = (clause: string): boolean => {
  const words = clause.split(' ');
  if (words.some((word) => complaints().includes(word)) || says(` ${clause} `, complaints().filter(isSeveral)))
    return true;
  return words.some((text) => isDenied(text)) && !noAnswers.test(clause);
};
const isSeveral = (phrase: string): boolean => phrase.includes(' ');
/** "Please do not reply": the one thing that receipts deny. */
const noAnswers = /do not (reply|respond)|ne pas repondre|nicht auf diese|no responda|non rispondere/;

const isLink = (sentence: string): boolean =>
  /https?:\/\/|www\./i.test(sentence) && sentence.split(/\s+/).length <= longestLink;
const longestLink = 4;

/** What spam filters of people ask before they let a mail through: a link to follow, or a mail to answer. */
export const isChallenge = (text: string): boolean => {
  const head = text.slice(0, 1_500);
  const found = challenges().filter((phrase) => skeleton(head).includes(phrase)).length;
  return found > 1 || (found === 1 && /^\s*<?https?:\/\/\S+$/m.test(head));
};
