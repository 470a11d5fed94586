import { describe, expect, it } from 'vitest';
import { conversionOf } from '../../../shared/domain/insights/conversion.ts';
import { coverageOf } from '../../../shared/domain/insights/coverage.ts';
import { everyRow } from '../../../shared/domain/insights/fact-rows.ts';
import { funnelOf, isOfMoments } from '../../../shared/domain/insights/funnel.ts';
import { growingTags } from '../../../shared/domain/insights/growing-tags.ts';
import { paceOf } from '../../../shared/domain/insights/pace.ts';
import { receptionOf } from '../../../shared/domain/insights/programs.ts';
import { newestOf } from '../../../shared/domain/insights/risk/newest.ts';
import { columnsOf } from './columns.ts';

const day = 86_400_000;
/** A period of three days. */
const window = { since: 10, until: 12, zone: 'UTC' };
const rowsOf = (facts: { readonly length: number }) => everyRow(facts.length);

describe('tags that grow', () => {
  const answers = (counts: Readonly<Record<string, number>>, of: number) => [
    ...Object.entries(counts).flatMap(([tag, n]) => Array.from({ length: n }, () => ({ tags: JSON.stringify([tag]) }))),
    ...Array.from({ length: of - Object.values(counts).reduce((sum, n) => sum + n, 0) }, () => ({ tags: null })),
  ];
  const grown = (was: Readonly<Record<string, number>>, is: Readonly<Record<string, number>>, [m, n] = [100, 100]) => {
    const facts = columnsOf([...answers(was, m), ...answers(is, n)]);
    const rows = rowsOf(facts);
    return growingTags(facts, rows.subarray(m), rows.subarray(0, m)).map(({ tag }) => tag);
  };

  it('are named with what they were, the surest first', () => {
    const facts = columnsOf([
      ...answers({ wait: 2, price: 4 }, 200),
      ...answers({ wait: 30, price: 20, dust: 25 }, 100),
    ]);
    const rows = rowsOf(facts);
    expect(growingTags(facts, rows.subarray(200), rows.subarray(0, 200))).toEqual([
      { tag: 'wait', now: 30, before: 2, share: 30, shareBefore: 1 },
      { tag: 'dust', now: 25, before: 0, share: 25, shareBefore: 0 },
      { tag: 'price', now: 20, before: 4, share: 20, shareBefore: 2 },
    ]);
  });

  it('are none by chance, of too few, of all alike, nor where nothing was before', () => {
    expect(grown({ wait: 10 }, { wait: 13 })).toEqual([]);
    expect(grown({ wait: 10 }, { wait: 10 })).toEqual([]);
    expect(grown({ wait: 30 }, { wait: 10 })).toEqual([]);
    expect(grown({}, { wait: 4 }, [1_000, 20])).toEqual([]);
    expect(grown({}, { wait: 5 }, [1_000, 20])).toEqual(['wait']);
    expect(grown({ wait: 10 }, { wait: 10 }, [10, 10])).toEqual([]);
    expect(grown({}, { wait: 9 }, [0, 10])).toEqual([]);
  });

  it('are held to one false in twenty of those named: what is at 4 % stands alone or beside a sure one', () => {
    // One-sided 5.9 %: 11 of 100 after 5.
    expect(grown({ wait: 5 }, { wait: 11 })).toEqual([]);
    // 3.8 %.
    expect(grown({ wait: 5 }, { wait: 12 })).toEqual(['wait']);
    expect(grown({ wait: 5, a: 5 }, { wait: 12, a: 5 })).toEqual([]);
    expect(grown({ wait: 5, a: 0 }, { wait: 12, a: 30 })).toEqual(['a', 'wait']);
  });
});

