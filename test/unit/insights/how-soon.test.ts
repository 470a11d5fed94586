import { expect, it } from 'vitest';
import { funnel } from '../../../functions/insights/funnel.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { now, pageDeps } from './shop.ts';

const hour = 3_600_000;

it('tells after how many hours people answered or left, and of nobody that there was nobody', async () => {
  const sentAt = Date.parse(now) - 20 * 24 * hour;
  const facts = new InMemoryFacts();
  const sent = (id: string, more: object) =>
    facts.add('surveys', { id, createdAt: sentAt, sentAt, state: 'sent', ...more });
  const told = async () => JSON.parse((await funnel(new URLSearchParams(), await pageDeps(facts))).body).velocity;
  sent('a', {});
  const nobody = { n: 0, hours: { quarter: null, median: null, threeQuarters: null } };
  expect(await told()).toMatchObject({ answered: nobody, optedOut: nobody });
  expect((await told()).answered.within[0]).toEqual({ hours: 1, n: 0, share: null });
  sent('b', { answeredAt: sentAt + hour });
  sent('c', { answeredAt: sentAt + 3 * hour });
  sent('d', { optedOutAt: sentAt + 5 * hour });
  const { answered, optedOut } = await told();
  expect(answered).toMatchObject({ n: 2, hours: { quarter: 1.5, median: 2, threeQuarters: 2.5 } });
  expect(answered.within.slice(0, 2)).toEqual([
    { hours: 1, n: 1, share: 0.5 },
    { hours: 4, n: 2, share: 1 },
  ]);
  expect(optedOut).toMatchObject({ n: 1, hours: { median: 5 } });
});
