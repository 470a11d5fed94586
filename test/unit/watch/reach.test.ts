import { describe, expect, it } from 'vitest';
import { peopleAtRisk } from '../../../functions/insights/at-risk.ts';
import type { InsightsDeps } from '../../../functions/insights/deps.ts';
import { candidatesIn } from '../../../functions/watch/candidates.ts';
import type { WatchDeps } from '../../../functions/watch/deps.ts';
import { reachable } from '../../../functions/watch/reachable.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { drawOf } from '../../../shared/domain/eligibility/rules.ts';
import type { Assessed } from '../../../shared/steps/facts/assessed.ts';
import defaults from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { columnsOf } from '../insights/columns.ts';

const now = '2026-11-20T12:00:00.000Z';
const day = 86_400_000;
const ago = (days: number): number => Date.parse(now) - days * day;
const person = (contact: string, probability: number, lastGroup?: number) => ({ contact, probability, lastGroup });
const rule = {
  team: 'care',
  from: 0.3,
  every: 90 * day,
  most: 2,
  severity: 'normal',
  contactWithin: 1,
  resolveWithin: 1,
} as const;

const assessedOf = (told: Partial<Record<keyof Assessed['told'], Parameters<typeof columnsOf>[0]>>, people: object[]) =>
  ({
    risk: { kind: 'assessed', people },
    told: Object.fromEntries(
      (['moments', 'answers', 'surveys', 'tasks'] as const).map((name) => [name, columnsOf(told[name] ?? [])]),
    ),
  }) as unknown as Assessed;
const contact = (id: string, more: Partial<ContactRow> = {}): ContactRow => ({
  ...{ kind: 'contact', version: 0, id, name: id.toUpperCase(), email: `${id}@example.com`, asked: {}, createdAt: now },
  ...more,
});
const stored = async (...rows: readonly object[]) => {
  const records = new InMemoryRecords();
  for (const put of rows) await records.commit([{ put: { ...put, version: 0 } as never }]);
  return records;
};

