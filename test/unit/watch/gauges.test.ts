import { describe, expect, it } from 'vitest';
import { EmbeddedGauges } from '../../../shared/adapters/aws/gauges.ts';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { type Day, dateOf } from '../../../shared/domain/insights/dates.ts';
import type { FactReader } from '../../../shared/ports/facts.ts';
import { now, shopFacts, today } from '../insights/shop.ts';
import { Watching } from './watching.ts';

describe('figures for dashboards', () => {
  it('are scores of each type over 30 days and tasks of now, and nothing of anybody', async () => {
    const here = new Watching(shopFacts(60), {}, now);
    await here.wake();
    const [tasks] = here.shown.filter(({ of }) => of.Type === undefined);
    expect(here.shown.map(({ of }) => of.Type).sort()).toEqual(['ces', 'csat', 'nps', undefined]);
    expect(tasks?.figures.OpenTasks).toBeGreaterThan(0);
    for (const { figures, of } of here.shown) {
      expect(Object.keys(of).every((name) => name === 'Type')).toBe(true);
      expect(Object.values(figures).every(Number.isFinite)).toBe(true);
    }
    const nps = here.shown.find(({ of }) => of.Type === 'nps')?.figures;
    expect(Object.keys(nps ?? {}).sort()).toEqual(['Answers', 'ResponseRate', 'Score']);
  });

  it('count the answers of the last thirty days by the company’s calendar, and tasks whose clock has run out', async () => {
    const facts = new InMemoryFacts();
    const noon = (day: Day): number => day * 86_400_000 + 11 * 3_600_000;
    const survey = (id: string, day: Day, answeredAt?: number) =>
      facts.add('surveys', {
        ...{
          id,
          revision: 1,
          type: 'csat',
          state: 'sent',
          program: 'support',
          createdAt: noon(day),
          sentAt: noon(day),
        },
        ...(answeredAt !== undefined && { answeredAt }),
      });
    const answer = (id: string, day: Day, more: PlainFact = {}) =>
      facts.add('answers', {
        ...{ id, revision: 1, at: noon(day), day: dateOf(day), program: 'support', stage: 'support' },
        ...{ type: 'csat', series: 'csat 1-5 bbbb', score: 5, group: 'promoter', ...more },
      });
    answer('a1', today);
    answer('a2', today - 29);
    answer('a3', today, { score: 1, group: 'detractor' });
    answer('too-old', today - 30);
    answer('tomorrow', today + 1);
    answer('by-a-public-page', today, { apart: 'link' });
    for (const [id, day] of [
      ['a1', today],
      ['a2', today - 29],
      ['silent', today - 10],
      ['too-old', today - 30],
    ] as const)
      survey(id, day, id === 'silent' ? undefined : noon(day));
    const task = (id: string, more: PlainFact) =>
      facts.add('tasks', {
        ...{ id, revision: 1, program: 'support', team: 'care', kind: 'detractor', state: 'open' },
        ...{ openedAt: noon(today - 3), dueAt: noon(today + 1), resolveBy: noon(today + 9), ...more },
      });
    task('in-time', {});
    task('open-for-long', { openedAt: noon(today - 100) });
    task('late', { dueAt: noon(today - 1) });
    task('over', { state: 'resolved', closedAt: noon(today - 1) });
    const here = new Watching(facts, {}, now);
    await here.wake();
    expect(here.shown.find(({ of }) => of.Type === 'csat')?.figures).toEqual({
      ...{ Answers: 3, Score: expect.closeTo(66.67, 1), ResponseRate: expect.closeTo(66.67, 1) },
    });
    expect(here.shown.find(({ of }) => of.Type === undefined)?.figures).toEqual({ OpenTasks: 3, BreachedTasks: 1 });
  });

  it('are the share that answered of those who were sent a survey of a type in thirty days, planned whenever', async () => {
    const facts = new InMemoryFacts();
    const at = (day: Day): number => day * 86_400_000 + 11 * 3_600_000;
    const survey = (id: string, type: string, more: PlainFact = {}) =>
      facts.add('surveys', {
        ...{
          id,
          revision: 1,
          type,
          state: 'sent',
          program: 'support',
          createdAt: at(today - 5),
          sentAt: at(today - 5),
        },
        ...more,
      });
    const answered = { answeredAt: at(today - 4) };
    for (const [type, score] of [
      ['csat', 5],
      ['nps', 10],
    ] as const) {
      survey(`${type}-answered`, type, answered);
      facts.add('answers', {
        ...{ id: `${type}-answered`, revision: 1, at: at(today - 4), day: dateOf(today - 4), program: 'support' },
        ...{ stage: 'support', type, series: `${type} x`, score, group: 'promoter' },
      });
    }
    survey('csat-silent', 'csat', { createdAt: at(today - 50) });
    survey('csat-over-a-link', 'csat', { apart: 'link', ...answered });
    const here = new Watching(facts, {}, now);
    await here.wake();
    const rates = here.shown.map(({ figures, of }) => [of.Type, figures.ResponseRate]);
    expect(Object.fromEntries(rates)).toMatchObject({ csat: 50, nps: 100 });
  });

  it('show no zero where nobody answered, and come although a digest cannot be sent', async () => {
    const here = new Watching(new InMemoryFacts(), {}, now);
    await here.wake();
    expect(here.shown).toEqual([{ figures: { OpenTasks: 0, BreachedTasks: 0 }, of: {} }]);
    const broken = new Watching(shopFacts(40), { alerts: { to: ['lead@shop.example'] } }, now);
    const records = Object.assign(Object.create(broken.records), { get: () => Promise.reject(new Error('no table')) });
    await broken.wake({ records }).catch(() => undefined);
    expect(broken.shown.length).toBeGreaterThan(1);
  });

  it('come every third hour, and nothing is read for them in between', async () => {
    const here = new Watching(shopFacts(40), {}, now);
    await here.pass(24);
    expect(here.shown.filter(({ of }) => of.Type === undefined)).toHaveLength(8);
    let reads = 0;
    const facts: FactReader = {
      read: (...asked) => {
        reads += 1;
        return here.facts.read(...asked);
      },
    };
    here.clock.moveTo(new Date(Date.parse(here.clock.now()) + 3_600_000).toISOString());
    await here.wake({ facts });
    expect(reads).toBe(0);
  });

  it('are a line of the embedded metric format', () => {
    const lines: string[] = [];
    const gauges = new EmbeddedGauges('prod', new VirtualClock(now), (line) => lines.push(line));
    gauges.show({ Score: 41.5 }, { Type: 'nps' });
    gauges.show({}, { Type: 'ces' });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        _aws: {
          Timestamp: Date.parse(now),
          CloudWatchMetrics: [
            { Namespace: 'Heardback/Scores', Dimensions: [['Stage', 'Type']], Metrics: [{ Name: 'Score' }] },
          ],
        },
        ...{ Stage: 'prod', Type: 'nps', Score: 41.5 },
      },
    ]);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
  });
});
