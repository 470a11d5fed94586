import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { promiseFor } from '../../../shared/domain/task/promise.ts';
import { type FollowUpContext, factsOf, needsFollowUp } from '../../../shared/domain/task/rules.ts';
import { settlingTask } from '../../../shared/domain/task/settling-task.ts';
import { severityOf } from '../../../shared/domain/task/severity.ts';
import { taskIdOf } from '../../../shared/domain/task/task.ts';
import config from '../../config.ts';
import { anAnswer } from './answer.ts';

const program = config.programs['post-purchase'];
if (!program || !config.tasks) throw new Error('The configuration has no programme or tasks.');
const at = '2026-11-23T10:00:00.000Z';
const hour = 3_600_000;
const calendar = { hours: { from: '09:00', to: '17:00', on: ['monday' as const, 'tuesday' as const] }, holidays: [] };
const boss = { name: 'Boss', email: 'boss@shop.example' };
const owner = { name: 'Mara', email: 'mara@shop.example' };
const short = { contactWithin: 2 * hour, resolveWithin: 4 * hour };
const followUp = { ...program.followUp, detractor: short, passive: short, promoter: short, acknowledge: true };
const event = {
  ...{
    id: 'order-7',
    type: 'order',
    occurredAt: at,
    amount: 90,
    currency: 'EUR',
    customer: { email: 'ada@example.com' },
  },
} as unknown as EventRow['event'];
const ada = {
  id: 'ada',
  name: 'Ada',
  email: 'a@example.com',
  phone: '+4917',
  persona: 'agent',
  properties: { tier: 1 },
};
const contact = ada as unknown as ContactRow;
const context: FollowUpContext = {
  program: { ...program, followUp },
  ...{ team: { owner, calendar, escalation: [{ to: boss, after: hour }] }, zone: 'UTC', now: at, event, contact },
  tasks: { ...config.tasks, remindAfter: 0.5, slipNotice: hour, keyCustomers: {}, rules: [], routing: [] },
};
const answer = (score: number, more: object = {}) => {
  const survey = { ...anAnswer(score, { at }), title: 'The shelf', name: 'A. Byron' };
  return { ...survey, response: { ...survey.response, ...more } };
};

describe('the task of an answer', () => {
  it('says whom it concerns, what it is about, and by when what rings', () => {
    const promisedBy = plus(at, 2 * hour);
    expect(settlingTask(answer(3, { promisedBy }), contact, context)).toEqual({
      ...{ kind: 'task', version: 0, id: taskIdOf('s'), state: 'settling', surveyId: 's', program: 'post-purchase' },
      ...{ contactId: 'ada', contact: { name: 'Ada', email: 'a@example.com', phone: '+4917' }, title: 'The shelf' },
      ...{ businessId: 'order-7', amount: 90, currency: 'EUR', language: 'en', timezone: 'Europe/Berlin' },
      ...{ team: followUp.team, owner, settleUntil: plus(at, 600_000), wakeAt: plus(at, 600_000), restarts: 0 },
      ...{ escalation: 0, history: [], announced: 0, generation: 1, group: 'detractor', severity: 'high', score: 3 },
      ...{ scale: { type: 'nps', low: 0, high: 10 }, revision: 1, within: { contact: 2 * hour, solution: 4 * hour } },
      ...{ dueAt: plus(at, 2 * hour), resolveBy: plus(at, 4 * hour), remindAt: plus(at, hour), acknowledge: true },
      ladder: [
        { at: plus(at, 2 * hour), clock: 'contact', to: boss },
        { at: plus(at, 4 * hour), clock: 'solution', to: boss },
      ],
      promise: { by: promisedBy, madeAt: at, tellAt: plus(at, hour) },
    });
  });

  it('takes from the survey what nobody is on file for, and wakes late where we are', () => {
    const late = plus(at, hour);
    const bare = settlingTask(answer(3), undefined, { ...context, event: undefined, now: late });
    expect(bare).toMatchObject({ contactId: 'c', contact: { name: 'A. Byron' }, wakeAt: late });
    const missing = [bare.businessId, bare.amount, bare.promise, bare.acknowledge, bare.flags, bare.isKey];
    expect(missing).toEqual(Array(6).fill(undefined));
  });

  it('rings for nobody who is to be thanked', () => {
    expect(settlingTask(answer(10), contact, context)).toMatchObject({ remindAt: undefined, ladder: undefined });
    const passive = settlingTask(answer(8), contact, context);
    expect(passive).toMatchObject({ remindAt: plus(at, hour), ladder: [{}, {}] });
  });

  it('has no ladder, reminder or warning where none is configured', () => {
    const plain = { ...context, team: { owner, calendar }, tasks: undefined };
    const task = settlingTask(answer(3, { promisedBy: plus(at, hour) }), contact, plain);
    expect([task.ladder, task.remindAt, task.promise?.tellAt]).toEqual(Array(3).fill(undefined));
  });

  it.each([
    ['nobody was promised anything', { acknowledge: true }, {}, undefined],
    ['it is not wanted', { acknowledge: false }, { promisedBy: at }, undefined],
    ['it is promised and wanted', { acknowledge: true }, { promisedBy: at }, true],
  ])('is acknowledged where %s: %o', (_, wanted, more, expected) => {
    const own = { ...context, program: { ...program, followUp: { ...followUp, ...wanted } } };
    expect(settlingTask(answer(3, more), contact, own).acknowledge).toBe(expected);
  });

  it('is a key customer’s by the configuration’s conditions alone', () => {
    const keyed = (keyCustomers: object) => {
      const own = { ...context, tasks: { ...config.tasks, keyCustomers, routing: [], rules: [] } };
      return settlingTask(answer(3), contact, own as unknown as FollowUpContext);
    };
    expect(keyed({ 'customer.properties.tier': 1 })).toMatchObject({ isKey: true, severity: 'urgent' });
    expect(keyed({ 'customer.properties.tier': 2 }).isKey).toBeUndefined();
    expect(keyed({}).isKey).toBeUndefined();
  });

  it('goes by the amount from the configured one on', () => {
    const worth = (amount: number, highAmount?: number) => {
      const tasks = highAmount && { ...config.tasks, highAmount, keyCustomers: {}, routing: [], rules: [] };
      const own = { ...context, event: { ...event, amount }, tasks } as unknown as FollowUpContext;
      return settlingTask(answer(3), contact, own).severity;
    };
    expect([worth(100, 100), worth(99, 100), worth(1e9)]).toEqual(['urgent', 'high', 'high']);
  });
});

