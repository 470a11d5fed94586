import { describe, expect, it } from 'vitest';
import { money } from '../../../functions/insights/money.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf } from '../../../shared/domain/insights/dates.ts';
import { Chance } from '../../simulation/chance.ts';
import { now, pageDeps, today } from './shop.ts';

const day = 86_400_000;
const end = Date.parse(now);
const groups = ['detractor', 'passive', 'promoter'];

/** People who answer some of their surveys and buy in two currencies, before and after; some rows told twice. */
const town = (seed: number) => {
  const chance = new Chance(seed);
  const facts = new InMemoryFacts();
  const tell = (table: 'answers' | 'surveys' | 'moments' | 'tasks', row: PlainFact): void => {
    facts.add(table, row);
    if (chance.happens(0.1)) facts.add(table, row);
  };
  for (let who = 0; who < 150; who += 1) {
    const contact = `c${who}`;
    for (let n = chance.below(3); n > 0; n -= 1) {
      const sentAt = end - chance.below(390) * day - 1;
      const answeredAt = chance.happens(0.5) ? Math.min(end, sentAt + day) : null;
      const apart = chance.pick([null, null, null, 'test']);
      const known = {
        id: `s${who}-${n}`,
        contact,
        type: 'nps',
        program: 'post-purchase',
        channel: 'email',
        apart,
        sentAt,
      };
      tell('surveys', { ...known, createdAt: sentAt, answeredAt });
      const group = chance.pick(groups);
      if (answeredAt !== null)
        tell('answers', { ...known, at: answeredAt, day: dateOf(Math.floor(answeredAt / day)), group, score: 5 });
      if (answeredAt !== null && group === 'detractor')
        tell('tasks', {
          ...{ id: `t${who}-${n}`, contact, kind: 'detractor', openedAt: answeredAt, amount: 20, currency: 'EUR' },
          ...(chance.happens(0.5)
            ? { state: 'resolved', closedAt: answeredAt, recovered: chance.pick(['promoter', 'detractor', null]) }
            : { state: 'open' }),
        });
    }
    for (let n = chance.below(5); n > 0; n -= 1)
      tell('moments', {
        ...{ id: `m${who}-${n}`, contact, moment: 'purchase.completed', at: end - chance.below(400) * day },
        ...{ amount: 10 + chance.below(500), currency: chance.pick(['EUR', 'EUR', 'USD']) },
        verdict: chance.pick(['scheduled', 'skipped', 'cancelled', null]),
      });
  }
  return facts;
};

const once = (rows: readonly PlainFact[]) => [...new Map(rows.map((row) => [row.id, row])).values()];

/** Straight over the rows, one person after another. */
const recount = (facts: InMemoryFacts, horizon: number, group: string) => {
  const answers = once(facts.all('answers')).filter(({ apart }) => apart === null);
  const surveys = once(facts.all('surveys')).filter(({ apart }) => apart === null);
  const people = [...new Set(surveys.map(({ contact }) => contact))].flatMap((contact) => {
    const own = answers.filter((row) => row.contact === contact).sort((a, b) => Number(a.at) - Number(b.at));
    const [first] = own;
    if (first) return first.group === group ? [{ contact, from: Number(first.at) }] : [];
    const asked = surveys.filter((row) => row.contact === contact).map(({ sentAt }) => Number(sentAt));
    return group === 'never answered' ? [{ contact, from: Math.min(...asked) }] : [];
  });
  const observed = people.filter(({ from }) => from + horizon * day <= end);
  const bought = observed.map(({ contact, from }) =>
    once(facts.all('moments')).filter(
      (row) =>
        row.contact === contact &&
        row.verdict !== 'cancelled' &&
        Number(row.at) > from &&
        Number(row.at) <= from + horizon * day,
    ),
  );
  const sum = (currency: string) =>
    bought.flat().reduce((all, row) => (row.currency === currency ? all + Number(row.amount) : all), 0);
  return {
    people: people.length,
    observed: observed.length,
    again: bought.filter((one) => one.length > 0).length,
    sum,
  };
};

const asked = async (facts: InMemoryFacts, query: string) => {
  const { status, body } = await money(new URLSearchParams(query), await pageDeps(facts));
  return { status, body: JSON.parse(body) };
};

const since = dateOf(today - 399);

