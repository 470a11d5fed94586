import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { consistsOf, nothing, withoutCourtesy } from './consists.ts';
import { longestJudged } from './text.ts';
import type { Token } from './tokens.ts';
import { type Phrases, phrasesOf, primaryOf, recognise, tokenise, type Vocabulary } from './vocabulary.ts';

export type Command = 'unsubscribe' | 'help' | 'resume';

/** Of a text message or of mail: a lone "end" or "help" is a command only where carriers made it one. */
export type Medium = 'sms' | 'mail';

export interface Reading {
  readonly medium: Medium;
  /** BCP 47, of the survey. */
  readonly language: string;
  /** Further languages that the person is known or likely to read: keywords of others are none to them. */
  readonly reads?: readonly string[] | undefined;
}

/** What a customer asks of us rather than tells us, as the whole message: "Stop." but not "it never stops". */
export const commandIn = (text: string, reading: Reading): Command | undefined => {
  if (text.length <= 40 && shouted.test(text)) return 'unsubscribe';
  if (crying.test(text)) return undefined;
  const tokens = tokenise(text.slice(0, longestJudged), reading.language);
  const spelled = spelledOut(tokens);
  const said = spelled ? [spelled] : tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (said.length === 0 || said.length > longestCommand) return undefined;
  const known = recognise(said, reading.language);
  for (const vocabulary of known.slice(0, mostLanguages)) {
    const command = wholeCommand(said, { ...reading, vocabulary, isLikeliest: vocabulary === known[0] });
    if (command) return command;
  }
  return consistsOf(withoutCourtesy(said), farewells(), nothing) ? 'unsubscribe' : undefined;
};

const farewells = once(() => phrasesOf(replyWords().farewells, 'zh'));

/** "Stooop!!", "🛑", "stp": a letter left out or struck in the wrong order says nothing else. */
const shouted = /^\s*(?:🛑[\s!]*|(?:st+o+p+|stp|stpo|tsop|soptp|stiop|stopo|sstop|dtop)[\s!.]*)+$/iu;

/** "T_T", which to Chinese carriers is twice their keyword for the end. */
const crying = /^[\s\p{P}]*T[_.\-^]{1,3}T[\s\p{P}]*$/iu;

const longestCommand = 14;
export const mostLanguages = 6;

/** English keywords are the carriers' everywhere; those of other languages are commands to who reads the language. */
export const isRead = (code: string, { language, reads = [] }: Pick<Reading, 'language' | 'reads'>): boolean =>
  code === 'en' || [language, ...reads].some((tag) => primaryOf(tag) === code);

interface Judging extends Reading {
  readonly vocabulary: Vocabulary;
  readonly isLikeliest: boolean;
}

const wholeCommand = (tokens: readonly Token[], judging: Judging): Command | undefined => {
  const { vocabulary, medium, isLikeliest } = judging;
  const { commands, code } = vocabulary;
  const consists = (phrases: Phrases): boolean => consistsOf(tokens, phrases, commands.polite);
  const bare = withoutCourtesy(tokens);
  // Several words of a language, or a long one, are their own witness; of a short one only who reads the language means it so.
  const read = isRead(code, judging)
    ? !isWordOf(bare, judging)
    : isLikeliest && (tokens.length > 1 || isLong(bare) || isOfOtherScript(bare, judging));
  if (!read) return undefined;
  // "I want to cancel" may be about an order: carriers' keywords bear no more than courtesy, and the rating before them.
  const keyword = medium === 'sms' && isRead(code, judging) && consistsOf(bare, commands.stop, nothing);
  if (consists(commands.unsubscribe) || keyword) return 'unsubscribe';
  if (consists(commands.start)) return 'resume';
  return medium === 'sms' && consists(commands.help) ? 'help' : undefined;
};

/** "Désinscription", "отписаться": no word of any other language looks like it. */
const isLong = ([only]: readonly Token[]): boolean => (only?.text.length ?? 0) >= longWord;
const longWord = 10;

/** "стоп" to who was asked in English: whoever writes it, reads it. */
const isOfOtherScript = ([only]: readonly Token[], { language }: Judging): boolean =>
  only !== undefined && !nonLatin.test(language) && !/\p{scx=Latin}/u.test(only.text);
const nonLatin = /^(ar|be|bg|el|fa|bn|he|hi|ja|ka|ko|mk|ru|sr|th|uk|ur|zh)\b/i;

/** "Fine" says something in the language in which they were asked, whatever it ends in Italian. */
const isWordOf = ([only, ...more]: readonly Token[], { vocabulary, language }: Judging): boolean => {
  if (!only || more.length > 0 || vocabulary.code === 'en') return false;
  const [own] = recognise([], language);
  return own.code !== vocabulary.code && own.known.has(only.text) && !own.commands.stop.words.has(only.text);
};

/** "S.T.O.P", "s t o p". */
const spelledOut = (tokens: readonly Token[]): Token | undefined => {
  const letters = tokens.filter(({ kind }) => kind === 'word');
  const [first] = letters;
  if (!first || letters.length < 3 || letters.length > 12 || letters.some(({ text }) => text.length !== 1))
    return undefined;
  return tokens.some(({ kind }) => kind === 'number')
    ? undefined
    : { ...first, text: letters.map(({ text }) => text).join('') };
};
