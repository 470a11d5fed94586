import type { Figure } from './figures.ts';
import { moodAt } from './mood.ts';
import { type Context, isBoundary } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { phraseAt } from './vocabulary.ts';

/**
 * Whether a number may count what is praised or blamed behind it: "2 great guys came", "three very friendly people", "2 bad
 * batteries". It does where the words are on the other side of the scale, or where more than one thing is named.
 */
export const isOfThings = ({ form, value, to }: Figure, context: Context): boolean => {
  const { tokens, asked } = context;
  if (form !== 'plain' || isBoundary(tokens[to])) return false;
  const said = moodBehind(to, context);
  if (said === undefined) return value > 1 && isUnitBehind(to, context);
  const place = (value - asked.scale.low) / (asked.scale.high - asked.scale.low);
  if (said.mood === 'praise' ? place < 0.5 : said.mood === 'blame' && place > 0.5) return true;
  return value > 1 && isSeveral(tokens[said.to]);
};

/** How far before what is felt words may only strengthen it: "very", "sehr". In phrases. */
const strengthening = 3;

const moodBehind = (from: number, { tokens, vocabulary: { rating } }: Context) => {
  let at = from;
  for (let steps = 0; steps < strengthening; steps += 1) {
    const said = moodAt(tokens, at);
    if (said) return { mood: said.mood, to: at + said.length };
    if (praising.test(tokens[at]?.text ?? '')) return { mood: 'praise', to: at + 1 } as const;
    const step = phraseAt(tokens, at, rating.after);
    if (step === 0) return undefined;
    at += step;
  }
  return undefined;
};

/** Before a noun, with the endings that it asks for: "nette Herren", "gentils livreurs". Folded. */
const praising =
  /^(?:nett|freundlich|toll|gute|schone|gentil|sympa|aimable|bonn?e?s$|amabl|simpatic|buen|aardig|vriendelijk|goede|mil[iey]|dobr|swietn|trevlig|snall|brav|ottim|otim|boas|flink|hyggelig|hodn|мил|добр|хорош|вежлив|приветлив)/;

/** "2 very long weeks". */
const isUnitBehind = (to: number, { tokens, vocabulary: { rating } }: Context): boolean =>
  phraseAt(tokens, to, rating.after) > 0 &&
  [to + 1, to + 2].some(
    (at) => isSeveral(tokens[at]) && phraseAt(tokens, at, rating.units) > 0 && !isParted(tokens, to, at),
  );

const isParted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(isBoundary);

/** English names several things with an ending, or by these words. */
const isSeveral = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /^(?:[a-z]{2,}[^sui]s|people|men|women|children)$/.test(token.text) &&
  !notSeveral.has(token.text);
const notSeveral = new Set(
  'always thanks cheers its this was has is as does goes times sometimes besides perhaps'.split(' '),
);
