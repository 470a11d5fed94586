import { describe, expect, it } from 'vitest';
import { metrics } from '../../../functions/insights/metrics.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { Chance } from '../../simulation/chance.ts';
import { pageDeps, today } from './shop.ts';

interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly day: string;
  readonly score: number;
  readonly channel: string | null;
  readonly team: string | null;
  readonly tags: string | null;
  readonly apart: string | null;
}

/** Answers of one type over two months, some of them told in several revisions, some in no headline. */
const answersBy = (chance: Chance, count: number): readonly Answer[] =>
  Array.from({ length: count }, (_, at) => {
    const answer = {
      ...{ id: `s${at}`, revision: 1, day: dateOf(today - chance.below(60)), score: chance.below(11) },
      channel: chance.pick(['email', 'sms', null]),
      team: chance.pick(['care', 'accounts', null]),
      tags: chance.pick([null, '["price"]', '["price","wait"]', '["wait"]']),
      apart: chance.pick([null, null, null, 'test', 'kiosk', 'recovery']),
    };
    return chance.happens(0.3) ? [answer, { ...answer, revision: 2, score: chance.below(11) }] : [answer];
  }).flat();

const factsOf = (chance: Chance, answers: readonly Answer[]): InMemoryFacts => {
  const facts = new InMemoryFacts();
  for (const answer of chance.shuffled([...answers, ...answers.slice(0, 20)]))
    facts.add('answers', {
      ...answer,
      ...{ at: dayOf(answer.day) * 86_400_000 + 43_200_000, type: 'nps', series: 'nps', program: 'post-purchase' },
    });
  return facts;
};

/** Straight over the rows: the newest of each, in the headline. */
const newest = (answers: readonly Answer[]): readonly Answer[] =>
  [
    ...new Map(answers.toSorted((a, b) => a.revision - b.revision).map((answer) => [answer.id, answer])).values(),
  ].filter(({ apart }) => apart === null);

const npsOf = (answers: readonly Answer[]): number | null => {
  const share = (holds: (score: number) => boolean) => answers.filter(({ score }) => holds(score)).length;
  return answers.length === 0
    ? null
    : (100 * (share((score) => score >= 9) - share((score) => score <= 6))) / answers.length;
};

const asked = async (facts: InMemoryFacts, query: string) => {
  const { status, body } = await metrics(new URLSearchParams(query), await pageDeps(facts));
  expect(status).toBe(200);
  return JSON.parse(body);
};

const close = (actual: number | null, expected: number | null): void =>
  expected === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(expected, 9);

describe('a score', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is what a naive recount gives, however it is asked for (%i)', async (seed) => {
    const chance = new Chance(seed);
    const answers = answersBy(chance, 200);
    const [facts, all] = [factsOf(chance, answers), newest(answers)];
    const since = dateOf(today - 30);
    const recent = all.filter(({ day }) => day >= since);

    const whole = await asked(facts, `type=nps&since=${since}`);
    expect(whole.n).toBe(recent.length);
    close(whole.score, npsOf(recent));

    const bySms = await asked(facts, 'type=nps&channel=sms&channel=email&tag=wait');
    const filtered = all.filter(({ channel, tags }) => channel !== null && tags?.includes('wait'));
    expect(bySms.n).toBe(filtered.length);
    close(bySms.score, npsOf(filtered));

    const { groups } = await asked(facts, 'type=nps&by=channel,team');
    expect(groups.length).toBe(new Set(all.map(({ channel, team }) => `${channel} ${team}`)).size);
    for (const { key, n, score } of groups) {
      const mine = all.filter(({ channel, team }) => channel === key.channel && team === key.team);
      expect(n).toBe(mine.length);
      close(score, npsOf(mine));
    }

    const { series } = await asked(facts, 'type=nps&every=day');
    expect(series.reduce((sum: number, point: { n: number }) => sum + point.n, 0)).toBe(all.length);
    for (const { from, n, score } of series) {
      const mine = all.filter(({ day }) => day === from);
      expect(n).toBe(mine.length);
      close(score, npsOf(mine));
    }
  });
});
