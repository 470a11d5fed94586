import type { Figure } from './figures.ts';
import { type Context, isEnd, openingOf } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phraseBefore } from './vocabulary.ts';

const spaceless = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Hangul}\p{sc=Thai}]/u;
const isStuck = (token: Token | undefined): boolean => token?.kind === 'word' && !spaceless.test(token.text);

/** Counts or names something: 3 days, #10, 10 euros, 10th, order 7, at 9. */
export const measures = (figure: Figure, context: Context): boolean => {
  const { tokens } = context;
  const { rating } = context.vocabulary;
  const [before, after] = [tokens[figure.from - 1], tokens[figure.to]];
  if (figure.form === 'stars' || figure.form === 'thumb') return false;
  if (!figure.word && after?.glued && isStuck(after) && phraseAt(tokens, figure.to, rating.points) === 0) return true;
  if (!figure.word && tokens[figure.from]?.glued && (isStuck(before) || isHyphenated(tokens, figure.from))) return true;
  if (currencies.has(before?.text === '.' ? (tokens[figure.from - 2]?.text ?? '') : (before?.text ?? ''))) return true;
  if (isReference(figure, context) || isPadding(figure, context)) return true;
  if (isAssigned(figure, context) || (before?.text === '/' && tokens[figure.from]?.glued)) return true;
  if (
    (before?.kind === 'sign' && !isArrow(tokens, figure.from - 1)) ||
    (after?.kind === 'sign' && after.text !== '+' && after.text !== '&')
  )
    return true;
  return isCounted(figure, context) || isLabelled(figure, context);
};

/**
 * "[1] https://…", "your guide [1]", "he said so.[1]": programs that turn pages into text number their links so. Nor is a rating what stands in brackets
 * behind a long number, as copies of files do: "402 240108 (3)".
 */
const isReference = ({ from, to }: Figure, { tokens }: Context): boolean => {
  const [open, close] = [tokens[from - 1]?.text, tokens[to]?.text];
  const before = tokens[tokens[from - 2]?.text === ',' ? from - 3 : from - 2];
  if (open === '(' && close === ')') return before?.kind === 'number' && before.text.length >= digitsOfNumber;
  const isNoted = before?.kind === 'word' || (before?.kind === 'stop' && tokens[from - 1]?.glued === true);
  return open === '[' && close === ']' && (isNoted || tokens[to + 1]?.kind === 'link');
};
const digitsOfNumber = 3;

/** "000", "0017": a number that is hidden, an extension, a code; nobody gives three noughts. */
const isPadding = ({ from }: Figure, { tokens }: Context): boolean =>
  tokens[from]?.kind === 'number' && /^0{2,}\d*$/.test(tokens[from]?.text ?? '');

/** "9 -> 3": what it leads to is a number like the one before. */
const isArrow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '>' && tokens[at]?.glued === true && ['-', '='].includes(tokens[at - 1]?.text ?? '');

/** 3 days, 5 (EUR): a unit follows, and nothing longer that may follow a rating ("9 all round"). */
export const isCounted = ({ to }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const unit = phraseAt(tokens, to, rating.units);
  if (isKiss(tokens, to)) return false;
  const bracketed = tokens[to]?.text === '(' ? phraseAt(tokens, to + 1, rating.units) : 0;
  if (bracketed > 0 && tokens[to + 1 + bracketed]?.text === ')') return true;
  return unit > 0 && unit >= phraseAt(tokens, to, rating.after) && phraseAt(tokens, to, rating.points) === 0;
};

/** "9 x", at the end: the British way to say goodbye, and perhaps "nine times". */
const isKiss = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === 'x' && isEnd(tokens[at + 1]);

/** Before an amount: "Rs.9", "SGD 8". */
const currencies = new Set(
  'rs inr usd eur gbp sgd aud cad rm myr hkd nzd zar chf pln czk sek nok dkk rub uah php idr thb vnd'.split(' '),
);

/** "?id=9", "i=1"; not "rating=9". */
const isAssigned = ({ from }: Figure, { tokens, vocabulary: { rating } }: Context): boolean =>
  tokens[from]?.glued === true &&
  tokens[from - 1]?.text === '=' &&
  tokens[from - 1]?.glued === true &&
  isStuck(tokens[from - 2]) &&
  phraseBefore(tokens, from - 1, rating.leads) === 0;

/** covid-19, A-9. */
const isHyphenated = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.text === '-' && tokens[from - 1]?.glued === true && tokens[from - 2]?.kind === 'word';

/** Parts of a law, by the names and abbreviations under which letters cite them: "Abs. 1", "odst. 3", "§ 4". */
const parts = new Set(
  `art article articles artikel artikeln articolo articulo artigo abs absatz satz ziff ziffer lit nr odst odstavec odstavce clanek
  clanku cl ust ustep par para paragraph paragraf alinea sec section recital lid stk stykke comma apartado numero
  статья статьи статьею ст пункт пункта п ч част статті madde § §§`.split(/\s+/),
);

/** Beside another part or in the middle of words; alone, "no. 1" and "art 9" may be anything. */
const cites = ({ from, to }: Figure, { tokens }: Context): boolean =>
  !isEnd(tokens[to]) ||
  tokens.slice(Math.max(0, from - 6), from - 1).some(({ kind, text }) => kind === 'number' || parts.has(text));

/** Labels that are written with a full stop: behind any other word it ends a sentence. */
const abbreviated = new Set(
  `no nr num n tel tlf fax mob ref apt ext p pp pg pag pág vol ch sec fig jan feb mar apr jun jul aug sep sept oct okt nov dec dez janv
  fevr juil gen giu lug ago ott dic fev abr out kl ul godz str c cp blz sok cad sz abs art ул кв д тел стр г п ст`.split(
    /\s+/,
  ),
);

const isLabelled = (figure: Figure, context: Context): boolean => {
  const { tokens, vocabulary } = context;
  const before = tokens[figure.from - 1];
  const at = before?.text === ':' || before?.text === '.' || before?.text === '-' ? figure.from - 1 : figure.from;
  if (parts.has(tokens[at - 1]?.text ?? '') && openingOf(figure, context) !== 'lead' && cites(figure, context))
    return true;
  // "Nr. 5", but not "The worst I ever had. 5".
  if (before?.text === '.' && !abbreviated.has(tokens[at - 1]?.text ?? '')) return false;
  const glued = at === figure.from || (before?.glued ?? false);
  return glued && phraseBefore(tokens, at, vocabulary.rating.labels) > 0 && openingOf(figure, context) !== 'lead';
};
