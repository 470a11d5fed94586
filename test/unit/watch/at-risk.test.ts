import { beforeAll, describe, expect, it } from 'vitest';
import defaults from '../../../heardback.config.ts';
import { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { reasonIn } from '../../../shared/domain/insights/risk/because.ts';
import type { Ref } from '../../../shared/ports/records.ts';
import { Chance } from '../../simulation/chance.ts';
import { Watching } from './watching.ts';

const day = 86_400_000;
const today = dayOf('2026-11-27');
const atRisk = { team: 'care', from: 0.3, every: 90 * day, most: 5, severity: 'normal' as const };
const rule = { ...atRisk, contactWithin: 1, resolveWithin: 1 };
const churn = { silence: 60 * day };

/** Customers who buy each month until they have had enough: most of those who were served late. */
const customers = (): InMemoryFacts => {
  const facts = new InMemoryFacts();
  const chance = new Chance(8);
  for (let person = 0; person < 2_500; person += 1) {
    const contact = `c${person}`;
    const isBadlyServed = chance.happens(0.3);
    const begun = chance.below(800);
    for (let month = 0; begun + 30 * month < 800; month += 1) {
      const at = (today - 801 + begun + 30 * month + 29 * chance.next()) * day;
      const store = person % 2 === 0 ? 'Berlin' : 'Cologne';
      const bought = { contact, at, moment: 'purchase.completed', amount: 50, currency: 'EUR', property_store: store };
      facts.add('moments', { id: `${contact}-${month}`, ...bought });
      facts.add('answers', { id: `${contact}-${month}`, revision: 1, contact, at, group: 'passive' });
      if (isBadlyServed)
        facts.add('tasks', {
          ...{ id: `${contact}-${month}`, contact, kind: 'detractor', state: 'resolved', openedAt: at - 95 * day },
          ...{ contactedAt: at + 6 * day, dueAt: at + 2 * day, resolveBy: at + 3 * day, closedAt: at + 8 * day },
        });
      if (!chance.happens(isBadlyServed ? 0.6 : 0.93)) break;
    }
  }
  return facts;
};

/** The table as far as it knows these people: each answer leads to its contact, but for those who were erased. */
const knowing = (here: Watching, erased: ReadonlySet<string> = new Set()) => {
  const contactOf = (id: string): ContactRow | undefined =>
    erased.has(id)
      ? undefined
      : {
          kind: 'contact',
          version: 1,
          id,
          email: `${id}@example.com`,
          asked: {},
          createdAt: '2026-01-01T00:00:00.000Z',
        };
  const rowOf = ({ kind, id }: Ref) => {
    const person = /c\d+/.exec(id[0] ?? '')?.[0] ?? '';
    if (kind === 'contact') return contactOf(person);
    return erased.has(person) ? undefined : { kind, contactId: person };
  };
  const over = {
    get: (ref: Ref) => (ref.kind === 'contact' ? rowOf(ref) : here.records.get(ref)),
    getAll: (refs: Ref[]) => refs.map(rowOf),
  };
  return new Proxy(here.records, {
    get: (target, name) => Reflect.get(name in over ? over : target, name).bind?.(target) ?? Reflect.get(target, name),
  });
};

interface HandedIn {
  readonly detailType: string;
  readonly detail: {
    readonly id: string;
    readonly occurredAt: string;
    readonly title: string;
    readonly customer: { readonly email: string };
    readonly properties: { readonly probability: number };
  };
}

let facts: InMemoryFacts;
beforeAll(() => {
  facts = customers();
});

const watching = (more: Record<string, unknown> = {}, told = facts) =>
  new Watching(told, { atRisk: rule, churn, ...more }, '2026-11-27T06:00:00.000Z');
const handed = ({ bus }: Watching) => bus.handedIn as HandedIn[];
const peopleOf = (here: Watching) => handed(here).map(({ detail }) => detail.customer.email);
const onDay = async (here: Watching, at: number, erased?: ReadonlySet<string>) => {
  here.clock.moveTo(`${dateOf(today + at)}T06:00:00.000Z`);
  await here.wake({ records: knowing(here, erased) });
};

describe('who is about to leave', () => {
  it('is handed in once a day, the most likely first, with the reason in the title', async () => {
    const here = watching();
    await onDay(here, 0);
    await onDay(here, 0);
    expect(handed(here)).toHaveLength(rule.most);
    expect(new Set(handed(here).map(({ detailType }) => detailType))).toEqual(new Set(['customer.at-risk']));
    const [first] = handed(here);
    expect(first?.detail.title).toMatch(/^About to leave, \d\d %\slikely: .*\(odds ×\d\.\d\)/);
    const shares = handed(here).map(({ detail }) => Number(/\d\d/.exec(detail.title)?.[0]));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('is handed in again on the day after, as the same event in the same period', async () => {
    const here = watching();
    for (const at of [0, 0, 1, 1, 1]) await onDay(here, at);
    expect(handed(here).map(({ detail }) => detail.occurredAt)).toEqual([
      ...Array.from({ length: rule.most }, () => '2026-11-27T00:00:00.000Z'),
      ...Array.from({ length: rule.most }, () => '2026-11-28T00:00:00.000Z'),
    ]);
    for (const { detail } of handed(here)) {
      const [person] = detail.customer.email.split('@');
      expect(detail.id).toBe(`risk-2026-09-04-${person}`);
      expect(detail.properties.probability).toBeCloseTo(Number(/\d\d/.exec(detail.title)?.[0]) / 100, 5);
    }
  });

  it('is the same event for the whole period, whoever dies or wakes twice', async () => {
    const here = watching();
    let calls = 0;
    const handIn = async (event: unknown) => {
      calls += 1;
      if (calls === 3) throw new Error('The process died.');
      await here.bus.handIn(event);
    };
    await expect(here.wake({ records: knowing(here), bus: { handIn } })).rejects.toThrow();
    await onDay(here, 0);
    const ids = handed(here).map(({ detail }) => detail.id);
    expect(ids).toHaveLength(rule.most + 2);
    expect(ids.slice(2, 4)).toEqual(ids.slice(0, 2));
  });

  it('is nobody who was erased, left the surveys, is held out, or of whom somebody takes care', async () => {
    const plain = watching();
    await onDay(plain, 0);
    const names = peopleOf(plain).map((email) => email.replace('@example.com', ''));
    const [erased = '', left = '', cared = ''] = names;
    const told = customers();
    told.add('surveys', {
      id: 's1',
      contact: left,
      sentAt: (today - 30) * day,
      createdAt: (today - 30) * day,
      optedOutAt: (today - 29) * day,
    });
    told.add('tasks', { id: 'now', contact: cared, kind: 'detractor', state: 'open', openedAt: (today - 3) * day });
    const here = watching({}, told);
    await onDay(here, 0, new Set([erased]));
    expect(handed(here)).toHaveLength(rule.most);
    for (const name of [erased, left, cared]) expect(peopleOf(here)).not.toContain(`${name}@example.com`);
    const heldOut = watching({ holdout: { property: 'store', values: ['Berlin'] }, properties: ['store'] });
    await onDay(heldOut, 0);
    expect(handed(heldOut)).toHaveLength(rule.most);
    for (const email of peopleOf(heldOut)) expect(Number(/\d+/.exec(email)?.[0]) % 2).toBe(1);
  });

  it('is nobody where the rule is not wanted, or too little is known', async () => {
    const unwanted = watching({ atRisk: undefined });
    await onDay(unwanted, 0);
    const few = watching({}, new InMemoryFacts());
    await onDay(few, 0);
    expect([...handed(unwanted), ...handed(few)]).toEqual([]);
  });
});

describe('the rule', () => {
  it('is a signal like any other, with its team and its clocks', () => {
    const { tasks } = forStage(parseConfig({ ...defaults, insights: { atRisk: { team: 'care' } } }), 'local');
    expect(tasks.signals['customer.at-risk']).toMatchObject({ team: 'care', severity: 'normal' });
  });

  it('says what is wrong with it', () => {
    const wrong = (atRisk: unknown) => () => parseConfig({ ...defaults, insights: { atRisk } });
    expect(wrong({ team: 'nobody' })).toThrow(/insights\.atRisk\.team: is 'nobody', which is no team/);
    expect(wrong({ team: 'care', from: 60 })).toThrow(/insights\.atRisk\.from: is no probability; write one between/);
    expect(wrong({ team: 'care', most: 500 })).toThrow(/more than a hundred/);
  });
});

it('a reason is in words, and says so where the last answer alone speaks', () => {
  const because = [
    { key: 'silent', value: Math.log2(6), odds: 2.14 },
    { key: 'late', value: 1, odds: 1.4 },
  ] as const;
  expect(reasonIn({ probability: 0.714, because, lastGroup: -1 })).toBe(
    'About to leave, 71 % likely: 5 months without a purchase (odds ×2.1), 1 task late (odds ×1.4)',
  );
  expect(reasonIn({ probability: 0.4, lastGroup: -1 })).toBe(
    'About to leave, 40 % likely, by the last answer alone: detractor',
  );
});
