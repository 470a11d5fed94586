import { describe, expect, it } from 'vitest';
import { funnel } from '../../../functions/insights/funnel.ts';
import { journey } from '../../../functions/insights/journey.ts';
import type { PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { quantile } from '../../../shared/domain/insights/velocity.ts';
import { pageDeps, shopFacts, today } from './shop.ts';

const facts = shopFacts(120);
const since = dateOf(today - 59);
const from = startOf(today - 59, 'Europe/Berlin');
const deps = async () => {
  const made = await pageDeps(facts);
  const insights = { ...made.config.insights, touchpoints: { 'showroom.visited': 'consideration' as const } };
  return { ...made, config: { ...made.config, insights } };
};
const asked = async (what: typeof journey, query: string) => {
  const { status, body } = await what(new URLSearchParams(query), await deps());
  return { status, body: JSON.parse(body) };
};
const rows = (table: 'answers' | 'surveys' | 'moments', holds: (row: PlainFact) => boolean) =>
  facts.all(table).filter(holds);

describe('GET /v1/journey', () => {
  it('has each stage with what a naive recount gives', async () => {
    const { status, body } = await asked(journey, `since=${since}&every=week`);
    expect(status).toBe(200);
    expect(body.stages.map(({ stage }: { stage: string }) => stage)).toEqual([
      ...['awareness', 'consideration', 'purchase', 'use', 'support', 'advocacy'],
    ]);
    for (const { stage, answers, scores, asked: n, answered } of body.stages) {
      const own = rows('answers', (row) => row.stage === stage && String(row.day) >= since);
      expect(answers).toBe(own.length);
      const sent = rows('surveys', (row) => row.stage === stage && Number(row.sentAt) >= from);
      expect([n, answered]).toEqual([sent.length, sent.filter((row) => row.answeredAt !== null).length]);
      for (const { type, n: count, score, small, series } of scores) {
        const typed = own.filter((row) => row.type === type);
        expect([count, small]).toEqual([typed.length, typed.length < 30]);
        const share = (holds: (rating: number) => boolean) =>
          (100 * typed.filter((row) => holds(Number(row.score))).length) / typed.length;
        expect(score).toBeCloseTo(
          type === 'nps' ? share((one) => one >= 9) - share((one) => one < 7) : share((one) => one >= 4),
          9,
        );
        expect(series.reduce((sum: number, point: { n: number }) => sum + point.n, 0)).toBe(count);
      }
    }
  });

  it('shows what happened at a stage beside it, whether or not anybody asks', async () => {
    facts.add('moments', { id: 'v1', at: from + 1, moment: 'showroom.visited' });
    const { body } = await asked(journey, `since=${since}`);
    const of = (stage: string) =>
      body.stages.find((one: { stage: string }) => one.stage === stage)?.observations as unknown;
    expect(of('consideration')).toEqual([{ event: 'showroom.visited', n: 1, isAsked: false }]);
    const purchases = rows('moments', (row) => row.moment === 'purchase.completed' && Number(row.at) >= from);
    expect(of('purchase')).toEqual([
      { event: 'purchase.completed', n: purchases.length, isAsked: true },
      { event: 'invoice.issued', n: 0, isAsked: true },
    ]);
    expect(of('advocacy')).toEqual([]);
  });

  it.each(['by=stage', 'every=hour', 'colour=red'])('says what is wrong with %s', async (query) => {
    const { status, body } = await asked(journey, query);
    expect(status).toBe(400);
    expect(body.message).toContain(query.split('=')[0]);
  });
});

describe('GET /v1/funnel', () => {
  it('follows events to answers as a naive recount does, with reasons and times', async () => {
    const { body } = await asked(funnel, `since=${since}&program=post-purchase`);
    const own = (row: PlainFact) => row.program === 'post-purchase';
    const events = rows('moments', (row) => own(row) && Number(row.at) >= from);
    const cohort = rows('surveys', (row) => own(row) && Number(row.occurredAt) >= from);
    const lost = events.filter((row) => row.verdict === 'skipped');
    const steps = Object.fromEntries(body.steps.map(({ step, n }: { step: string; n: number }) => [step, n]));
    expect(steps).toMatchObject({
      events: events.length,
      eligible: events.length - lost.length,
      sent: cohort.length,
      delivered: cohort.filter((row) => row.deliveredAt !== null).length,
      answered: cohort.filter((row) => row.answeredAt !== null).length,
    });
    const named = Object.fromEntries(
      body.steps[1].lost.map(({ reason, n }: { reason: string; n: number }) => [reason, n]),
    );
    expect(named.fatigue).toBe(lost.filter((row) => row.reason === 'fatigue').length);
    const took = rows('surveys', (row) => own(row) && Number(row.sentAt) >= from && row.answeredAt !== null)
      .map((row) => (Number(row.answeredAt) - Number(row.sentAt)) / 3_600_000)
      .sort((a, b) => a - b);
    expect(body.velocity.answered.n).toBe(took.length);
    expect(body.velocity.answered.hours.median).toBeCloseTo(quantile(Float64Array.from(took), 0.5) ?? 0, 9);
  });

  it.each(['by=stage', 'every=week', 'tag=price', 'since=2026-99-01'])('says what is wrong with %s', async (query) => {
    const { status, body } = await asked(funnel, query);
    expect(status).toBe(400);
    expect(body.message).toContain(query.split('=')[0]);
  });
});
