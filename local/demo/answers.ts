/** What a customer does with a survey. */
export type Reaction =
  | { readonly kind: 'silent' | 'opens' | 'leaves' | 'bounces' | 'complains' }
  | { readonly kind: 'answers'; readonly score: number; readonly comment?: string; readonly thenScore?: number };

const unhappy = [
  'The table top arrived cracked and nobody has called back.',
  'Two of the legs are missing. I have been eating on the floor for a week.',
  'Delivered to the neighbour three streets away, without a note.',
  'Third time I explain the same thing to a new person.',
  'The invoice does not match what I ordered.',
];
const soso = [
  'Fine, but the delivery window was half a day.',
  'Good wood, poor instructions.',
  'Would have liked a call before delivery.',
];
const happy = [
  'Beautiful work, and the drivers took off their shoes.',
  'Answered within the hour. Thank you, Noor!',
  'Exactly as in the pictures, and it smells of oak.',
  'Easy from start to end.',
];

const of = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/**
 * The reaction of the nth customer who was asked: of ten, two stay silent, one only opens links, three are happy, one or
 * two so-so, two unhappy; now and then somebody changes their mind, leaves, or cannot be reached.
 * @param high top of the survey's scale.
 */
export const reactionOf = (number: number, high: number): Reaction => {
  const detractor = high === 10 ? number % 7 : 1 + (number % 2);
  switch (number % 10) {
    case 0:
      return { kind: 'answers', score: high, comment: of(happy, number) };
    case 1:
      return { kind: 'answers', score: detractor, comment: of(unhappy, number) };
    case 2:
      return number === 12 ? { kind: 'bounces' } : { kind: 'silent' };
    case 3:
      return { kind: 'answers', score: high };
    case 4:
      return { kind: 'answers', score: high === 10 ? 7 : 3, comment: of(soso, number) };
    case 5:
      return number === 15 ? { kind: 'leaves' } : { kind: 'opens' };
    case 6:
      return { kind: 'answers', score: high === 10 ? 9 : high, comment: of(happy, number) };
    case 7:
      return number === 17 ? { kind: 'complains' } : { kind: 'silent' };
    case 8:
      return {
        kind: 'answers',
        score: detractor,
        comment: of(unhappy, number + 2),
        ...(number === 8 && { thenScore: detractor + 1 }),
      };
    default:
      return { kind: 'answers', score: high === 10 ? 8 : 4 };
  }
};
