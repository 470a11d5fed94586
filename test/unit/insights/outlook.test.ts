import { describe, expect, it } from 'vitest';
import { outlook } from '../../../functions/insights/outlook.ts';
import type { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import type { Goal } from '../../../shared/contracts/config/outlook.ts';
import { standingTo } from '../../../shared/domain/insights/heading/goal.ts';
import { scoreOf } from '../../../shared/domain/score/score.ts';
import { tallyOf } from '../../../shared/domain/score/tally.ts';
import { World } from '../../world/world.ts';
import { withCustomers } from './customers.ts';
import { pageDeps, shopFacts } from './shop.ts';

const day = 86_400_000;

const asked = async (facts: InMemoryFacts, goals: readonly Goal[] = [], query = '') => {
  const deps = await pageDeps(facts);
  const insights = { ...deps.config.insights, goals: [...goals], churn: { silence: 60 * day } };
  const { status, body } = await outlook(new URLSearchParams(query), false, {
    ...deps,
    config: { ...deps.config, insights },
  });
  expect(status).toBe(200);
  return JSON.parse(body);
};

describe('GET /v1/outlook', () => {
  it('says where each type is heading in whole weeks, how well that would have been known, and how goals stand', async () => {
    const goals: readonly Goal[] = [
      { type: 'nps', program: 'post-purchase', score: 99 },
      { type: 'csat', score: 10, baseline: 70, name: 'Help that helps' },
      { type: 'stars', score: 90 },
    ];
    const { headings, goals: standings } = await asked(shopFacts(), goals, 'since=2025-10-01');
    const nps = headings.find(({ type }: { type: string }) => type === 'nps');
    expect(nps.points.length).toBeGreaterThan(30);
    expect(nps.forecast.ahead).toHaveLength(13);
    expect(nps.forecast.ahead[0].from > nps.points.at(-1).from).toBe(true);
    expect(nps.tried.covered.rate).toBeGreaterThan(80);
    expect(standings.map(({ standing }: { standing: string }) => standing)).toEqual(['beyond', 'reached', 'unknown']);
    expect(standings[1]).toMatchObject({ name: 'Help that helps', goal: 10, baseline: 70 });
    expect(standings[1].moved).toBeCloseTo(standings[1].now.score - 70, 12);
  });

  it('says nothing of anybody where too few left, and how many it needs', async () => {
    const { risk } = await asked(shopFacts(40));
    expect(risk).toMatchObject({ by: null, lost: 0, needed: 90, people: [], backtest: null });
  });

  it('names those most at risk by pseudonym, with what the model goes by and how it did', async () => {
    const { risk } = await asked(withCustomers(shopFacts(40)));
    expect(risk.by).toBe('model');
    expect(risk.backtest.better.high).toBeLessThan(0);
    expect(risk.weights.find(({ key }: { key: string }) => key === 'late').low).toBeGreaterThan(1);
    expect(risk.people).toHaveLength(50);
    expect(Object.keys(risk.people[0]).sort()).toEqual(['contact', 'lastGroup', 'probability']);
  });

  it('asks for the key, and says what is wrong', async () => {
    const world = new World();
    expect((await world.ask('GET', '/v1/outlook')).status).toBe(401);
    expect((await world.call('GET', '/v1/outlook?colour=red')).status).toBe(400);
    expect((await world.call('GET', '/v1/outlook')).body).toMatchObject({
      headings: [],
      goals: [],
      risk: { by: null },
    });
  });
});

describe('where a goal stands', () => {
  const score = (values: readonly number[]) => scoreOf('csat', tallyOf(values));
  const many = (up: number) => score(Array.from({ length: 100 }, (_, at) => Number(at < up)));
  const then = (expected: number, high: number) => ({ step: 13, expected, low: 0, high });

  it('is what the interval and the band say', () => {
    expect(standingTo(50, many(80), undefined)).toBe('reached');
    expect(standingTo(78, many(80), undefined)).toBe('there');
    expect(standingTo(0, score([1, 1]), undefined)).toBe('there');
    expect(standingTo(85, many(80), then(86, 90))).toBe('coming');
    expect(standingTo(88, many(80), then(84, 90))).toBe('open');
    expect(standingTo(95, many(80), then(84, 90))).toBe('beyond');
    expect(standingTo(95, score([]), undefined)).toBe('unknown');
  });
});
