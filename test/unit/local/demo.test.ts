import { describe, expect, it } from 'vitest';
import { reactionOf } from '../../../local/demo/answers.ts';
import { cast } from '../../../local/demo/cast.ts';
import { said } from '../../../local/demo/words.ts';

/** As many as a fortnight asks. */
const asked = Array.from({ length: 60 }, (_, number) => number);
const commentsIn = (language: string, high: number): ReadonlySet<string> =>
  new Set(
    asked
      .map((number) => reactionOf({ number, high, language }))
      .flatMap((reaction) => (reaction.kind === 'answers' && reaction.comment ? [reaction.comment] : [])),
  );

describe('the crowd of the demo', () => {
  it.each(['en', 'de', 'fr'])('lets every unhappy comment be heard, and the others, in %s', (language) => {
    const heard = commentsIn(language, 10);
    for (const mood of ['unhappy', 'soso', 'happy'] as const) {
      const all = new Set(Array.from({ length: 20 }, (_, nth) => said(mood, nth, language)));
      for (const comment of all) expect([...heard], mood).toContain(comment);
    }
    expect(new Set(Array.from({ length: 5 }, (_, nth) => said('unhappy', nth, 'en'))).size).toBe(5);
  });

  it('speaks English where it does not know the language', () => {
    expect(said('happy', 0, 'xx')).toBe(said('happy', 0, 'en'));
  });
});

describe('whom it is worth following', () => {
  it('speak several languages, at addresses that cannot exist, and are each themselves', () => {
    expect(new Set(cast.map(({ customer }) => customer.locale.slice(0, 2))).size).toBeGreaterThanOrEqual(4);
    expect(new Set(cast.map(({ customer }) => customer.email)).size).toBe(cast.length);
    for (const { customer } of cast) expect(customer.email).toMatch(/^[a-z.]+@example\.com$/);
  });
});
