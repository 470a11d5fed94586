import { describe, expect, it } from 'vitest';
import { assessRisk, neededEvents } from '../../../shared/domain/insights/risk/assess.ts';
import { type Churn, historyOf } from '../../../shared/domain/insights/risk/history.ts';
import { traitsAt } from '../../../shared/domain/insights/risk/traits.ts';
import { Chance } from '../../simulation/chance.ts';
import { columnsOf } from './columns.ts';

const day = 86_400_000;
const now = 1_000 * day;
type Row = Record<string, string | number | null>;

interface Told {
  readonly moments: Row[];
  readonly answers: Row[];
  readonly surveys: Row[];
  readonly tasks: Row[];
}

/** Three years of a shop: some are badly served, again and again, whatever they say; who goes on buying follows from that. */
const shop = (chance: Chance, people: number, goOn: (mood: number, isBadlyServed: boolean) => number): Told => {
  const told: Told = { moments: [], answers: [], surveys: [], tasks: [] };
  for (let person = 0; person < people; person += 1) {
    const contact = `p${person}`;
    const begun = chance.below(950);
    const isBadlyServed = chance.happens(0.3);
    for (let month = 0; begun + 30 * month < 1_000; month += 1) {
      const at = (begun + 30 * month + 29 * chance.next()) * day;
      told.moments.push({ contact, at, moment: 'purchase.completed', amount: 20 + chance.below(200), currency: 'EUR' });
      const mood = chance.pick([1, 1, 0, -1]);
      const late = isBadlyServed && chance.happens(0.8);
      told.surveys.push({ contact, apart: null, sentAt: at + day, answeredAt: at + 2 * day });
      told.answers.push({
        contact,
        apart: null,
        at: at + 2 * day,
        group: ['detractor', 'passive', 'promoter'][mood + 1] ?? '',
      });
      if (late || mood < 0)
        told.tasks.push({
          ...{ contact, kind: 'detractor', openedAt: at + 2 * day, contactedAt: at + (late ? 6 : 3) * day },
          ...{ dueAt: at + 4 * day, resolveBy: at + 7 * day, closedAt: at + 6 * day },
        });
      if (!chance.happens(goOn(mood, isBadlyServed))) {
        told.moments.push({
          contact,
          at: at + 30 * day * chance.next(),
          moment: 'contract.ended',
          amount: null,
          currency: null,
        });
        break;
      }
    }
  }
  return told;
};

const assessed = (told: Told, churn: Churn, horizon: number) => {
  const [moments, answers, surveys, tasks] = [told.moments, told.answers, told.surveys, told.tasks].map(columnsOf);
  if (!moments || !answers || !surveys || !tasks) throw new Error('Four tables.');
  const history = historyOf({ moments, answers, surveys, tasks }, { revenue: ['purchase.completed'], churn });
  return { history, risk: assessRisk(history, { now, churn, horizon }) };
};

const silence: Churn = { silence: 60 * day };
const ended: Churn = { event: 'contract.ended' };
const moody = (mood: number, late: boolean) =>
  0.97 - 0.1 * Number(mood < 1) - 0.25 * Number(mood < 0) - 0.4 * Number(late);

describe('who is about to leave', () => {
  it('is told by the model where it is better than the last score, with what it goes by', () => {
    const { risk } = assessed(shop(new Chance(1), 6_000, moody), ended, 30 * day);
    if (risk.kind !== 'assessed') throw new Error('There is enough.');
    expect(risk.by).toBe('model');
    expect(risk.people.every(({ because }) => because !== undefined)).toBe(true);
    expect(risk.backtest?.better.high).toBeLessThan(0);
    expect(risk.backtest?.model.auc).toBeGreaterThan(risk.backtest?.rule.auc ?? 1);
    const late = risk.weights.find(({ key }) => key === 'late');
    expect(late?.low).toBeGreaterThan(1);
    const fits = risk.backtest?.calibration.filter(
      ({ given, happened }) => (happened.low ?? 0) - 3 <= given && given <= (happened.high ?? 0) + 3,
    );
    expect(fits?.length).toBeGreaterThanOrEqual(4);
    expect(risk.people.map(({ probability }) => probability)).toEqual(
      risk.people.map(({ probability }) => probability).sort((a, b) => b - a),
    );
  });

  it('is told by the plain rule where nothing is shown to be better', () => {
    const { risk } = assessed(
      shop(new Chance(3), 5_000, () => 0.8),
      ended,
      30 * day,
    );
    expect(risk).toMatchObject({ kind: 'assessed', by: 'rule' });
    expect('people' in risk && risk.people.some((one) => 'because' in one)).toBe(false);
  });

  it('puts those of equal probability in the order of what they spent', () => {
    const told = shop(new Chance(3), 5_000, () => 0.8);
    const { risk } = assessed(told, ended, 30 * day);
    if (risk.kind !== 'assessed') throw new Error('There is enough.');
    const spent = new Map<unknown, number>();
    for (const { contact, amount, at } of told.moments)
      if (Number(at) > now - 180 * day && Number(at) <= now)
        spent.set(contact, (spent.get(contact) ?? 0) + Number(amount ?? 0));
    const [first] = risk.people;
    const equal = risk.people.filter(({ probability }) => probability === first?.probability);
    expect(equal.length).toBeGreaterThan(10);
    const amounts = equal.map(({ contact }) => spent.get(contact) ?? 0);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  it('is not told of anybody with too few who left, and says how many there were', () => {
    const { risk } = assessed(shop(new Chance(4), 60, moody), ended, 20 * day);
    expect(risk.kind).toBe('refused');
    expect(risk.lost).toBeLessThan(neededEvents);
    expect(risk).not.toHaveProperty('people');
    const empty = { moments: [], answers: [], surveys: [], tasks: [] };
    expect(assessed(empty, silence, 60 * day).risk).toEqual({ kind: 'refused', lost: 0, kept: 0 });
  });

  it('is the same to the last bit in whatever order the facts come', () => {
    const chance = new Chance(5);
    const told = shop(chance, 800, moody);
    const mixed = {
      moments: chance.shuffled(told.moments),
      answers: chance.shuffled(told.answers),
      surveys: chance.shuffled(told.surveys),
      tasks: chance.shuffled(told.tasks),
    };
    expect(assessed(mixed, silence, 60 * day).risk).toEqual(assessed(told, silence, 60 * day).risk);
  });

  it('never looks at what came later', () => {
    const told = shop(new Chance(6), 200, moody);
    const at = 700 * day;
    const upTo = (rows: Row[], time: string) => rows.filter((row) => Number(row[time]) <= at);
    const known: Told = {
      moments: upTo(told.moments, 'at'),
      answers: upTo(told.answers, 'at'),
      surveys: upTo(told.surveys, 'sentAt').map((row) => ({
        ...row,
        answeredAt: Number(row.answeredAt) <= at ? (row.answeredAt ?? null) : null,
      })),
      tasks: upTo(told.tasks, 'openedAt').map((row) => ({
        ...row,
        closedAt: Number(row.closedAt) <= at ? (row.closedAt ?? null) : null,
        contactedAt: Number(row.contactedAt) <= at ? (row.contactedAt ?? null) : null,
      })),
    };
    const [all, then] = [assessed(told, silence, 60 * day).history, assessed(known, silence, 60 * day).history];
    for (const [person, contact] of then.people.entries())
      expect(traitsAt(then, person, at)).toEqual(traitsAt(all, all.people.indexOf(contact), at));
  });
});
