import type { Asked } from './asked.ts';
import { isDenial } from './clauses.ts';
import { isNumberOne, isRenumbered } from './number-one.ts';
import { type Rated, ratingIn } from './rating.ts';
import { restatedIn } from './restated.ts';
import { longestJudged } from './text.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phraseBefore, recognise, tokenise, type Vocabulary } from './vocabulary.ts';

type Corrected = Extract<Rated, { kind: 'rated' }>;

/**
 * The rating that takes the place of one sent before, where the words clearly say so: "sorry, I meant 2", "no, 2", "2*",
 * "2 not 4". A second number by itself may mean anything.
 */
export const correctionIn = (text: string, asked: Asked): Corrected | undefined => {
  const tokens = tokenise(text, asked.language).filter(({ kind }) => kind !== 'break');
  if (tokens.length > longest || isNumberOne(text)) return undefined;
  return starred(text, asked) ?? contrasted(tokens, asked) ?? announced(text, tokens, asked) ?? restatedIn(text, asked);
};

/** "10 (sorry, I meant 1)": the number that somebody corrects in the same breath. The words stay whole: a person sees both. */
export const correctedAtOnce = (text: string, asked: Asked): Corrected | undefined => {
  if (text.length > longestJudged || isNumberOne(text) || isRenumbered(text)) return undefined;
  const tokens = tokenise(text, asked.language).filter(({ kind }) => kind !== 'break');
  const [first] = tokens;
  if (!first || tokens.length > longest) return undefined;
  const behind = tokens.findIndex(({ kind }, at) => at > 0 && kind !== 'pause' && kind !== 'stop');
  if (behind < 1) return undefined;
  for (const vocabulary of recognise(tokens, asked.language).slice(0, 6)) {
    const rest = tokens.slice(behind);
    const lead = isNumber(first, vocabulary) ? afterLead(rest, vocabulary) : 0;
    const next = rest[lead + phraseAt(rest, lead, vocabulary.rating.fillers)];
    const found = lead > 0 && next && isNumber(next, vocabulary) ? rating(text.slice(next.start), asked) : undefined;
    if (found) return { ...found, comment: text };
  }
  return undefined;
};

/** Nobody corrects a number in an essay. */
const longest = 60;

const rating = (text: string, asked: Asked): Corrected | undefined => {
  const rated = ratingIn(text, asked);
  return rated.kind === 'rated' ? rated : undefined;
};

/** As people correct themselves in chats: "2*", "*2". */
const starred = (text: string, asked: Asked): Corrected | undefined => {
  const bare = text.trim();
  const number = /^\*\s*(\p{Nd}+)$/u.exec(bare) ?? /^(\p{Nd}+)\s*\*$/u.exec(bare);
  return number?.[1] ? rating(number[1], asked) : undefined;
};

/** "2 not 4", "not 4 but 2". */
const contrasted = (tokens: readonly Token[], asked: Asked): Corrected | undefined => {
  const [a, b, c, d, ...more] = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (more.length > 0 || !a || !b || !c) return undefined;
  if (!d) return a.kind === 'number' && isDenial(b) && c.kind === 'number' ? rating(a.text, asked) : undefined;
  const isContrast = isDenial(a) && b.kind === 'number' && c.kind === 'word' && d.kind === 'number';
  return isContrast ? rating(d.text, asked) : undefined;
};

const announced = (text: string, tokens: readonly Token[], asked: Asked): Corrected | undefined => {
  for (const vocabulary of recognise(tokens, asked.language).slice(0, 6)) {
    const lead = afterLead(tokens, vocabulary);
    const from = lead > 0 ? lead + phraseAt(tokens, lead, vocabulary.rating.fillers) : 0;
    const next = tokens[from];
    if (from > 0 && next && isNumber(next, vocabulary)) return rating(text.slice(next.start), asked);
    const tail = phraseBefore(tokens, tokens.length, vocabulary.commands.corrects);
    const [first, last] = [tokens[0], tokens[tokens.length - tail]];
    const rest = tokens.slice(1, tokens.length - tail).every(({ kind }) => kind === 'pause' || kind === 'stop');
    if (tail > 0 && rest && first && last && first !== last && isNumber(first, vocabulary))
      return rating(text.slice(0, first.end), asked);
  }
  return undefined;
};

const isNumber = ({ kind, text }: Token, { numbers }: Vocabulary): boolean => kind === 'number' || numbers.has(text);

/** "No 2" may be a shop or a name: a mere denial corrects only with a pause behind it. */
const afterLead = (tokens: readonly Token[], { commands }: Vocabulary): number => {
  let [at, words] = [0, 0];
  while (at < tokens.length) {
    const length = phraseAt(tokens, at, commands.corrects);
    const isPause = words > 0 && (tokens[at]?.kind === 'pause' || tokens[at]?.kind === 'stop');
    if (length === 0 && !isPause) break;
    words += length;
    at += length || 1;
  }
  const paused = tokens.slice(0, at).some(({ kind }) => kind === 'pause' || kind === 'stop');
  return words > 1 || paused || !refusals.has(tokens[0]?.text ?? '') ? at : 0;
};

const refusals = new Set('no non nein nee nie nej ne nao não hayir yok нет ні לא لا いや नहीं'.split(' '));
