import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUnmet, valueAt } from '../../../shared/domain/condition/condition.ts';

const holds = (comment: unknown, has: string[]): boolean =>
  firstUnmet({ comment: { has } }, (path) => valueAt({ comment }, path)) === undefined;

describe('a condition on words', () => {
  it('finds words and phrases as words of their own, in any case and script', () => {
    expect(holds('I want a REFUND, now!', ['refund'])).toBe(true);
    expect(holds('Money  back\nplease', ['money back'])).toBe(true);
    expect(holds('Sie wollen mein Geld zurück?', ['geld zurück'])).toBe(true);
    expect(holds('我要退款吗', ['退款'])).toBe(true);
    expect(holds('refundable deposit', ['refund'])).toBe(false);
    expect(holds('prefund', ['refund'])).toBe(false);
    expect(holds('prefund, then a refund', ['refund'])).toBe(true);
    expect(holds(undefined, ['refund'])).toBe(false);
    expect(holds(5, ['5'])).toBe(false);
    expect(holds('anything', [' '])).toBe(false);
  });

  it('takes signs of expressions for what they are, and never hangs', () => {
    expect(holds('what (the', ['(the'])).toBe(true);
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.string({ minLength: 1, maxLength: 10 }), (before, phrase) => {
        const wanted = phrase.trim();
        if (wanted !== '') expect(holds(`${before} ${phrase} end`, [phrase])).toBe(true);
      }),
    );
    expect(holds('a'.repeat(1_000_000), ['b'])).toBe(false);
  });
});
