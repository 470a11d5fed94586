import { meant } from './spelling.ts';
import { digitsValue, fold } from './text.ts';

/** `stop` ends a sentence, `pause` a clause, `break` a line; `sign` changes what a number beside it means; `link` is an address of the web. */
export type Kind = 'number' | 'word' | 'link' | 'stop' | 'pause' | 'break' | 'sign' | 'stars' | 'thumb';

export interface Token {
  readonly kind: Kind;
  /** Folded. */
  readonly text: string;
  /** Of a number, of a run of stars (how many), of a thumb (1 up, 0 down). */
  readonly value?: number;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean;
}

/** An address of the web is one token, whatever numbers and keywords it holds. */
const pattern = /(?:[Hh]ttps?:\/\/|[Ww]ww\.)[!-~]*[\w/=&#~-]|\p{N}+|[\p{L}\p{M}'’ʼ]+|\n|\S/gu;
const link = /^(https?:\/\/|www\.)/i;
const stops = '.!?。！？｡．…;؛؟।।⁇‼‽';
const pauses = ',:-‐‑–—−()/|、，،٫：；·•→=~〜～[]{}＋﹣（）／⁄';
const signs = '#№$€£¥₹₽₺₴₪¢+%‰°@&<>^﹪％＃＋';
const spaceless = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}]/u;

/** @param words vocabulary of the languages that write without spaces: their runs are cut into its words, longest first. */
export const tokensOf = (text: string, words: ReadonlySet<string>): readonly Token[] => {
  const tokens: Token[] = [];
  for (const found of text.matchAll(pattern)) {
    const [raw] = found;
    const start = found.index;
    const place = { start, end: start + raw.length, glued: tokens.at(-1)?.end === start };
    if (/^[\p{L}\p{M}]/u.test(raw) && spaceless.test(raw))
      for (const token of cutRun(raw, place, words)) tokens.push(token);
    else {
      const token = tokenOf(raw, place) ?? behindNumber(raw, place, { text, last: tokens.at(-1) });
      if (token) push(tokens, token);
    }
  }
  return tokens;
};

/** A run of stars is one token, however many characters it has. */
const push = (tokens: Token[], token: Token): void => {
  const last = tokens.at(-1);
  if (token.kind !== 'stars' || last?.kind !== 'stars') tokens.push(token);
  else
    tokens[tokens.length - 1] = {
      ...last,
      text: last.text + token.text,
      value: (last.value ?? 0) + (token.value ?? 0),
      end: token.end,
    };
};

type Place = Pick<Token, 'start' | 'end' | 'glued'>;

const tokenOf = (raw: string, place: Place): Token | undefined => {
  if (raw === '\n') return { kind: 'break', text: raw, ...place };
  if (raw.length > 4 && link.test(raw)) return { kind: 'link', text: raw, ...place };
  if (/^\p{N}/u.test(raw)) return numberOf(raw, place);
  if (/^[\p{L}\p{M}'’ʼ]/u.test(raw)) {
    const text = meant(fold(raw));
    return text === '' ? undefined : { kind: 'word', text, ...place };
  }
  if ('⭐★🌟✭✮⋆'.includes(raw)) return { kind: 'stars', text: raw, value: 1, ...place };
  if (raw === '☆') return { kind: 'stars', text: raw, value: 0, ...place };
  if (raw === '👍' || raw === '👎') return { kind: 'thumb', text: raw, value: raw === '👍' ? 1 : 0, ...place };
  if (stops.includes(raw)) return { kind: 'stop', text: raw.normalize('NFKC').slice(0, 1), ...place };
  if (pauses.includes(raw))
    return { kind: 'pause', text: raw.normalize('NFKC').replace('⁄', '/').replace('‐', '-'), ...place };
  return signs.includes(raw) || /^\p{Sc}$/u.test(raw)
    ? { kind: 'sign', text: raw.normalize('NFKC'), ...place }
    : undefined;
};

interface Behind {
  readonly text: string;
  readonly last: Token | undefined;
}

/** Marks that say something only right behind a number: 2' and 5" are measures, 4* are stars. */
const behindNumber = (raw: string, place: Place, { text, last }: Behind): Token | undefined => {
  if (last?.kind !== 'number' || !place.glued) return undefined;
  const before = text.slice(Math.max(0, last.start - nearby), last.start);
  if (raw === '*')
    return text[place.end] === '*' || before.endsWith('*')
      ? undefined
      : { kind: 'stars', text: raw, value: 1, ...place };
  const isMeasure = /^(?:["″]|['’′]{1,2})$/.test(raw) && !isQuoted(before, raw);
  return isMeasure ? { kind: 'sign', text: '"', ...place } : undefined;
};

/** How far before a number a quotation is looked for that ends behind it. In UTF-16 units. */
const nearby = 200;

const isQuoted = (before: string, mark: string): boolean =>
  mark === '"' || mark === '″' ? (before.match(/["“”„″]/g)?.length ?? 0) % 2 === 1 : /(?:^|[\s(])['‘’′`]/.test(before);

const numberOf = (raw: string, place: Place): Token => {
  const plain = raw.normalize('NFKC');
  // Fractions (½), superscripts (m²) and Roman numerals are numbers to Unicode, but nobody's rating.
  const whole = /^\p{Nd}+$/u.test(plain) && !/[⁰¹²³⁴-⁹₀-₉]/u.test(raw);
  return { kind: 'number', text: plain, value: whole ? digitsValue(plain) : Number.NaN, ...place };
};

const cutRun = (raw: string, place: Place, words: ReadonlySet<string>): readonly Token[] => {
  const tokens: Token[] = [];
  // Most runs are written as words are compared, and need not be folded piece by piece.
  const folded = fold(raw) === raw ? (text: string) => text : fold;
  let at = 0;
  while (at < raw.length) {
    const length = wordLength(raw, at, (text) => words.has(folded(text)));
    tokens.push({
      kind: 'word',
      text: folded(raw.slice(at, at + length)),
      start: place.start + at,
      end: place.start + at + length,
      glued: at > 0 || place.glued,
    });
    at += length;
  }
  return tokens;
};

const longestWord = 12;

/** A vowel that stands above or below: the word goes on (Thai "สามี" is no "สาม"). */
const isMark = /^\p{M}/u;

const wordLength = (raw: string, at: number, isWord: (text: string) => boolean): number => {
  for (let length = Math.min(longestWord, raw.length - at); length > 1; length -= 1)
    if (!isMark.test(raw[at + length] ?? '') && isWord(raw.slice(at, at + length))) return length;
  return (raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
};
