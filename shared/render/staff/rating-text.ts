import type { RatingScale } from '../../contracts/rows/task.ts';

/** A rating as people read it: of how many (`3/5`), a thumb by where it points. Without its scale the bare figure. */
export const ratingText = (score: number, scale: RatingScale | undefined): string => {
  if (scale === undefined) return String(score);
  if (scale.type === 'thumbs') return score === scale.high ? 'thumbs up' : 'thumbs down';
  return `${score}/${scale.high}`;
};

/** An id of the configuration, or a type of event, as people read it: `post-purchase`, `payment.failed`. */
export const spelled = (id: string): string => {
  const words = id.replaceAll(/[._]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