describe('what rules of follow-up may look at', () => {
  it('is the answer, what it was about, and what is known of the customer, the event’s word first', () => {
    const told = { ...event, properties: { shop: 'web' }, customer: { email: 'x', properties: { tier: 2 } } };
    const survey = { ...answer(3, { comment: 'Cracked.', contact: false }), persona: 'buyer' };
    expect(factsOf(survey, { program, event: told as unknown as EventRow['event'], contact })).toMatchObject({
      ...{ program: 'post-purchase', score: 3, group: 'detractor', language: 'en', persona: 'buyer' },
      ...{ contactWanted: false, hasWords: true, comment: 'Cracked.', answers: {}, id: 'order-7' },
      ...{ properties: { shop: 'web' }, customer: { email: 'x', properties: { tier: 2 } } },
    });
  });

  it('is little where little is known', () => {
    const bare = factsOf(answer(3), { program, event: undefined, contact: undefined });
    expect(bare).toMatchObject({ contactWanted: true, hasWords: false });
    expect(bare).toHaveProperty('properties', {});
    expect(bare).toHaveProperty('customer', { properties: {} });
    expect(factsOf(answer(3), { program, event: undefined, contact })).toMatchObject({
      ...{ persona: 'agent', customer: { properties: { tier: 1 } } },
    });
  });
});

describe('an answer', () => {
  const needs = (score: number, more: object = {}, survey: object = {}, own = context) =>
    needsFollowUp({ ...answer(score, more), ...survey }, program, own);

  it.each([
    ['a test', { test: true }],
    ['one passed on', { via: 'staff' }],
  ])('of %s obliges nobody', (_, survey) => {
    expect(needs(0, { comment: 'My lawyer will call.' }, survey)).toBe(false);
  });

  it('obliges whatever the rules say where words name what nobody may miss, and not for a contradiction', () => {
    const tasks = { ...context.tasks, rules: [{ when: {}, open: false }] };
    const closed = { ...context, tasks } as unknown as FollowUpContext;
    expect(needs(9, { comment: 'My lawyer will call.' }, {}, closed)).toBe(true);
    expect(needs(9, { comment: 'Terrible, never again' }, {}, closed)).toBe(false);
    expect(needs(0, {}, {}, closed)).toBe(false);
  });

  it('is no more urgent by a contradiction, nor by an amount of which nothing is known', () => {
    const stakes = { group: 'promoter' as const, words: 'Terrible, never again', highAmount: 100 };
    expect(severityOf(stakes)).toBe('low');
    expect(severityOf({ ...stakes, group: 'detractor', words: undefined })).toBe('high');
    expect(severityOf({ ...stakes, group: 'detractor', words: undefined, amount: 99 })).toBe('high');
  });
});

describe('an answer is promised', () => {
  const promising = { survey: {}, program: { ...program, followUp }, calendar, zone: 'UTC' };
  it.each<[string, boolean, object, object]>([
    ['whoever is unhappy', true, { score: 3 }, {}],
    ['whoever wrote', true, { score: 8, comment: 'Slow.' }, {}],
    ['not who had nothing to say', false, { score: 8 }, {}],
    ['not who is happy', false, { score: 10, comment: 'Great.' }, {}],
    ['not who wants no contact', false, { score: 3, contact: false }, {}],
    ['who wants one', true, { score: 3, contact: true }, {}],
    ['not in a test', false, { score: 3 }, { test: true }],
    ['not where somebody else answered', false, { score: 3 }, { via: 'staff' }],
  ])('to %s: %s', (_, isPromised, response, survey) => {
    const by = promiseFor({ score: 0, answers: {}, at, ...response }, { ...promising, survey });
    expect(by).toBe(isPromised ? plus(at, 2 * hour) : undefined);
  });
});
