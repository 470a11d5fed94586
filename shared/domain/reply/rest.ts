import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { phrasesIn } from './expand.ts';
import type { Figure } from './figures.ts';
import { moodOf } from './mood.ts';
import { type Context, closingOf, isBoundary } from './surroundings.ts';
import { visible } from './text.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phraseBefore, tokenise } from './vocabulary.ts';
import { isWrappedBefore } from './wrapped.ts';

/**
 * What was said beside the rating. A rating at the beginning, at the end or on a line of its own is left out; one within
 * a sentence stays, since the customer's words are not ours to rearrange.
 */
export const restOf = (text: string, figure: Figure, context: Context): string | undefined => {
  const { tokens } = context;
  const repeats = closingOf(figure, context) === 'sentence' && moodOf(figure, context) === 'agrees';
  const stated = { from: repeats ? figure.from : statedFrom(figure, context), to: statedTo(figure, context) };
  const greeted = greetedFrom(stated.from, tokens);
  const more = (token: Token): boolean => says(token) && context.vocabulary.numbers.get(token.text) !== figure.value;
  if (!tokens.some((token, at) => (at < greeted || at >= stated.to) && more(token))) return undefined;
  const from = openingAt(stated.from, context);
  const to = closingAt(stated.to, context);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? text.length;
  const [opens, closes] = [isEdge(tokens[from - 1]) && !isWrappedBefore(figure, tokens), isEdge(tokens[to])];
  if (opens) return tidy(`${text.slice(0, start)}${text.slice(end).trimStart()}`);
  if (closes && tokens.slice(to).every(isNothing) && (repeats || tokens[from - 1]?.kind !== 'word'))
    return tidy(text.slice(0, start).replace(/[\s,;:、，；：–—-]{1,9}$/u, ''));
  return tidy(text);
};

const isMark = (token: Token | undefined): boolean => token?.kind === 'stop' || token?.kind === 'pause';
const isNothing = (token: Token): boolean => token.kind === 'break' || isMark(token);
const isEdge = (token: Token | undefined): boolean => token === undefined || token.kind === 'break';
const says = ({ kind }: Token): boolean => kind === 'word' || kind === 'number' || kind === 'link';

/** Where the words begin that put the rating: "I would give it a solid", "My rating:". A clause or a line of its own puts nothing. */
const statedFrom = ({ from }: Figure, context: Context): number => {
  const { tokens, vocabulary } = context;
  const at = wordsBefore(from, context);
  let mark = at;
  while (tokens[mark - 1]?.kind === 'pause' || tokens[mark - 1]?.kind === 'break') mark -= 1;
  return phraseBefore(tokens, mark, vocabulary.rating.leads) > 0 ? wordsBefore(mark, context) : at;
};

const nothing: Token = { kind: 'word', text: '', start: 0, end: 0, glued: false };

/** Back over words of which phrases are made that put a rating. */
const wordsBefore = (from: number, { tokens, vocabulary: { rating } }: Context): number => {
  const lists = [rating.leads, rating.fillers, rating.points, rating.stars, rating.outOf, rating.would];
  let at = from;
  while (at > 0 && (isSymbol(tokens[at - 1]) || lists.some(({ words }) => words.has(tokens[at - 1]?.text ?? ''))))
    at -= 1;
  return at;
};

/** Back over clauses that greet and say no more. */
const greetedFrom = (from: number, tokens: readonly Token[]): number => {
  let at = from;
  for (;;) {
    let next = at;
    while (next > 0 && isNothing(tokens[next - 1] ?? nothing)) next -= 1;
    while (next > 0 && tokens[next - 1]?.kind === 'word' && greetingWords().has(tokens[next - 1]?.text ?? ''))
      next -= 1;
    if (next === at || !(next === 0 || isNothing(tokens[next - 1] ?? nothing))) return at;
    at = next;
  }
};

const greetingWords = once(
  () =>
    new Set(
      phrasesIn(replyWords().greetings).flatMap((phrase) => tokenise(visible(phrase), 'zh').map(({ text }) => text)),
    ),
);

/** Languages that put the verb behind ("मैं 8 दूंगा"), or a word of courtesy ("เก้าค่ะ"). */
const verbLast = new Set(['hi', 'ja', 'tr', 'ko', 'th']);

/** Where they end: "9 points", "9 is my rating", "9 from me". What else follows is said about it. */
const statedTo = (figure: Figure, { tokens, vocabulary: { rating, code } }: Context): number => {
  const noun = figure.to + (phraseAt(tokens, figure.to, rating.points) || phraseAt(tokens, figure.to, rating.stars));
  const phrase = phraseAt(tokens, noun, rating.after);
  const { words } = rating.fillers;
  if (
    phrase > 1 &&
    isBoundary(tokens[noun + phrase]) &&
    tokens.slice(noun, noun + phrase).every(({ text }) => words.has(text))
  )
    return noun + phrase;
  if (verbLast.has(code)) {
    const lists = [rating.leads, rating.fillers, rating.would];
    let end = noun;
    while (lists.some((list) => list.words.has(tokens[end]?.text ?? ''))) end += 1;
    return isBoundary(tokens[end]) ? end : noun;
  }
  let [at, leads] = [noun, false];
  for (let step = 1; step > 0; at += step) {
    const lead = phraseAt(tokens, at, rating.leads);
    leads ||= lead > 0;
    step = lead || phraseAt(tokens, at, rating.fillers);
  }
  return leads && isBoundary(tokens[at]) ? at : noun;
};

/** Marks and a "well," before the words that put the rating belong to them where the line begins with them. */
const openingAt = (from: number, { tokens }: Context): number => {
  const line = tokens.findLastIndex(({ kind }, at) => at < from && kind === 'break') + 1;
  return tokens.slice(line, from).some((token) => says(token) && !greetingWords().has(token.text)) ? from : line;
};

const closingAt = (to: number, { tokens, vocabulary: { rating, code } }: Context): number => {
  let at = to;
  // 9です。 is how Japanese says 9.
  if (code === 'ja' && /^[でだ]/.test(tokens[at]?.text ?? '')) at += phraseAt(tokens, at, rating.after);
  while (isMark(tokens[at]) || isSymbol(tokens[at]) || tokens[at]?.text === '+') at += 1;
  return at;
};

const isSymbol = (token: Token | undefined): boolean => token?.kind === 'thumb' || token?.kind === 'stars';

/** Marks and digits that are left over say nothing. */
const tidy = (text: string): string | undefined => {
  const lines = text.replace(/\n{3,}/g, '\n\n').trim();
  // "1 (the worst)": what opened the bracket went with the number.
  const closed = lines.replace(/^([^()]*)\)([.!?]?)$/, '$1$2');
  const rest = /^\*+[^*]*$/.test(closed) ? closed.replace(/^\*+/, '').trim() : closed;
  return /\p{L}|\p{Extended_Pictographic}/u.test(rest) ? rest : undefined;
};
