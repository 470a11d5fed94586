import type { Medium } from './commands.ts';
import type { Token } from './tokens.ts';

/** What comes behind them is another wish: "stop sending me e-mails and give me my money back". */
export const conjunctions: ReadonlySet<string> = new Set(
  `and but so und aber et mais donc y pero e ma mas en maar dus i ale wiec ve ama och men sa a и но і але
  ו אבל و لكن`.split(/\s+/),
);

/**
 * Every way to part a text into clauses in which a wish may stand: whole sentences, and their parts between commas and
 * conjunctions.
 */
export const clausesOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  // A mail program breaks lines where it likes; a person begins a new clause there.
  const lines = split(tokens, ({ kind }) => kind === 'stop' || kind === 'break');
  const wrapped = tokens.some(({ kind }) => kind === 'break') ? split(tokens, ({ kind }) => kind === 'stop') : [];
  return [...lines, ...wrapped].flatMap((sentence) =>
    [
      [sentence],
      partsOf(sentence, ({ kind }) => kind === 'pause'),
      partsOf(sentence, ({ text }) => conjunctions.has(text)),
    ].flatMap((parts) => afterNegations(parts).map(wordsOf)),
  );
};

/** None where there is nothing to part. */
const partsOf = (sentence: readonly Token[], at: (token: Token) => boolean): readonly (readonly Token[])[] =>
  sentence.some(at) ? split(sentence, at) : [];

/**
 * Clauses in which one word may be a command: parted more carefully, since "one-stop shop" and a line that a mail program
 * broke behind "bus" ask for nothing.
 */
export const bareClausesOf = (tokens: readonly Token[], medium: Medium): readonly (readonly Token[])[] => {
  const ends = new Set(
    tokens.filter((token, at) => token.kind === 'stop' || (token.kind === 'break' && isMeant(tokens, at, medium))),
  );
  const joins = new Set(tokens.filter((token, at) => token.kind === 'pause' && !isHyphen(tokens, at)));
  return split(tokens, (token) => ends.has(token)).flatMap((sentence) =>
    afterNegations(split(sentence, (token) => joins.has(token))).map((part) => withoutLead(wordsOf(part))),
  );
};

const wordsOf = (part: readonly Token[]): readonly Token[] =>
  part.filter(({ kind }) => kind !== 'pause' && kind !== 'break');

/** "But please stop": what joins a clause to the one before says nothing in it. */
const withoutLead = (clause: readonly Token[]): readonly Token[] =>
  clause.length > 1 && conjunctions.has(clause[0]?.text ?? '') ? clause.slice(1) : clause;

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true && tokens[at + 1]?.glued === true && tokens[at]?.text !== ',';

/** Mail programs break lines at some 70 characters; what is shorter was ended by its writer. */
const shortLine = 45;

const isMeant = (tokens: readonly Token[], at: number, medium: Medium): boolean => {
  if (medium === 'sms') return true;
  const to = tokens[at]?.start ?? 0;
  let from = at;
  while (from > 0 && tokens[from - 1]?.kind !== 'break' && to - (tokens[from]?.start ?? 0) < shortLine) from -= 1;
  return to - (tokens[from]?.start ?? 0) < shortLine;
};

const negations = new Set(
  `not never dont dun dnt wont cannot cant wouldnt didnt shouldnt nicht nie niemals kein keine pas jamais ne ni nunca nao não non mai
  niet nooit nigdy nie inte aldrig nikdy asla degil не никогда ніколи ни לא אף לעולם לא לا لن`.split(/\s+/),
);

export const isDenied = (word: string): boolean => negations.has(word);

export const isDenial = ({ text }: Token): boolean => isDenied(text);

/** "I would never, ever unsubscribe": what a negation leads to is denied. A mere "never" is an answer, not a verb's. */
const afterNegations = (parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] =>
  parts.filter((_, at) => {
    const words = parts[at - 1]?.filter(({ kind }) => kind === 'word') ?? [];
    return words.length < 2 || !negations.has(words.at(-1)?.text ?? '');
  });

/** Whether the words just before a place turn what follows round: denied, supposed, asked about. */
export const isTurned = (before: readonly Token[]): boolean => {
  const words = before.filter(({ kind }) => kind === 'word').slice(-3);
  const last = words.at(-1)?.text ?? '';
  if (conjunctions.has(last)) return false;
  return words.some(({ text }) => negations.has(text) || suppositions.has(text)) || subjects.has(last);
};

/** "You never contact me", "vous ne me contactez plus": a complaint of silence, where "never contact me" asks for it. */
export const isReproach = (clause: readonly Token[]): boolean => {
  const [first, second, third] = clause.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  return addressed.has(first ?? '') && (isDenied(second ?? '') || (second === 'do' && isDenied(third ?? '')));
};
const addressed = new Set(
  'you u ya vous tu sie ihr du ustedes usted vosotros voi lei jij jullie voces voce ni wy вы ты ви ти'.split(' '),
);

const suppositions = new Set(
  `if why unless until when since before did wenn falls warum bis si pourquoi cuando porque se perche quando als waarom
  jesli dlaczego om varfor eger neden pokud proc если почему якщо чому`.split(/\s+/),
);
const subjects = new Set(
  'you they he she we i it will would did does can could should ihr sie vous ils ellos loro jullie oni de они вони'.split(
    ' ',
  ),
);

const split = (tokens: readonly Token[], at: (token: Token) => boolean): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (at(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts.filter((part) => part.length > 0);
};
