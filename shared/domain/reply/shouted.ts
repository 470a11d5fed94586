import { isTurned } from './clauses.ts';
import type { Token } from './tokens.ts';

/** What makes "stop" a verb or a thing of its sentence, wherever it stands in it: "the noise will not stop". */
const governing = new Set(
  `will wont would wouldnt can cant cannot could couldnt should shouldnt shall might may must does doesnt did didnt do dont
  make made makes making let lets see saw hear heard watch watched have had until till unless when why
  if whether how to`.split(/\s+/),
);

/** What may stand right before it: "at the bus stop", "non stop", "a full stop". */
const leading = new Set(
  `the a an this that these those my your his her its our their one next last first second third final every each bus tram train
  metro tube subway taxi coach truck pit rest short full non dead complete sudden door emergency not no never ever quick long any another`.split(
    /\s+/,
  ),
);

/**
 * The keyword at either end of a text in capitals throughout: "I NEVER BOUGHT THIS STOP", "STOP I NEVER BOUGHT THIS". Only where its
 * sentence leaves no other reading; where it stands more than once it parts sentences, as in a telegram.
 */
export const shoutedThroughout = (tokens: readonly Token[], isKeyword: (token: Token) => boolean): readonly Token[] => {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
  const [found, ...more] = words.filter(isKeyword);
  if (!found || more.length > 0) return [];
  if (found === words[0]) return beginners.has(words[1]?.text ?? '') ? [found] : [];
  if (found !== words.at(-1)) return [];
  const from = tokens.findLastIndex(({ kind, start }) => isParting(kind) && start < found.start) + 1;
  const sentence = tokens.slice(from, tokens.indexOf(found)).filter(({ kind }) => kind === 'word');
  return sentence.some(({ text }) => governing.has(text)) || isLed(sentence) ? [] : [found];
};

/** What begins another sentence: "STOP I …", "STOP WHO IS THIS". */
const beginners = new Set('i im ive ill we weve who wrong'.split(' '));

const isLed = (sentence: readonly Token[]): boolean => {
  const [beyond, before] = [sentence.at(-2)?.text ?? '', sentence.at(-1)?.text ?? ''];
  return objects.get(before)?.has(beyond) !== true && (leading.has(before) || isTurned(sentence.slice(-1)));
};

/** "I bought nothing from you STOP", "who is this STOP": what these words are said of stands before them. */
const objects: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['you', new Set('from to with of by at for about know'.split(' '))],
  ['this', new Set('is was bought ordered like did about for of requested'.split(' '))],
]);

const isParting = (kind: Token['kind']): boolean => kind === 'stop' || kind === 'break' || kind === 'pause';
