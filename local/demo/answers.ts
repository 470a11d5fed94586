import { said } from './words.ts';

/** What a customer does with a survey. */
export type Reaction =
  | { readonly kind: 'silent' | 'opens' | 'leaves' | 'bounces' | 'complains' }
  | { readonly kind: 'answers'; readonly score: number; readonly comment?: string; readonly thenScore?: number };

/** Which customer of the crowd this is, and how they are asked. */
export interface Asking {
  /** Counted from 0, as they were asked. */
  readonly number: number;
  /** Top of the survey's scale. */
  readonly high: number;
  readonly language: string;
}

/**
 * The reaction of the nth customer who was asked: of ten, two stay silent, one only opens links, three are happy, one or
 * two so-so, two unhappy; now and then somebody changes their mind, leaves, or cannot be reached.
 */
export const reactionOf = ({ number, high, language }: Asking): Reaction => {
  const detractor = high === 10 ? number % 7 : 1 + (number % 2);
  const ten = Math.floor(number / 10);
  const unhappy = (nth: number): Reaction => ({
    kind: 'answers',
    score: detractor,
    comment: said('unhappy', nth, language),
  });
  switch (number % 10) {
    case 0:
      return { kind: 'answers', score: high, comment: said('happy', 2 * ten, language) };
    case 1:
      return unhappy(2 * ten);
    case 2:
      return number === 12 ? { kind: 'bounces' } : { kind: 'silent' };
    case 3:
      return { kind: 'answers', score: high };
    case 4:
      return { kind: 'answers', score: high === 10 ? 7 : 3, comment: said('soso', ten, language) };
    case 5:
      return number === 15 ? { kind: 'leaves' } : { kind: 'opens' };
    case 6:
      return { kind: 'answers', score: high === 10 ? 9 : high, comment: said('happy', 2 * ten + 1, language) };
    case 7:
      return number === 17 ? { kind: 'complains' } : { kind: 'silent' };
    case 8:
      return { ...unhappy(2 * ten + 1), ...(number === 8 && { thenScore: detractor + 1 }) };
    default:
      return { kind: 'answers', score: high === 10 ? 8 : 4 };
  }
};
