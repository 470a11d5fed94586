import { describe, expect, it } from 'vitest';
import { funnel } from '../../../functions/insights/funnel.ts';
import { journey } from '../../../functions/insights/journey.ts';
import { metrics } from '../../../functions/insights/metrics.ts';
import { money } from '../../../functions/insights/money.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { pageDeps, today } from './shop.ts';

const noon = (daysAgo: number): number => startOf(today - daysAgo, 'Europe/Berlin') + 12 * 3_600_000;
const column = (filter: string): string => filter.replace('property.', 'property_');

const usual = {
  ...{ program: 'post-purchase', stage: 'purchase', type: 'nps', series: 'x', channel: 'email', language: 'en' },
  ...{ country: 'DE', persona: 'private', team: 'care', agent: 'Jo Weiss', version: 'v1', property_store: 'Berlin' },
};

/** Of two kinds one each who answered and who did not, and an event of each. */
const shopWith = (filter: string, value: string): InMemoryFacts => {
  const facts = new InMemoryFacts();
  const add = (kind: string, more: PlainFact) => {
    const sent = { createdAt: noon(3), occurredAt: noon(4), sentAt: noon(3), state: 'sent' };
    const answer = { at: noon(2), day: dateOf(today - 2), score: 5, group: 'promoter' };
    const [yes, no] = [`${kind}-yes`, `${kind}-no`];
    facts.add('surveys', { ...usual, ...sent, ...more, id: yes, contact: yes, answeredAt: noon(2) });
    facts.add('surveys', { ...usual, ...sent, ...more, id: no, contact: no, answeredAt: null });
    facts.add('answers', { ...usual, ...answer, ...more, id: yes, contact: yes });
    const moment = { moment: 'purchase.completed', verdict: 'scheduled', at: noon(4), ...usual, ...more };
    for (const id of [yes, no]) facts.add('moments', { ...moment, id, contact: id });
  };
  add('other', {});
  add('chosen', { [column(filter)]: value });
  return facts;
};

const filters = [
  ...[['program', 'support'] as const, ['stage', 'use'] as const, ['type', 'csat'] as const],
  ...[['channel', 'sms'] as const, ['language', 'fr'] as const, ['country', 'AT'] as const],
  ...[['persona', 'trade'] as const, ['team', 'accounts'] as const, ['agent', 'Priya Sen'] as const],
  ...[['version', 'v2'] as const, ['property.store', 'Wien'] as const],
];

const counted = async (what: typeof metrics, filter: string, value: string) => {
  const query = new URLSearchParams({ [filter]: value });
  const { status, body } = await what(query, await pageDeps(shopWith(filter, value)));
  expect(status).toBe(200);
  return JSON.parse(body);
};

describe.each(filters)('a filter by %s', (filter, value) => {
  it('holds for the score and for those who were asked', async () => {
    const { n, asked, answered, responseRate } = await counted(metrics, filter, value);
    expect({ n, asked, answered, responseRate }).toEqual({ n: 1, asked: 2, answered: 1, responseRate: 0.5 });
  });

  it('holds for the stages of the journey', async () => {
    const { stages } = await counted(journey, filter, value);
    const sum = (name: string) =>
      stages.reduce((all: number, one: Record<string, number>) => all + (one[name] ?? 0), 0);
    expect([sum('answers'), sum('asked'), sum('answered')]).toEqual([1, 2, 1]);
  });

  it('holds for the way from the event to the answer', async () => {
    const { steps, velocity } = await counted(funnel, filter, value);
    const by = Object.fromEntries(steps.map(({ step, n }: { step: string; n: number }) => [step, n]));
    const isOfEvents = /^(program|team|agent|property\..*)$/.test(filter);
    expect(by).toEqual({
      ...(isOfEvents && { events: 2, eligible: 2 }),
      sent: 2,
      delivered: 1,
      opened: 1,
      answered: 1,
    });
    expect([velocity.answered.n, velocity.optedOut.n]).toEqual([1, 0]);
  });

  it('holds for whoever is followed by their money', async () => {
    const { groups } = await counted(money, filter, value);
    const people = Object.fromEntries(groups.map((one: { group: string; people: number }) => [one.group, one.people]));
    expect(people).toEqual({ detractor: 0, passive: 0, promoter: 1, 'never answered': 1 });
  });
});
