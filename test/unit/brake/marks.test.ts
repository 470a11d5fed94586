import { describe, expect, it } from 'vitest';
import { marksOf, unweighed } from '../../../shared/domain/brake/marks.ts';
import { reasonOf, spendReason } from '../../../shared/domain/brake/reason.ts';
import { bucketOf, bucketsUntil, expiresAfter, resumedAt } from '../../../shared/domain/brake/window.ts';
import { isThanks } from '../../../shared/domain/words/thanks.ts';

const at = (text: string) => `2026-11-${text}:00.000Z`;

describe('harm that a survey did', () => {
  const marks = (more: object) =>
    marksOf({ state: 'sent', channel: 'sms', sentAt: at('20T10:00'), ...more } as never).map(({ name }) => name);
  const all = { state: 'bounced', complainedAt: at('20T10:00'), optedOutAt: at('20T10:00') };

  it('is that it came back, was reported as unwanted, or ended messages', () => {
    expect(marks(all)).toEqual(['bounces.sms', 'complaints', 'objections']);
    expect([marks({}), marks({ complainedAt: at('20T10:00') })]).toEqual([[], ['complaints']]);
    expect(marks({ ...all, test: true })).toEqual([]);
    expect(marks({ ...all, via: 'link' })).toEqual([]);
    expect(marksOf({ ...all, channel: 'email' } as never)).toEqual([]);
  });

  it('counts once', () => {
    const found = marksOf({ ...all, channel: 'sms', sentAt: at('20T10:00') } as never);
    expect(unweighed(found, {})).toEqual(found);
    expect(unweighed(found, { weighed: ['complaints', 'bounces.email'] }).map(({ harm }) => harm)).toEqual([
      ...['bounces', 'objections'],
    ]);
  });

  it('is counted on the day on which the message left, anew from when the programme was let go on', () => {
    const resumed = at('20T12:00');
    expect(bucketOf(at('20T10:00'), undefined)).toBe('2026-11-20');
    expect(bucketOf(at('20T11:59'), resumed)).toBe('2026-11-20');
    expect(bucketOf(resumed, resumed)).toBe(resumed);
    expect(bucketOf(at('21T13:00'), resumed)).toBe('2026-11-21');
    expect(bucketsUntil(at('20T10:00'), undefined)).toEqual([
      ...[20, 19, 18, 17, 16, 15, 14].map((day) => `2026-11-${day}`),
    ]);
    expect(bucketsUntil(at('22T10:00'), resumed)).toEqual(['2026-11-22', '2026-11-21', resumed]);
    expect(expiresAfter('2026-11-20')).toBe(Date.UTC(2026, 10, 20) / 1000 + 60 * 86_400);
    expect([resumedAt('p', { resumed: { p: resumed } }), resumedAt('p', {}), resumedAt('p', undefined)]).toEqual([
      ...[resumed, undefined, undefined],
    ]);
  });

  it('is told in words', () => {
    const excess = { harm: 'bounces', limit: 0.05, count: 7, sent: 60, buckets: 1 } as const;
    expect(reasonOf(excess)).toBe('7 of 60 messages did not arrive (12%; the limit is 5%), counted over today.');
    expect(reasonOf({ ...excess, harm: 'complaints', limit: 0.001, buckets: 3 })).toBe(
      '7 of 60 messages were reported as unwanted (12%; the limit is 0.1%), counted over 3 days.',
    );
    expect(reasonOf({ ...excess, harm: 'objections' })).toMatch(/ made somebody end messages \(/);
    expect(spendReason(12.345, 10)).toMatch(/^Messages for some \$12\.3\d left in a day; the limit is \$10\.$/);
  });
});

describe('a word of thanks', () => {
  it.each(['Thanks!', 'vielen Dank', 'merci beaucoup', 'ありがとう', 'Спасибо', `thanks ${'x'.repeat(192)}`])(
    '%s',
    (words) => {
      expect(isThanks(words)).toBe(true);
    },
  );
  it.each([
    'Thanks for nothing, worst ever',
    'Thanks?',
    'shukran؟ شكرا',
    'The lamp broke',
    `thanks ${'x'.repeat(193)}`,
  ])('is none: %s', (words) => {
    expect(isThanks(words)).toBe(false);
  });
});