describe('who is asked', () => {
  const moments = columnsOf([
    ...['scheduled', 'deferred', 'skipped', 'duplicate'].map((verdict) => ({
      ...{ verdict, at: 11 * day, agent: 'tom', team: 'care', program: 'p', reason: null as string | null },
    })),
    { verdict: 'scheduled', at: 11 * day, agent: 'ann', team: 'care', program: 'p', reason: null },
    { verdict: 'scheduled', at: 13 * day, agent: 'ann', team: 'care', program: 'p', reason: null },
    { verdict: 'skipped', at: 12 * day, agent: 'bob', team: 'sales', program: null, reason: 'consent' },
    { verdict: 'skipped', at: 12 * day, agent: 'bob', team: 'sales', program: 'p', reason: 'fatigue' },
    { verdict: 'skipped', at: 12 * day, agent: 'bob', team: 'sales', program: 'p', reason: 'consent' },
    { verdict: 'skipped', at: 12 * day, agent: 'bob', team: 'sales', program: 'p', reason: 'fatigue' },
  ]);
  const survey = { occurredAt: 11 * day, sentAt: 11 * day, agent: 'tom', team: 'care', channel: 'sms' };
  const at = 12 * day;
  const surveys = columnsOf([
    { ...survey, reason: null, deliveredAt: at, openedAt: null, answeredAt: null },
    { ...survey, reason: null, deliveredAt: null, openedAt: at, answeredAt: null },
    { ...survey, reason: null, deliveredAt: null, openedAt: null, answeredAt: at },
    { ...survey, reason: 'bounced', deliveredAt: null, openedAt: null, answeredAt: null },
    { ...survey, sentAt: null, reason: 'brake', deliveredAt: null, openedAt: null, answeredAt: null },
    { ...survey, occurredAt: 9 * day, reason: null, deliveredAt: at, openedAt: at, answeredAt: at },
  ]);
  const all = new Map();

  it('is shown by who served, of those who could have been, whoever served most first', () => {
    const found = (by: 'agent' | 'team', filters = all) =>
      coverageOf({ moments, surveys }, by, { filters, window }).map(({ who, eligible, asked }) => [
        ...[who, eligible, asked.n],
      ]);
    expect(found('agent')).toEqual([
      ['tom', 2, 2],
      ['ann', 1, 0],
    ]);
    expect(found('team')).toEqual([['care', 3, 3]]);
    // What a moment has no channel of is no filter of moments.
    expect(found('agent', new Map([['channel', ['email']]]))).toEqual([
      ['tom', 2, 0],
      ['ann', 1, 0],
    ]);
    expect(found('agent', new Map([['agent', ['ann']]]))).toEqual([['ann', 1, 0]]);
  });

  it('is followed from the event to the answer, with why some fell by the way, the most frequent first', () => {
    expect(funnelOf({ moments, surveys, filters: all, window })).toEqual([
      { step: 'events', n: 7, lost: [] },
      {
        step: 'eligible',
        n: 3,
        lost: [
          ['fatigue', 2],
          ['consent', 1],
        ],
      },
      { step: 'sent', n: 4, lost: [['brake', 1]] },
      { step: 'delivered', n: 3, lost: [['bounced', 1]] },
      { step: 'opened', n: 2, lost: [] },
      { step: 'answered', n: 1, lost: [] },
    ]);
  });

  it('begins with what is sent where a filter asks for what an event does not have', () => {
    const steps = (filters: Map<never, string[]>) =>
      funnelOf({ moments, surveys, filters, window }).map(({ step }) => step);
    expect(
      steps(
        new Map([
          ['channel', ['sms']],
          ['team', ['care']],
        ]) as never,
      )[0],
    ).toBe('sent');
    expect(steps(new Map([['team', ['care']]]) as never)[0]).toBe('events');
    const asked = ['program', 'team', 'agent', 'property.store', 'channel', 'tag'] as const;
    expect(asked.map(isOfMoments)).toEqual([true, true, true, true, false, false]);
  });

  it('counts within a week of being asked, of those asked a week ago', () => {
    const week = 7 * day;
    const paced = columnsOf([
      { sentAt: 0, answeredAt: week },
      { sentAt: 0, answeredAt: week + 1 },
      { sentAt: 0, answeredAt: null },
      { sentAt: 1, answeredAt: 2 },
    ]);
    const rows = rowsOf(paced);
    const none = Int32Array.of();
    const { share, change } = paceOf(paced, 'answeredAt', { sent: rows, before: none, now: week });
    expect([share.n, share.of, change]).toEqual([1, 3, undefined]);
    expect(paceOf(paced, 'answeredAt', { sent: rows, before: rows, now: week + 1 })).toMatchObject({
      ...{ share: { n: 2, of: 4 }, change: { by: 0 } },
    });
  });

  it('is the newest of each person', () => {
    const facts = columnsOf([
      { contact: 'ada', id: 'a', at: 1 },
      { contact: 'ada', id: 'b', at: 3 },
      { contact: 'ada', id: 'c', at: 2 },
      { contact: 'bob', id: 'd', at: 3 },
      { contact: 'bob', id: 'e', at: 3 },
    ]);
    expect(['ada', 'bob', 'eve'].map(newestOf(facts, 'at'))).toEqual(['b', 'd', undefined]);
  });
});

