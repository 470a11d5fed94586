import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { skeleton } from './phrase-book.ts';

const stems = once(() =>
  replyWords()
    .notices.leaving.split('|')
    .map((stem) => skeleton(stem)),
);
/** In words. */
const longestLabel = 8;

/**
 * Whether a link of a page leads out of a mailing ("Unsubscribe", "Hier abmelden"). Nobody types a wish as a link, and a newsletter
 * that nothing marks as quoted holds one.
 */
export const isWayOut = (label: string): boolean => {
  if (label.length > longestText) return false;
  const words = skeleton(label);
  return words.split(' ').length <= longestLabel && stems().some((stem) => words.includes(stem));
};
const longestText = 120;
