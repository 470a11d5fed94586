import { describe, expect, it } from 'vitest';
import { money } from '../../../functions/insights/money.ts';
import { showMoney } from '../../../functions/insights/show-money.ts';
import { InMemoryFacts, type PlainFact } from '../../../shared/adapters/memory/facts.ts';
import { dateOf, startOf } from '../../../shared/domain/insights/dates.ts';
import { textOf } from './page-text.ts';
import { asked, pageDeps, today, tokens } from './shop.ts';

const noon = (daysAgo: number): number => startOf(today - daysAgo, 'Europe/Berlin') + 12 * 3_600_000;
const day = (daysAgo: number): string => dateOf(today - daysAgo);

type Tables = Partial<Record<'answers' | 'surveys' | 'moments' | 'tasks', readonly PlainFact[]>>;

const factsOf = (tables: Tables): InMemoryFacts => {
  const facts = new InMemoryFacts();
  for (const [name, rows] of Object.entries(tables)) facts.add(name as keyof Tables, ...rows);
  return facts;
};
const counted = async (tables: Tables, query: string, insights = {}) => {
  const deps = await pageDeps(factsOf(tables));
  const config = { ...deps.config, insights: { ...deps.config.insights, ...insights } };
  return JSON.parse((await money(new URLSearchParams(query), { ...deps, config })).body);
};
const of = (groups: readonly { group: string }[], name: string) => groups.find(({ group }) => group === name);

const answered = (contact: string, daysAgo: number, more: PlainFact = {}): PlainFact => ({
  ...{ id: `a-${contact}`, contact, at: noon(daysAgo), day: day(daysAgo), type: 'nps', score: 9, group: 'promoter' },
  ...more,
});
const bought = (contact: string, daysAgo: number, amount: number, currency = 'EUR'): PlainFact => ({
  ...{ id: `m-${contact}-${daysAgo}-${currency}`, contact, at: noon(daysAgo) },
  ...{ moment: 'purchase.completed', amount, currency },
});

describe('money of an earlier time', () => {
  const period = `since=${day(330)}&until=${day(300)}&horizon=90`;

  it('goes on after its end: what was bought since counts', async () => {
    const { groups } = await counted({ answers: [answered('a', 310)], moments: [bought('a', 240, 80)] }, period);
    expect(of(groups, 'promoter')).toMatchObject({ observed: 1, repeat: { n: 1 }, spent: [{ total: 80 }] });
  });

  it('counts whoever was asked in it by a survey made long before', async () => {
    const surveys = [{ id: 's', contact: 'b', createdAt: noon(385), sentAt: noon(329), type: 'nps' }];
    expect(of((await counted({ surveys }, period)).groups, 'never answered')).toMatchObject({ people: 1 });
  });

  it('counts whoever answered something else as somebody who answers', async () => {
    const sent = { createdAt: noon(320), sentAt: noon(319), type: 'nps' };
    const surveys = [
      { ...sent, id: 's1', contact: 'b' },
      { ...sent, id: 's2', contact: 'b', answeredAt: noon(318) },
    ];
    expect(of((await counted({ surveys }, period)).groups, 'never answered')).toMatchObject({ people: 0 });
  });

  it('counts repairs that ended in it, begun long before, of unhappy customers alone', async () => {
    const task = { state: 'resolved', kind: 'detractor', recovered: 'promoter' };
    const tasks = [
      { ...task, id: 't1', contact: 'a', openedAt: noon(500), closedAt: noon(310) },
      { ...task, id: 't2', contact: 'b', openedAt: noon(320), closedAt: noon(310), kind: 'promoter' },
      { ...task, id: 't3', contact: 'c', openedAt: noon(320), closedAt: noon(200) },
      { ...task, id: 't4', contact: 'd', openedAt: noon(320), closedAt: noon(310), kind: null },
    ];
    expect(of((await counted({ tasks }, period)).wonBack.groups, 'recovered')).toMatchObject({ people: 1 });
  });
});

it.each([
  ['program', 'support'],
  ['team', 'accounts'],
  ['cause', 'Glue'],
])('is at risk, and won back, behind the tasks that pass a filter by %s', async (name, value) => {
  const [open, closed] = [
    { state: 'open', amount: 10 },
    { state: 'resolved', closedAt: noon(5), recovered: 'passive' },
  ];
  const task = { kind: 'detractor', currency: 'EUR', openedAt: noon(9), program: 'x', team: 'care', cause: 'Late' };
  const tasks = [open, closed].flatMap((one, n) => [
    { ...task, ...one, id: `t${n}`, contact: `c${n}` },
    { ...task, ...one, id: `u${n}`, contact: `d${n}`, [name]: value },
  ]);
  const { atRisk, wonBack } = await counted({ tasks }, new URLSearchParams({ [name]: value }).toString());
  expect(atRisk).toMatchObject({ tasks: 1, amounts: [{ amount: 10 }] });
  expect(of(wonBack.groups, 'recovered')).toMatchObject({ people: 1 });
});

it('is told in five currencies at most', async () => {
  const currencies = ['EUR', 'USD', 'CHF', 'GBP', 'SEK', 'DKK', 'NOK'];
  const people = ['a', 'b', 'c'].flatMap((one) => [
    ...[
      { contact: `${one}1`, group: 'promoter' },
      { contact: `${one}2`, group: 'detractor' },
    ],
  ]);
  const answers = people.map(({ contact, group }) => answered(contact, 300, { group }));
  const closed = { kind: 'detractor', state: 'resolved', openedAt: noon(300), closedAt: noon(299) };
  const tasks = people.map(({ contact, group }) => ({ ...closed, id: contact, contact, recovered: group }));
  const moments = people.flatMap(({ contact }) => currencies.map((one, n) => bought(contact, 280, 90 - n, one)));
  const { groups, point, wonBack } = await counted({ answers, moments, tasks }, '');
  const named = (lines: readonly { currency: string }[]) => lines.map(({ currency }) => currency).toSorted();
  const first = currencies.toSorted().slice(0, 5);
  expect(named((of(groups, 'promoter') as never as { spent: { currency: string }[] }).spent)).toEqual(first);
  expect([named(point), named(wonBack.difference)]).toEqual([first, first]);
});

it('says by which event or by how long a silence somebody is lost', async () => {
  expect((await counted({}, '', { churn: { event: 'contract.ended' } })).churn).toEqual({ event: 'contract.ended' });
  expect((await counted({}, '', { churn: { silence: 60 * 86_400_000 } })).churn).toEqual({ silence: 60 });
});

it('names the horizons that there are to whoever asks for another', async () => {
  expect((await counted({}, 'horizon=30')).message).toContain('90, 180, 365');
});

it('lets somebody choose on its page how long people are followed', async () => {
  const { body } = await showMoney(
    { ...asked(tokens.manager), path: '/app/insights/money' },
    await pageDeps(factsOf({})),
  );
  const [, choice = ''] = /<label>Followed for(.*?)<\/label>/s.exec(body) ?? [];
  expect(choice).toContain('name="horizon"');
  expect([...choice.matchAll(/<option value="(\d*)"/g)].map(([, days]) => days)).toEqual(['', '90', '365']);
  expect(textOf(choice).trim()).toBe('180 days 90 days 365 days');
  expect(choice).not.toMatch(/value="\d+" selected/);
  expect(body).toMatch(/<form[^>]* action="\/app\/insights\/money"/);
});
