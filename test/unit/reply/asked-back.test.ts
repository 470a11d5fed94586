import { describe, expect, it } from 'vitest';
import { understandText } from '../../../shared/domain/reply/understand.ts';

const scales = { ten: { low: 0, high: 10 }, five: { low: 1, high: 5 } };

/** A rating, `asked` where one may have been meant and nobody guesses which, `none` where numbers say something else. */
const heard = (body: string, scale: keyof typeof scales = 'ten'): number | 'asked' | 'none' => {
  const understood = understandText(body, { scale: scales[scale], language: 'en' });
  if (understood.kind === 'answer') return understood.score;
  return understood.kind === 'comment' && understood.ambiguous ? 'asked' : 'none';
};

describe('a number that may have been meant as a rating', () => {
  it.each([
    ['denied', ['not 9', 'not a 9', 'it is not a 9']],
    ['only approximate', ['about 9', '~8', '9+', '8-9', '8 or 9', 'six or seven']],
    ['asked', ['9?', 'is 9 right?']],
    ['below nothing', ['-3']],
    ['under a condition', ['if it had come in time, 10', '9 if it had worked', 'would be 10 but slow']],
    ['between two', ['7.5', '8.5', 'rating: 8.5', '8.5 I think', 'I think 8.5', 'it was 8.5']],
    ['of another scale', ['100', 'score 100', '95%', '4 stars', 'five stars', 'it was 9/10 with care', '8/5']],
    ['against the words around it', ['bad 9', 'gut 2', 'thanks2']],
    ['of one thing among several', ['delivery 4', 'quality 7/10 delivery 9/10', '9 and then 2 boxes', '9 for 10 days']],
    ['a face or a number', ['See you :3', 'see you later :3', '8-)', '8-) great', '=0)', 'ok =0)', 'fine :0)']],
    ['one of two that are exchanged', ['1 for 1', '3 for 2']],
    ['a word for somebody or a number', ['Give me one', 'this is the one']],
    ['a figure with more behind the point', ['I rate it 8.00 today']],
  ])('is asked about where it is %s', (_, bodies) => {
    expect(Object.fromEntries(bodies.map((body) => [body, heard(body)]))).toEqual(
      Object.fromEntries(bodies.map((body) => [body, 'asked'])),
    );
  });

  it.each([
    ['beyond the scale', ['9', '6', 'a 6', '8.5', '4.5', '3+', '-3']],
    ['of a longer one', ['4 of 10', '4/10', '7 stars']],
  ])('is asked about on five where it is %s', (_, bodies) => {
    expect(bodies.map((body) => [body, heard(body, 'five')])).toEqual(bodies.map((body) => [body, 'asked']));
  });

  it.each([
    ['beside a face of another kind', 'Rating :3', 3],
    ['as the only word of its kind', 'a one', 1],
    ['alone', 'one', 1],
    ['as one of a scale', 'I give it a one', 1],
    ['with more than the top', '10+', 10],
    ['with its one regret', '10 but late', 10],
    ['by its scale, and more behind', '10/10 and more', 10],
    ['for what it was given', '9 for service', 9],
    ['behind words that it fits', 'great 9', 9],
    ['with a point that adds nothing', 'rating 8.00', 8],
  ])('is one %s: %s', (_, body, score) => {
    expect(heard(body)).toBe(score);
  });

  it.each([
    ['4 stars', 4],
    ['five of five', 5],
    ['5+', 5],
  ])('is one on five: %s', (body, score) => {
    expect(heard(body, 'five')).toBe(score);
  });
});

describe('a number that is no rating', () => {
  it.each([
    ['counts', ['2 boxes', '2 boxes were broken', '9 boxes', 'one thing', 'only one thing', 'we had six or seven']],
    ['measures', ['the wait was 8.5 hours', 'at 8.00', 'they came at 8.00', '8.00 euro', 'Bought 2 for $5']],
    ['is part of a share', ['8 of 10 people', 'on a scale 8 of 10 people', '100 percent']],
    ['is beyond all scales', ['gave 120', '1000']],
    ['stands in a sentence about something else', ['service 8.5 today']],
  ])('%s, and nobody is asked', (_, bodies) => {
    expect(bodies.map((body) => [body, heard(body)])).toEqual(bodies.map((body) => [body, 'none']));
  });
});