describe('programmes', () => {
  const many = (n: number, row: object) =>
    Array.from({ length: n }, () => row as Record<string, string | number | null>);
  const base = { state: 'sent', answeredAt: 1, optedOutAt: null, complainedAt: null };
  const facts = columnsOf([
    ...many(40, { ...base, program: 'good' }),
    ...many(30, { ...base, program: 'left', optedOutAt: 1 }),
    ...many(20, { ...base, program: 'bad', state: 'bounced', complainedAt: 1, answeredAt: null }),
    ...many(100, { ...base, program: 'deaf', answeredAt: null }),
    ...many(2, { ...base, program: 'few', state: 'bounced', optedOutAt: 1, complainedAt: 1 }),
    ...many(3, { ...base, program: 'three', optedOutAt: 1 }),
  ]);

  it('are judged where enough say so, those with the most against them first, then the largest', () => {
    const rows = rowsOf(facts);
    expect(
      receptionOf(facts, rows, ['old', 'good']).map(({ program, sent, concerns }) => [program, sent, concerns]),
    ).toEqual([
      ['bad', 20, ['bounced', 'complained']],
      ['deaf', 100, ['hardly-answered']],
      ['good', 40, ['review']],
      ['left', 30, ['left']],
      ['three', 3, ['left']],
      ['old', 0, ['review']],
      ['few', 2, []],
    ]);
    expect(receptionOf(facts, rows.subarray(0, 40)).map(({ program }) => program)).toEqual(['good']);
  });
});

describe('what was hoped for', () => {
  const moments = columnsOf([
    { moment: 'order', contact: 'ada', at: 101, amount: 10, currency: 'EUR', program: null, reason: null },
    { moment: 'order', contact: 'ada', at: 150, amount: 20, currency: 'USD', program: null, reason: null },
    { moment: 'order', contact: 'ada', at: 151, amount: 40, currency: 'EUR', program: null, reason: null },
    { moment: 'order', contact: 'ada', at: 100, amount: 80, currency: 'EUR', program: null, reason: null },
    { moment: 'visit', contact: 'bob', at: 120, amount: 5, currency: 'EUR', program: null, reason: null },
    { moment: 'order', contact: 'bob', at: 120, amount: null, currency: null, program: null, reason: null },
    { moment: 'order', contact: null, at: 120, amount: 9, currency: 'EUR', program: null, reason: null },
    { moment: 'order', contact: 'eve', at: 140, amount: 9, currency: 'EUR', program: null, reason: null },
    { moment: 'sale', contact: 'eve', at: 90, amount: null, currency: null, program: 'p', reason: 'holdout' },
    { moment: 'sale', contact: 'ian', at: 90, amount: null, currency: null, program: 'p', reason: 'holdout' },
    { moment: 'sale', contact: 'eve', at: 90, amount: null, currency: null, program: 'q', reason: 'holdout' },
    { moment: 'sale', contact: 'eve', at: 90, amount: null, currency: null, program: 'p', reason: 'fatigue' },
    { moment: 'sale', contact: 'eve', at: 191, amount: null, currency: null, program: 'p', reason: 'holdout' },
  ]);
  const surveys = columnsOf([
    ...['ada', 'bob', 'ian', null].map((contact) => ({ contact, channel: 'sms' as string | null, sentAt: 100 })),
    { contact: 'ada', channel: null, sentAt: 100 },
    { contact: 'ada', channel: 'sms', sentAt: 201 },
  ]);
  const hope = { event: 'order', within: 50, after: 10, program: 'p', now: 250 };
  const found = conversionOf({ surveys, moments }, rowsOf(surveys), hope);

  it('counts within its time after being asked, of those whose time is over', () => {
    expect(found.share).toMatchObject({ n: 3, of: 5 });
    expect(found.heldOut).toMatchObject({ n: 1, of: 2 });
    expect(conversionOf({ surveys, moments }, rowsOf(surveys), { ...hope, event: 'gone' }).share.n).toBe(0);
  });

  it('is worth so much a survey, by channel and currency, those that nothing followed included', () => {
    expect(found.revenue).toMatchObject([
      { channel: 'sms', currency: 'EUR', n: 4, total: 10, mean: 2.5, low: 0 },
      { channel: 'sms', currency: 'USD', n: 4, total: 20, mean: 5 },
      { channel: '', currency: 'EUR', n: 1, total: 10, low: null, high: null },
      { channel: '', currency: 'USD', n: 1, total: 20, low: null, high: null },
    ]);
    const two = conversionOf({ surveys, moments }, Int32Array.of(0, 1), hope).revenue;
    expect(two[0]?.high).toBeGreaterThan(10);
  });
});
