import { replyWords } from '#reply-words';
import { isOfMailbox, isUndelivered } from './called.ts';
import { conjunctions } from './clauses.ts';
import { phrasesIn } from './expand.ts';
import { type PhraseSet, phraseSet, skeleton } from './phrase-book.ts';

type List = keyof ReturnType<typeof replyWords>['automaticWords'];
const phrasesOf = (list: List): PhraseSet =>
  phraseSet(() => phrasesIn(replyWords().automaticWords[list]).map(skeleton));

const label = phrasesOf('labels');
const opening = phrasesOf('openings');
const atTheWheel = phrasesOf('driving');
const engaged = phrasesOf('busy');
const later = phrasesOf('afterwards');

/** A machine's text is short; who writes more writes for themselves. */
const longest = 400;

/**
 * Why a text was written by a phone or a carrier, if it surely was. `busy`: what phones offer and people write too; in a
 * conversation with a person it is an answer.
 * @param text without space around it.
 */
export const automaticText = (text: string): 'labelled' | 'carrier' | 'driving' | 'busy' | undefined => {
  if (labelled(text)) return 'labelled';
  if (opening.begins(skeleton(text.slice(0, longest)))) return 'carrier';
  if (text.length > longest) return undefined;
  return isUndelivered(text) || isOfMailbox(text) ? 'carrier' : away(text);
};

/** "[Auto-reply] …", "Automatic reply: …"; not "Auto reply is all I ever get". */
const labelled = (text: string): boolean => {
  const bracketed = /^[[(<*【]([^\])>*】\n]{4,40})[\])>*】]/u.exec(text)?.[1];
  const announced = /^([^:：\n]{4,40})[:：\n]/u.exec(text)?.[1];
  const names = [bracketed, announced, text.slice(0, longest)].map((head = '') => skeleton(head));
  return names.some(label.has) || label.begins(skeleton(bracketed ?? ''));
};

/** Every clause must be one of those that such notes are made of, else somebody says something. */
const away = (text: string): 'driving' | 'busy' | undefined => {
  const clauses = text
    .split(/[.!?;,()“”"\n。！？，、]|\s[-–—]\s/u)
    .map(skeleton)
    .flatMap((part) => (isOfNotes(part) ? [part] : split(part.split(' '))))
    .filter((clause) => clause !== '');
  if (/\p{N}/u.test(text) || !clauses.every(isOfNotes)) return undefined;
  if (clauses.some(atTheWheel.begins)) return 'driving';
  return clauses.some(engaged.begins) ? 'busy' : undefined;
};

const spaceless = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
/** "運転中です", but not "運転中に壊れました". */
const shortClause = 7;
const shortEnding = 2;
const isShort = (clause: string, phrase: string): boolean =>
  clause.length <= shortClause || clause.length - phrase.length <= shortEnding;

const split = (words: readonly string[]): readonly string[] => {
  const at = words.findIndex((word) => conjunctions.has(word));
  return at < 0 ? [words.join(' ')] : [words.slice(0, at).join(' '), ...split(words.slice(at + 1))];
};

/** "I’m driving with the new tyres" is none: what else a clause says must be that they will be in touch. */
const isOfNotes = (clause: string): boolean => {
  if (later.begins(clause)) return true;
  if (spaceless.test(clause))
    return [atTheWheel, engaged].some((of) => of.begins(clause) && isShort(clause, of.beginning(clause)));
  const words = clause.split(' ');
  return words.some((_, at) => {
    const [head, rest] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [atTheWheel, engaged].some((phrases) => phrases.has(head)) && (rest === '' || later.begins(rest));
  });
};
