import { alarming } from './alarming.ts';
import { elsewhereWords } from './elsewhere-words.ts';
import { feeling } from './feeling.ts';

/** Words that outrank a rating, and words that contradict one. Bundles carry them compressed, as `#alarm-words`. */
export const alarmWords = () => ({ alarming, feeling, elsewhere: elsewhereWords });
