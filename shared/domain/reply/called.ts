import { replyWords } from '#reply-words';
import { phrasesIn } from './expand.ts';
import { type PhraseSet, phraseSet, skeleton } from './phrase-book.ts';

type List = 'undelivered' | 'called' | 'besideCalls';
const listed = (...lists: readonly List[]): PhraseSet =>
  phraseSet(() => lists.flatMap((list) => phrasesIn(replyWords().automaticWords[list]).map(skeleton)));

const undelivered = listed('undelivered');
const called = listed('called');
const known = listed('called', 'besideCalls');

/** Numbers of phones, times and counts: of a word ("1º") nothing is left. */
const figures = /[+(]?\p{Nd}[\p{Nd}\s().:/-]*/gu;
/** Digits of the shortest number of a phone. */
const shortestPhone = 7;
const holdsPhone = (text: string): boolean =>
  (text.match(figures) ?? []).some((figure) =>
    figure.split(/[:/]/).some((part) => part.replace(/\P{Nd}/gu, '').length >= shortestPhone),
  );

const clausesOf = (text: string): readonly string[] =>
  text
    .replace(figures, ' ')
    .split(/[.!?;:,\n。！？]/)
    .map(skeleton)
    .filter((clause) => clause !== '');

/** Whether a network says that a text did not arrive, and nothing else is said. */
export const isUndelivered = (text: string): boolean => {
  const clauses = clausesOf(text);
  return clauses.length > 0 && clauses.every(undelivered.has) && clauses.some((clause) => clause.includes(' '));
};

/**
 * Whether a mailbox of the network says that it holds something, or which number called: all of it must be one of the phrases that such
 * texts are made of. "You have 3 missed calls from me" and "Missed call at 10, nobody came" are a person's; so is whatever was said into
 * the mailbox.
 */
export const isOfMailbox = (text: string): boolean => {
  const clauses = clausesOf(text);
  return /\p{Nd}|voice/iu.test(text) && clauses.every(consists) && clauses.some(names) && isAnnounced(text, clauses);
};

const consists = (clause: string): boolean => segments(clause).every((segment) => segment !== '');
const names = (clause: string): boolean => segments(clause).some(called.has);

/** The longest phrases of which a clause consists; an empty one ends them where something else is said. */
const segments = (clause: string): readonly string[] => {
  const found: string[] = [];
  for (let rest = clause; rest !== ''; ) {
    const phrase = known.beginning(rest);
    found.push(phrase);
    if (phrase === '') break;
    rest = rest.slice(phrase.length).trimStart();
  }
  return found;
};

/** By a number that can be called, or as something that somebody has. "Missed call at 10" may be an excuse. */
const isAnnounced = (text: string, [first = '']: readonly string[]): boolean =>
  holdsPhone(text) || !called.begins(first) || /^(new|voice)/.test(first);