describe('who is handed in as about to leave', () => {
  const candidates = (
    told: Parameters<typeof assessedOf>[0],
    people: object[],
    insights: object = {},
  ): readonly string[] => {
    const config = { ...defaults, insights: { ...defaults.insights, ...insights } };
    const deps = { config, clock: { now: () => now } } as unknown as WatchDeps;
    return candidatesIn(assessedOf(told, people), { rule, deps }).map((one) => one.contact);
  };

  it('is likely enough to, in the order given', () => {
    expect(candidates({}, [person('a', 0.9), person('b', 0.3), person('c', 0.299)])).toEqual(['a', 'b']);
  });

  it('is nobody where nothing can be said', () => {
    const told = assessedOf({}, []).told;
    const refused = { risk: { kind: 'refused', lost: 1, kept: 2 }, told } as unknown as Assessed;
    expect(candidatesIn(refused, { rule, deps: { config: defaults, clock: { now: () => now } } as never })).toEqual([]);
  });

  it('is nobody of whom somebody took care within the time of the rule', () => {
    const tasks = [
      { contact: 'a', openedAt: ago(89) },
      { contact: 'b', openedAt: ago(91) },
      { contact: 'c', openedAt: null },
      { contact: 'd', openedAt: ago(90) },
    ];
    const people = ['a', 'b', 'c', 'd'].map((one) => person(one, 0.9));
    expect(candidates({ tasks }, people)).toEqual(['b', 'c', 'd']);
  });

  it('is nobody who left the surveys or complained of them', () => {
    const surveys = [
      { contact: 'a', optedOutAt: ago(400), complainedAt: null },
      { contact: 'b', optedOutAt: null, complainedAt: ago(400) },
      { contact: 'c', optedOutAt: null, complainedAt: null },
      { contact: null, optedOutAt: ago(1), complainedAt: null },
    ];
    expect(candidates({ surveys }, [person('a', 0.9), person('b', 0.8), person('c', 0.7)])).toEqual(['c']);
  });

  it('is nobody where improvements do not reach', () => {
    const told = {
      moments: [
        { contact: 'b', property_store: 'Berlin' },
        { contact: 'a', property_store: 'Cologne' },
      ],
      answers: [
        { contact: 'c', property_store: 'Cologne' },
        { contact: 'd', property_store: null },
      ],
    };
    const people = ['a', 'b', 'c', 'd'].map((one) => person(one, 0.9));
    const holdout = { property: 'store', values: ['Cologne', 'Bonn'] };
    expect(candidates(told, people, { holdout })).toEqual(['b', 'd']);
    expect(candidates(told, people)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('who can be reached', () => {
  const told = {
    tasks: [
      { id: 'ta-old', contact: 'a', openedAt: ago(9) },
      { id: 'ta', contact: 'a', openedAt: ago(1) },
    ],
    answers: [
      { id: 'sb', contact: 'b', at: ago(2) },
      { id: 'sb-old', contact: 'b', at: ago(9) },
      { id: 'sa', contact: 'a', at: ago(2) },
    ],
  };
  const survey = (id: string, contactId: string) => ({
    ...{ kind: 'survey', version: 0, id, state: 'scheduled', program: 'support', programHash: 'x', type: 'csat' },
    ...{ eventKey: 'e', contactId, occurredAt: now, priority: 1, language: 'en', timezone: 'UTC', channel: 'email' },
    ...{ address: 'x@example.com', createdAt: now, dueAt: now, askBy: now, generation: 1 },
  });
  const rows = [
    aTask({ id: 'ta', contactId: 'ca' }),
    survey('sb', 'cb'),
    survey('sb-old', 'other'),
    survey('sa', 'other'),
    contact('ca'),
    contact('cb'),
  ];
  const reach = async (people: readonly ReturnType<typeof person>[], records: InMemoryRecords, most = 2, holdout = 0) =>
    (
      await reachable(people, {
        most,
        known: assessedOf(told, []),
        deps: { records, config: { ...defaults, holdout } },
      })
    ).map((one) => `${one.person.contact} ${one.contact.id}`);
  const people = [person('x', 0.9), person('a', 0.8), person('b', 0.7)];

  it('is found by their newest task, else by their newest answer', async () => {
    expect(await reach(people, await stored(...rows))).toEqual(['a ca', 'b cb']);
  });

  it('is no more than are wanted, and looked for among ten times as many', async () => {
    const records = await stored(...rows);
    expect(await reach(people, records, 1)).toEqual(['a ca']);
    const strangers = Array.from({ length: 9 }, (_, at) => person(`x${at}`, 0.9));
    expect(await reach([...strangers, ...people.slice(1)], records, 1)).toEqual(['a ca']);
    expect(await reach([...strangers, ...people], records, 1)).toEqual([]);
  });

  it('is nobody who was erased, left a programme, or is held out; somebody known twice is who they are now', async () => {
    expect(await reach(people, await stored(...rows.slice(0, 3)))).toEqual([]);
    const left = await stored(...rows.slice(0, 5), contact('cb', { optedOut: ['support'] }));
    expect(await reach(people, left)).toEqual(['a ca']);
    expect(await reach(people, await stored(...rows), 2, 1)).toEqual([]);
    const merged = await stored(...rows.slice(0, 4), contact('ca', { mergedInto: 'cb' }), contact('cb'));
    expect(await reach(people, merged)).toEqual(['a cb', 'b cb']);
  });

  it('is found by their answer where their task is kept no more', async () => {
    const known = rows.filter((row) => !('id' in row && (row.id === 'ta' || row.id === 'sa')));
    expect(await reach(people, await stored(...known, survey('sa', 'ca')))).toEqual(['a ca', 'b cb']);
  });

  it('is nobody whom the rules hold out', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `c${at}`);
    const records = await stored(...ids.flatMap((id) => [contact(id), aTask({ id: `t${id}`, contactId: id })]));
    const found = await reachable(
      ids.map((id) => person(id, 0.9)),
      {
        most: 20,
        known: assessedOf({ tasks: ids.map((id) => ({ id: `t${id}`, contact: id, openedAt: ago(1) })) }, []),
        deps: { records, config: { ...defaults, holdout: 0.5 } },
      },
    );
    const asked = ids.filter((id) => drawOf('holdout', id) >= 0.5);
    expect(asked.length).toBeGreaterThan(3);
    expect(found.map((one) => one.contact.id)).toEqual(asked);
  });

  describe('and named on the page of the outlook', () => {
    const named = async (mayName: boolean, list: object[], records: InMemoryRecords) =>
      peopleAtRisk(assessedOf(told, list), mayName, { records } as unknown as InsightsDeps);

    it('has a name for those who may read it, where a task or an answer leads to one', async () => {
      expect(
        await named(true, [person('x', 0.9, -1), person('a', 0.8, 0), person('b', 0.7, 1)], await stored(...rows)),
      ).toEqual([
        { contact: 'x', probability: 0.9, lastGroup: 'detractor', taskId: undefined },
        { contact: 'a', probability: 0.8, lastGroup: 'passive', name: 'CA', email: 'ca@example.com', taskId: 'ta' },
        {
          contact: 'b',
          probability: 0.7,
          lastGroup: 'promoter',
          name: 'CB',
          email: 'cb@example.com',
          taskId: undefined,
        },
      ]);
    });

    it('is a pseudonym for everybody else, and where they were erased', async () => {
      const plain = [{ contact: 'a', probability: 0.8, lastGroup: null }];
      expect(await named(false, [person('a', 0.8)], await stored(...rows))).toEqual(plain);
      expect(await named(true, [person('a', 0.8)], await stored())).toEqual([{ ...plain[0], taskId: 'ta' }]);
    });

    it('is one of the first fifty', async () => {
      const many = Array.from({ length: 60 }, (_, at) => person(`p${at}`, 0.9));
      const first = await named(false, many, await stored());
      expect([first.length, first.at(-1)?.contact]).toEqual([50, 'p49']);
    });

    it('is nobody where nothing can be said', async () => {
      const refused = { risk: { kind: 'refused', lost: 1, kept: 2 } } as unknown as Assessed;
      expect(await peopleAtRisk(refused, true, { records: await stored() } as unknown as InsightsDeps)).toEqual([]);
    });
  });
});
