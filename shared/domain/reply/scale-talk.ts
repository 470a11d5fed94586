import { once } from '../once.ts';
import type { Figure } from './figures.ts';
import { type Context, isEnd, type Opening } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { type Phrases, phraseAt, phrasesOf } from './vocabulary.ts';

/** Between an end of the scale and what it means. */
const links =
  'is|was|being|means|meaning|=|:|ist|als|heisst|bedeutet|est|étant|es|siendo|significa|è|essendo|é|sendo|betekent|jest|to|är|betyder|er|on|je|это|це|είναι|este|adalah|は|が|是|이|の';
const articles = 'the|die|der|das|le|la|el|lo|il|o|a|as|de|het|den|det|your|our';
const best =
  'best|highest|top|excellent|very good|good|great|perfect|beste|besten|bestnote|am besten|sehr gut|gut|meilleur|meilleure|mieux|mejor|migliore|melhor|najlepsza|najlepsze|najlepiej|bäst|bästa|bedst|bedste|najlepší|nejlepší|nejlepsi|paras|legjobb|лучшая|лучшее|лучший|найкраща|найкраще|καλύτερο|cel mai bun|en iyi|terbaik|tốt nhất|最高|一番良い|最好|최고|الأفضل|הכי טוב';
const worst =
  'worst|lowest|bad|poor|terrible|very bad|schlecht|schlechteste|am schlechtesten|sehr schlecht|pire|mauvais|peor|peggiore|pior|slecht|slechtst|slechtste|najgorsza|najgorsze|najgorzej|sämst|sämsta|dårligst|dårligste|værst|nejhorší|huonoin|legrosszabb|худшая|худшее|найгірша|найгірше|χειρότερο|en kötü|terburuk|tệ nhất|最低|最悪|最差|최악|الأسوأ|הכי גרוע';

/** Behind a number. */
const percents =
  '%|percent|per cent|pct|prozent|procent|pour cent|pour-cent|por ciento|per cento|por cento|процентов|процента|відсотків|パーセント|퍼센트';

const phrases = once(() => {
  const of = (list: string): Phrases => phrasesOf(list, 'zh');
  return { links: of(links), articles: of(articles), best: of(best), worst: of(worst), percents: of(percents) };
});

/**
 * Whether somebody takes the scale the other way round, as at schools where 1 is the best: "1 (1 being the best)", "10 = worst". What
 * they mean by their rating is then anybody's guess.
 */
export const turnsScale = (figures: readonly Figure[], { tokens, asked: { scale } }: Context): boolean =>
  figures.some(({ form, value, to }) => {
    if (form !== 'plain' || scale.high < 3) return false;
    if (value <= Math.max(1, scale.low)) return saysOf(to, tokens, phrases().best);
    return value === scale.high && saysOf(to, tokens, phrases().worst);
  });

const saysOf = (from: number, tokens: readonly Token[], what: Phrases): boolean => {
  const link = phraseAt(tokens, from, phrases().links);
  const at = from + link + phraseAt(tokens, from + link, phrases().articles);
  return link > 0 && phraseAt(tokens, at, what) > 0;
};

/** "10 = good?": asks what the scale means. */
export const asksOfScale = ({ to }: Figure, { tokens }: Context): boolean => {
  if (tokens[to]?.text !== '=') return false;
  const end = tokens.findIndex((token, at) => at > to && isEnd(token));
  return end >= 0 && tokens[end]?.text === '?';
};

const marks = new Set('note schulnote glatte glatt zensur'.split(' '));

/** The marks that are the best at German schools, called so or written as they are there: "Note 1", "glatte 2", "1,0". */
export const isSchoolMark = (
  { form, value, from, exact }: Figure,
  { tokens, vocabulary, asked: { scale } }: Context,
): boolean =>
  (form === 'plain' || exact === true) &&
  vocabulary.code === 'de' &&
  value > 0 &&
  value <= 2 &&
  scale.high >= 5 &&
  (exact === true || tokens.slice(Math.max(0, from - 2), from).some(({ text }) => marks.has(text)));

/** "80%", with nothing else in its sentence: a rating in other terms, perhaps. */
export const isShare = (
  { form, value, to }: Figure,
  opening: Opening,
  { tokens, asked: { scale } }: Context,
): boolean => {
  const length = phraseAt(tokens, to, phrases().percents);
  const isAlone = length > 0 && isEnd(tokens[to + length]) && (opening === 'sentence' || opening === 'lead');
  return isAlone && form === 'plain' && value < 100 && scale.high > scale.low;
};
