import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { assessed, heldOutBy } from '../../../shared/steps/facts/assessed.ts';
import config from '../../config.ts';

const day = 86_400_000;
const now = '2026-11-24T23:30:00.000Z';

/** What was read to judge who is about to leave. */
const reading = async (insights: object) => {
  const facts = new InMemoryFacts();
  const read = facts.read.bind(facts);
  const asked: { table: string; from: string; to: string; columns: readonly string[] }[] = [];
  facts.read = (table, { from, to }, columns) => {
    asked.push({ table, from, to, columns });
    return read(table, { from, to }, columns);
  };
  const found = await assessed({
    ...{ facts, clock: new VirtualClock(now) },
    config: { ...config, insights: { ...config.insights, ...insights } } as typeof config,
  });
  return { asked, found };
};

describe('who is about to leave', () => {
  it('is judged by all that is looked back on: two horizons, two months of trying, and what makes a customer', async () => {
    const { asked, found } = await reading({ churn: { silence: 90 * day } });
    expect(found).toMatchObject({ horizon: 90 * day, churn: { silence: 90 * day }, risk: { kind: 'refused' } });
    // 180 + 60 + 180 days before the 25th, which it is in Berlin already: the first of October begins there in September.
    expect(asked.map(({ table, from, to }) => [table, from, to])).toEqual(
      ['moments', 'answers', 'surveys', 'tasks'].map((table) => [table, '2025-09', '2026-11']),
    );
  });

  it('looks further back where silence is long, or an event says that somebody left', async () => {
    const silent = await reading({ churn: { silence: 365 * day } });
    expect([silent.found.horizon, silent.asked[0]?.from]).toEqual([365 * day, '2023-09']);
    const told = await reading({ churn: { event: 'contract.ended' } });
    expect([told.found.horizon, told.asked[0]?.from]).toEqual([90 * day, '2025-04']);
  });

  it('is read with the property by which some were held out, where what happened to them has it', async () => {
    const columns = async (insights: object) =>
      Object.fromEntries((await reading(insights)).asked.map(({ table, columns: names }) => [table, names]));
    const held = await columns({ holdout: { property: 'store', values: ['Berlin'] } });
    const plain = await columns({ holdout: undefined });
    for (const table of ['moments', 'answers'])
      expect(held[table]).toEqual([...(plain[table] ?? []), 'property_store']);
    for (const table of ['surveys', 'tasks']) expect(held[table]).toEqual(plain[table]);
    expect([heldOutBy({ holdout: undefined }), heldOutBy({ holdout: { property: 'store', values: [] } })]).toEqual([
      [],
      ['property_store'],
    ]);
  });

  it('is told by what customers bought, said and were owed', async () => {
    const { asked } = await reading({ holdout: undefined });
    const names = Object.fromEntries(asked.map(({ table, columns }) => [table, columns]));
    expect(names).toEqual({
      moments: ['at', 'moment', 'contact', 'amount', 'currency'],
      answers: ['id', 'at', 'group', 'contact', 'apart'],
      surveys: ['sentAt', 'answeredAt', 'contact', 'apart', 'optedOutAt', 'complainedAt'],
      tasks: ['id', 'contact', 'kind', 'openedAt', 'dueAt', 'resolveBy', 'contactedAt', 'closedAt'],
    });
  });
});
