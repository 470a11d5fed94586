import { longestJudged } from './text.ts';
import type { Token } from './tokens.ts';
import { type Phrases, phraseAt, recognise, tokenise, type Vocabulary } from './vocabulary.ts';

export type Command = 'unsubscribe' | 'help' | 'resume';

/** Of a text message or of mail: a lone "end" or "help" is a command only where carriers made it one. */
export type Medium = 'sms' | 'mail';

/**
 * What a customer asks of us rather than tells us. One-word commands count only as the whole message ("Stop." but not "it never
 * stops"); clauses that take back consent ("please stop texting me") count beside anything else, since consent may be revoked in
 * any reasonable way (47 CFR 64.1200(a)(10)), but only when the clause says nothing more ("stop sending me broken parts").
 */
export const commandIn = (
  text: string,
  { medium, language }: { medium: Medium; language: string },
): Command | undefined => {
  const tokens = tokenise(text.slice(0, longestJudged), language);
  const spelled = spelledOut(tokens);
  // Those that know the words nearly as well as the best may own the phrase; others can't.
  const known = recognise(spelled ? [spelled] : tokens, language).slice(0, mostLanguages);
  const whole = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (whole.length <= longestCommand)
    for (const vocabulary of known) {
      const command = wholeCommand(spelled ? [spelled] : whole, vocabulary, medium);
      if (command) return command;
    }
  return revokes(tokens, known) ? 'unsubscribe' : undefined;
};

const nothing: Phrases = { first: new Map(), last: new Map(), words: new Set() };
const longestCommand = 14;
const mostLanguages = 6;

const wholeCommand = (tokens: readonly Token[], { commands }: Vocabulary, medium: Medium): Command | undefined => {
  const consists = (phrases: Phrases): boolean => consistsOf(tokens, phrases, commands.polite);
  // "I want to cancel" may be about an order: carriers' keywords bear no more than courtesy.
  const bare = tokens.filter(({ text }) => !courtesies.has(text));
  if (consists(commands.unsubscribe) || (medium === 'sms' && consistsOf(bare, commands.stop, nothing)))
    return 'unsubscribe';
  if (consists(commands.start)) return 'resume';
  return medium === 'sms' && consists(commands.help) ? 'help' : undefined;
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

/** Nothing but the phrase, as often as one likes, and words of politeness; a number may follow ("STOP 0"). */
const consistsOf = (tokens: readonly Token[], phrases: Phrases, polite: Phrases): boolean => {
  let [at, found] = [0, false];
  while (at < tokens.length) {
    const length = phraseAt(tokens, at, phrases);
    const step = length || phraseAt(tokens, at, polite) || (found && tokens[at]?.kind === 'number' ? 1 : 0);
    if (step === 0) return false;
    found ||= length > 0;
    at += step;
  }
  return found;
};

const revokes = (tokens: readonly Token[], known: readonly Vocabulary[]): boolean =>
  clausesOf(tokens).some((clause) =>
    [clause, clause.filter(({ text }) => !courtesies.has(text))].some((said) =>
      known.some(({ commands }) => consistsOf(said, commands.revoke, commands.polite)),
    ),
  );

/** Words of courtesy that may stand in the middle of such a clause. */
const courtesies = new Set(
  `please pls plz kindly ever now ok okay thanks thank thx you hi hello bitte endlich danke sofort jetzt hallo svp stp merci maintenant gracias ya
grazie ora obrigado obrigada aub alstublieft alsjeblieft bedankt dank nu prosim prosze dzieki dziekuje dekuji diky lutfen tesekkurler hemen snalla tack
пожалуиста спасибо ласка будь дякую שלום תודה בבקשה شكرا رجاء कृपया धन्यवाद`.split(/\s+/),
);

/** What comes behind them is another wish: "stop sending me e-mails and give me my money back". */
const conjunctions = new Set(
  'and but und aber et mais y pero e ma mas en maar i ale ve ama och men и но і але'.split(' '),
);

const clausesOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  // A mail program breaks lines where it likes; a person begins a new clause there.
  const sentences = [
    ({ kind }: Token) => kind === 'stop' || kind === 'break',
    ({ kind }: Token) => kind === 'stop',
  ].flatMap((ends) => split(tokens, ends));
  return sentences.flatMap((sentence) => [
    sentence.filter(({ kind }) => kind !== 'pause' && kind !== 'break'),
    ...split(sentence, ({ kind }) => kind === 'pause'),
    ...split(sentence, ({ text }) => conjunctions.has(text)),
  ]);
};

const split = (tokens: readonly Token[], at: (token: Token) => boolean): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (at(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts.filter((part) => part.length > 0);
};
