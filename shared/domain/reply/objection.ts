import { elsewhereIn } from '../words/elsewhere.ts';
import { bareClausesOf, clausesOf, conjunctions, isReproach, isTurned } from './clauses.ts';
import { isRead, mostLanguages, type Reading } from './commands.ts';
import { consistsOf, isCourtesy, nothing, withoutCourtesy } from './consists.ts';
import { isLinkLabel } from './link-label.ts';
import { isToldHow } from './offered.ts';
import { isPhrase } from './phrases.ts';
import { withoutQuotations } from './quotations.ts';
import { shoutedThroughout } from './shouted.ts';
import { longestJudged } from './text.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phraseBefore, recognise, tokenise, type Vocabulary } from './vocabulary.ts';

/** Consent is taken back, in whatever reasonable way (47 CFR 64.1200(a)(10)). */
export interface Objection {
  /** The text without what takes it back, in which a rating may stand. */
  readonly rest: string;
  /** Whether more was said than the wish: something for a person to read. */
  readonly beside: boolean;
}

/**
 * Where a text takes back consent beside anything else that it says. Judged clause by clause: one that is a keyword and
 * nothing else ("2. stop", "Stop. I never bought this."), or that asks for silence and says nothing more ("please stop texting
 * me", but not "stop sending me broken parts"). What is denied, supposed or quoted asks for nothing.
 */
export const objectionIn = (text: string, reading: Reading): Objection | undefined => {
  const judged = withoutQuotations(text.slice(0, longestJudged));
  const tokens = tokenise(judged, reading.language);
  // Those that know the words nearly as well as the best may own the phrase; others can't.
  const known = recognise(tokens, reading.language).filter(
    ({ code }, at) => at < mostLanguages || isRead(code, reading),
  );
  const scene = { ...reading, tokens, known, text: judged, clauses: clausesOf(tokens) };
  const asking = [...keywords(scene), ...wishes(scene), ...runOn(scene)].filter(
    (span) => !isLinkLabel(text, span) && !isToldHow(text, span),
  );
  const found = [...asking, ...wrongPerson(scene), ...elsewhere(scene)];
  if (found.length === 0) return undefined;
  const rest = without(text, found);
  const isLeft = ({ start, end }: Token): boolean => rest.slice(start, end).trim() !== '';
  return {
    rest,
    beside: found.some(({ read }) => read) || unsigned(scene).some((token) => isSaying(token, known) && isLeft(token)),
  };
};

interface Scene extends Reading {
  readonly tokens: readonly Token[];
  readonly known: readonly Vocabulary[];
  readonly clauses: readonly (readonly Token[])[];
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** A person must read it, though it is the wish itself. */
  readonly read?: true;
}

const spanOf = (tokens: readonly Token[]): readonly Span[] => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

/** Clauses of one keyword, those that are one in any surroundings; a rating may lead to it, and then every keyword counts. */
const keywords = (scene: Scene): readonly Span[] => {
  const whole = rated(scene.tokens.filter(({ kind }) => kind === 'word' || kind === 'number'));
  const read = scene.known.filter(({ code }) => isRead(code, scene));
  const end = whole && withoutCourtesy(whole);
  if (end && scene.medium === 'sms' && read.some(({ commands }) => consistsOf(end, commands.stop, nothing)))
    return spanOf(whole);
  return bareClausesOf(scene.tokens, scene.medium).flatMap((clause) => {
    const said = rated(clause) ?? clause;
    const bare = withoutCourtesy(said);
    return read.some(({ commands }) => consistsOf(bare, commands.unsubscribe, nothing)) ? spanOf(said) : [];
  });
};

/** What stands behind a number, or a thumb, that begins a clause. */
const rated = (clause: readonly Token[]): readonly Token[] | undefined => {
  const from = clause.findIndex(({ kind }) => kind === 'word');
  return from > 0 ? clause.slice(from) : undefined;
};

const wishes = ({ clauses, known, ...reading }: Scene): readonly Span[] =>
  clauses.flatMap((clause) =>
    !isReproach(clause) &&
    [clause, withoutCourtesy(clause)].some((said) =>
      known.some(
        ({ commands, code }) =>
          (said.length > 1 || isRead(code, reading)) && consistsOf(said, commands.revoke, commands.polite),
      ),
    )
      ? spanOf(clause)
      : [],
  );

/** Nobody else's survey is answered: the number gets none, and a person learns of it. */
const wrongPerson = ({ clauses, known, medium, ...reading }: Scene): readonly Span[] =>
  medium === 'mail'
    ? []
    : clauses
        .filter((clause) =>
          known.some((vocabulary) => isOfStranger(clause, vocabulary, isRead(vocabulary.code, reading))),
        )
        .flatMap((clause) => spanOf(clause).map((span) => ({ ...span, read: true })));

/** "Wrong number", and what they ask for in the same breath: "wrong number stop texting". */
const isOfStranger = (clause: readonly Token[], { commands }: Vocabulary, mayAsk: boolean): boolean => {
  if (consistsOf(clause, commands.mistaken, commands.polite)) return true;
  const length = mayAsk ? phraseAt(clause, 0, commands.mistaken) : 0;
  const rest = length > 0 ? withoutCourtesy(clause.slice(length)) : [];
  return rest.length > 0 && [commands.revoke, commands.stop].some((phrases) => consistsOf(rest, phrases, nothing));
};

