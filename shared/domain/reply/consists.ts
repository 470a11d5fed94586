import { type Phrases, phraseAt, phrasesFrom } from './phrases.ts';
import type { Token } from './tokens.ts';

export const nothing: Phrases = phrasesFrom('', () => []);

/** Nothing but the phrase, as often as one likes, and words of politeness; a number may follow ("STOP 0"). */
export const consistsOf = (tokens: readonly Token[], phrases: Phrases, polite: Phrases): boolean => {
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

/** Words of courtesy, or of its opposite, that may stand in the middle of a wish: "stop fucking texting me". */
const courtesies = new Set(
  `please pls plz kindly ever now ok okay thanks thank thx you hi hello bitte endlich danke sofort jetzt hallo svp stp merci
  maintenant gracias ya grazie ora obrigado obrigada aub alstublieft alsjeblieft bedankt dank nu prosim prosze dzieki
  dziekuje dekuji diky lutfen tesekkurler hemen snalla tack пожалуиста спасибо ласка будь дякую שלום תודה בבקשה شكرا رجاء
  कृपया धन्यवाद fucking fuckin fing effing bloody damn goddamn freaking frigging the hell fuck verdammt verdammte scheiss
  putain bordel puta maldita cazzo porra kurwa kut jävla javla lanet блядь нахуй нахрен`.split(/\s+/),
);

/** Where "the" is one, it belongs to "the hell": "the end" is none of stopping. */
export const withoutCourtesy = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ text }, at) => !courtesies.has(text) || (text === 'the' && tokens[at + 1]?.text !== 'hell'));

export const isCourtesy = ({ text }: Token): boolean => courtesies.has(text);
