import { describe, expect, it } from 'vitest';
import { scaleKnown } from '../../shared/domain/rating.ts';
import { ratingText, spelled } from '../../shared/render/staff/rating-text.ts';
import config from '../config.ts';

describe('a rating in the eyes of staff', () => {
  it.each([
    ['csat', 'support', 3, '3/5'],
    ['nps', 'post-purchase', 9, '9/10'],
    ['ces', 'billing', 5, '5/5'],
    ['ces', 'gone', 5, '5'],
    ['thumbs', 'gone', 1, 'thumbs up'],
    ['thumbs', 'gone', 0, 'thumbs down'],
    ['cxi', 'gone', 6.3, '6.3/10'],
    ['stars', 'gone', 4, '4/5'],
  ] as const)('%s of %s: %d reads %s', (type, program, score, text) => {
    expect(ratingText(score, scaleKnown({ type, program }, config.programs))).toBe(text);
  });

  it('names a survey as people would', () => {
    expect([spelled('post-purchase'), spelled('payment.failed')]).toEqual(['Post-purchase', 'Payment failed']);
  });
});