describe('GET /v1/money', () => {
  it.each([1, 2, 3])('is what a naive recount gives, by group and currency (%i)', async (seed) => {
    const facts = town(seed);
    for (const horizon of [90, 180]) {
      const { status, body } = await asked(facts, `horizon=${horizon}&since=${since}`);
      expect(status).toBe(200);
      expect(body.groups.map(({ group }: { group: string }) => group)).toEqual([...groups, 'never answered']);
      for (const { group, people, observed, repeat, spent, small } of body.groups) {
        const naive = recount(facts, horizon, group);
        expect([people, observed, repeat.n]).toEqual([naive.people, naive.observed, naive.again]);
        expect(small).toBe(observed < 30);
        for (const { currency, total, perPerson } of spent) {
          expect(total).toBeCloseTo(naive.sum(currency), 6);
          expect(perPerson.value).toBeCloseTo(naive.sum(currency) / naive.observed, 6);
          expect(perPerson.low).toBeLessThanOrEqual(perPerson.value);
          expect(perPerson.high).toBeGreaterThanOrEqual(perPerson.value);
        }
      }
      const [eur] = body.point;
      const mean = (group: string) =>
        recount(facts, horizon, group).sum(eur.currency) / recount(facts, horizon, group).observed;
      expect(eur.perPerson.value).toBeCloseTo((mean('promoter') - mean('detractor')) / 200, 6);
    }
  });

  it('adds what is at risk in each currency, and says of how much nothing is known', async () => {
    const facts = new InMemoryFacts();
    const open = (id: string, more: PlainFact) =>
      facts.add('tasks', { id, kind: 'detractor', state: 'open', openedAt: end - day, ...more });
    open('a', { amount: 100, currency: 'EUR' });
    open('b', { amount: 50, currency: 'EUR', state: 'contacted' });
    open('c', { amount: 70, currency: 'USD' });
    open('d', {});
    open('e', { amount: 900, currency: 'EUR', state: 'resolved' });
    open('f', { amount: 900, currency: 'EUR', kind: 'promoter' });
    const { body } = await asked(facts, '');
    expect(body.atRisk).toEqual({
      ...{ tasks: 4, unknown: 1 },
      amounts: [
        { currency: 'EUR', tasks: 2, amount: 150 },
        { currency: 'USD', tasks: 1, amount: 70 },
      ],
    });
  });

  it('holds those who recovered beside those who did not', async () => {
    const facts = new InMemoryFacts();
    const closed = (contact: string, recovered: string | null, amount: number) => {
      const closedAt = end - 200 * day;
      facts.add('tasks', {
        id: contact,
        contact,
        kind: 'detractor',
        state: 'resolved',
        openedAt: closedAt,
        closedAt,
        recovered,
      });
      const sale = { id: `m${contact}`, contact, at: closedAt + day, moment: 'purchase.completed' };
      facts.add('moments', { ...sale, amount, currency: 'EUR' });
    };
    for (const [at, amount] of [100, 200, 300].entries()) closed(`r${at}`, 'promoter', amount);
    for (const [at, amount] of [10, 20, 30].entries()) closed(`n${at}`, 'detractor', amount);
    closed('q', null, 5);
    const { groups: parts, difference } = (await asked(facts, '')).body.wonBack;
    expect(parts.map(({ people }: { people: number }) => people)).toEqual([3, 3, 1]);
    expect(difference).toMatchObject([{ currency: 'EUR', perPerson: { n: 6, value: expect.closeTo(180, 9) } }]);
  });

  it('reads each table once, and nothing where there is nothing', async () => {
    const facts = new InMemoryFacts();
    const { body } = await asked(facts, '');
    expect(facts.reads.toSorted()).toEqual(['answers', 'moments', 'surveys', 'tasks']);
    expect(body).toMatchObject({ horizon: 180, churn: { silence: 180 }, point: [], atRisk: { tasks: 0 } });
    expect(body.groups[0]).toMatchObject({ people: 0, repeat: { rate: null }, churn: { rate: null }, spent: [] });
  });

  it.each(['horizon=30', 'by=team', 'every=week', 'colour=red'])('says what is wrong with %s', async (query) => {
    const { status, body } = await asked(new InMemoryFacts(), query);
    expect(status).toBe(400);
    expect(body.message).toContain(query.split('=')[0]);
  });
});