/**
 * Whoever has died or is not the one we mean is written to no more. Only in few words and beside no number: who tells of a loss in a
 * longer answer, or rates us, is a customer still.
 */
const elsewhere = ({ tokens, text }: Scene): readonly Span[] => {
  const said = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (said.length > fewWords || said.some(({ kind }) => kind === 'number') || elsewhereIn(text).length === 0) return [];
  return spanOf(said).map((span) => ({ ...span, read: true }));
};
const fewWords = 25;

/** "5 great stop texting me", "stop texting me I never bought this": texts do without commas. */
const runOn = (scene: Scene): readonly Span[] => {
  const sentences = bareClausesOf(scene.tokens, scene.medium);
  return [...sentences.flatMap((sentence) => runOnIn(sentence, scene)), ...shouted(scene)];
};

const runOnIn = (sentence: readonly Token[], { known }: Scene): readonly Span[] =>
  known.flatMap(({ commands: { revoke } }) => {
    const behind = phraseBefore(sentence, sentence.length, revoke);
    const before = sentence.slice(0, sentence.length - behind);
    if (behind > 2 && orders(sentence[before.length]) && !isTurned(before)) return spanOf(sentence.slice(-behind));
    const length = phraseAt(sentence, 0, revoke);
    const next = sentence
      .slice(length + Number(alternatives.has(sentence[length]?.text ?? '')))
      .find((token) => !isCourtesy(token) || beginners.has(token.text));
    const says = length > 2 || (length === 2 && sentence[0]?.text === 'unsubscribe');
    return says && orders(sentence[0]) && next && beginners.has(next.text) ? spanOf(sentence.slice(0, length)) : [];
  });

const orders = (token: Token | undefined): boolean => imperatives.has(token?.text ?? '');
const imperatives = new Set(
  `stop quit cease unsubscribe take remove delete lose dont do leave hort hor lasst lass arretez arrete cessez laissez dejen
  deje dejad deja smettetela smettete smettila basta parem pare para laat hou przestancie przestan sluta prestante прекратите
  перестаньте перестань хватит припиніть перестаньте תפסיקו הפסיקו توقفوا`.split(/\s+/),
);
/** "Stop texting me or I will report you". */
const alternatives = new Set('or oder sonst ou o of eller albo lub или або או או'.split(' '));
const beginners = new Set(
  `i im ive id this you youre its it we what why who whoever ich sie du wir ihr das je vous tu nous yo usted ustedes no io voi tu
  eu vocês ik jullie ja wy jag ni я вы ви אני אתם أنا أنتم`.split(/\s+/),
);

/** One keyword in capitals at either end of words that are not: "I never bought this STOP". */
const shouted = (scene: Scene): readonly Span[] => {
  const words = scene.tokens.filter(({ kind }) => kind === 'word');
  const raw = (token: Token): string => scene.text.slice(token.start, token.end);
  const isShout = (token: Token): boolean => /^\p{Lu}{4,}$/u.test(raw(token));
  if (words.length < 2) return [];
  const read = scene.known.filter(({ code }) => isRead(code, scene));
  const isKeyword = (token: Token): boolean =>
    isShout(token) && read.some(({ commands }) => consistsOf([token], commands.unsubscribe, nothing));
  if (words.every((word) => raw(word) === raw(word).toUpperCase()))
    return scene.medium === 'sms' ? spanOf(shoutedThroughout(scene.tokens, isKeyword)) : [];
  const [first, last] = [words[0], words.at(-1)];
  return [first, last].flatMap((token) =>
    token && isKeyword(token) && !(token === last && (isTurned(words.slice(-2, -1)) || isOffered(words, scene)))
      ? spanOf([token])
      : [],
  );
};

/** "To opt out, reply STOP": what a company writes below its own mails tells others how; "no reply STOP" does not. */
const isOffered = (words: readonly Token[], { medium }: Scene): boolean =>
  medium === 'mail' &&
  words
    .slice(-4, -1)
    .some(({ text }, at, near) => tellings.has(text) && !articles.has((near[at - 1] ?? words.at(-5))?.text ?? ''));
const tellings = new Set(
  `reply respond antworten antworte repondez repondre envoyez responda responde responder rispondi rispondere svara
  ответьте відповідайте`.split(/\s+/),
);
const articles = new Set('no my your our a any the another this that some'.split(' '));

/** Without the name below a mail. */
const unsigned = ({ tokens, medium }: Scene): readonly Token[] => {
  const end = tokens.findLastIndex(({ kind }) => kind === 'break');
  const below = tokens.slice(end + 1).filter(({ kind }) => kind === 'word');
  return medium === 'mail' && end >= 0 && below.length <= 3 ? tokens.slice(0, end) : tokens;
};

const isSaying = (token: Token, known: readonly Vocabulary[]): boolean =>
  (token.kind === 'word' || token.kind === 'number' || token.kind === 'thumb' || token.kind === 'stars') &&
  !isCourtesy(token) &&
  !conjunctions.has(token.text) &&
  !known.some(({ commands }) => isPhrase(token.text, commands.polite));

/** The text with each span blotted out, its places kept. */
const without = (text: string, spans: readonly Span[]): string => {
  let [rest, at] = ['', 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    rest += text.slice(at, from) + ' '.repeat(end - from);
    at = end;
  }
  return rest + text.slice(at);
};
