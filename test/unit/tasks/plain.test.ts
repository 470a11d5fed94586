import { describe, expect, it } from 'vitest';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { type Making, remarkTask, signalTask, signalTaskIdOf, strayTask } from '../../../shared/domain/task/plain.ts';
import { taskIdOf } from '../../../shared/domain/task/task.ts';
import { anAnswer } from './answer.ts';

const now = '2026-11-23T09:00:00.000Z';
const hour = 3_600_000;
const boss = { name: 'Boss', email: 'boss@shop.example' };
const calendar = {
  hours: { from: '09:00', to: '17:00', on: ['monday' as const, 'tuesday' as const, 'wednesday' as const] },
  holidays: [],
};
const ada: ContactRow = {
  ...{ kind: 'contact', version: 1, id: 'ada', name: 'Ada', email: 'ada@example.com', phone: '+4915112345678' },
  ...{ emailState: 'active', smsState: 'active', properties: {}, asked: {}, createdAt: now, locale: 'de' },
};
const making: Making = {
  ...{ teamId: 'care', owner: { name: 'Mara', email: 'mara@shop.example' }, contact: ada, now },
  rules: { calendar, zone: 'UTC', escalation: [{ to: boss, after: hour }], remindAfter: 0.75 },
};
const within = { contactWithin: 4 * hour, resolveWithin: 8 * hour };
/** What all of them are, from Monday morning on. */
const common = {
  ...{ kind: 'task', version: 0, state: 'settling', contactId: 'ada', team: 'care', owner: making.owner },
  ...{ revision: 0, restarts: 0, escalation: 0, history: [], announced: 0, generation: 1 },
  contact: { name: 'Ada', email: 'ada@example.com', phone: '+4915112345678' },
  within: { contact: 4 * hour, solution: 8 * hour },
  ...{ settleUntil: now, wakeAt: now, dueAt: plus(now, 4 * hour), resolveBy: plus(now, 8 * hour) },
  ladder: [
    { at: plus(now, 4 * hour), clock: 'contact', to: boss },
    { at: plus(now, 8 * hour), clock: 'solution', to: boss },
  ],
};

describe('the task of what a system told us', () => {
  const signal = { ...within, severity: 'high' as const, team: 'care', when: {}, title: 'A payment was refused' };
  const told = (event: object = {}): EventRow =>
    ({
      ...{ kind: 'event', version: 1, key: 'e', contactId: 'other' },
      event: { id: 'inv-7', type: 'payment.refused', occurredAt: now, customer: {}, ...event },
    }) as unknown as EventRow;

  it('says what it is about, whom it concerns and by when somebody is to act', () => {
    const task = signalTask(told({ amount: 90, currency: 'EUR' }), signal, making);
    expect(task).toEqual({
      ...common,
      ...{
        id: signalTaskIdOf('e'),
        origin: 'signal',
        group: 'detractor',
        severity: 'high',
        program: 'payment.refused',
      },
      ...{ title: 'A payment was refused', businessId: 'inv-7', amount: 90, currency: 'EUR' },
    });
    expect(signalTaskIdOf('e')).not.toBe(taskIdOf('e'));
  });

  it('runs from the event, never from the future', () => {
    const sunday = plus(now, -24 * hour);
    expect(signalTask(told({ occurredAt: plus(now, 24 * hour) }), signal, making).dueAt).toBe(common.dueAt);
    const earlier = plus(now, -5 * 24 * hour);
    expect(signalTask(told({ occurredAt: earlier }), signal, making).dueAt).toBe('2026-11-18T13:00:00.000Z');
    expect(signalTask(told({ occurredAt: sunday }), signal, making).settleUntil).toBe(now);
  });

  it.each([
    [{ title: 'Card', subject: 'Invoice', number: '7' }, 'Card'],
    [{ subject: 'Invoice', number: '7' }, 'Invoice'],
    [{ number: '7' }, '7'],
    [{}, undefined],
  ])('is called by what the event has where the configuration has no words: %o', (event, title) => {
    expect(signalTask(told(event), { ...signal, title: undefined }, making).title).toBe(title);
  });

  it('names whom the event names where nobody is on file', () => {
    const unknown = { ...making, contact: undefined };
    const { contactId, contact } = signalTask(told(), signal, unknown);
    expect([contactId, contact]).toEqual(['other', {}]);
    expect(signalTask({ ...told(), contactId: undefined }, signal, unknown).contactId).toBe('');
  });
});

describe('the task of words without a rating', () => {
  const settle = 600_000;
  const asked = { ...anAnswer(5), state: 'sent' as const, title: 'The shelf' };
  const said = (...words: readonly string[]) => ({
    ...asked,
    remarks: words.map((one, at) => ({ at: plus(now, at * hour), words: one, channel: 'email' as const })),
  });
  type Survey = Parameters<typeof remarkTask>[0];
  const taskOf = (survey: object, by = making) => remarkTask(survey as Survey, { ...within, settle }, by);

  it('holds all that was said, runs from the first word and waits for a rating', () => {
    const until = plus(now, settle);
    expect(taskOf(said('The door sticks.', 'Hello?'))).toEqual({
      ...common,
      ...{ id: taskIdOf('s'), origin: 'remark', group: 'passive', severity: 'normal', program: 'post-purchase' },
      ...{ settleUntil: until, wakeAt: until, surveyId: 's', title: 'The shelf', language: 'en' },
      ...{ timezone: 'Europe/Berlin', comment: 'The door sticks.\n\nHello?' },
    });
  });

  it('is urgent where they name what nobody may miss, in the language they were asked in', () => {
    const french = { ...said('action en justice'), language: 'fr' };
    expect(taskOf(french)).toMatchObject({ flags: ['legal'], severity: 'urgent' });
    expect(taskOf({ ...french, language: 'en' })).toMatchObject({ severity: 'normal', flags: undefined });
  });

  it('needs neither words nor somebody on file', () => {
    const bare = taskOf(asked, { ...making, contact: undefined });
    expect(bare).toMatchObject({ contactId: 'c', comment: undefined, dueAt: common.dueAt });
    expect(bare.flags).toBeUndefined();
  });

  it('is no contradiction to a rating that was never given', () => {
    expect(taskOf(said('Terrible, never again')).flags).toBeUndefined();
  });
});

describe('the task of words that belong to no survey', () => {
  const mail = {
    ...{ id: 'stray', at: now, ...within, channel: 'email' as const, address: 'ada@elsewhere.example' },
    ...{ subject: 'The shelf', words: 'My lawyer will call.', place: 's3://mails/1' },
  };
  const text = { ...mail, channel: 'sms' as const, address: '+491701', subject: undefined };

  it('answers to the address they came from, and says who wrote', () => {
    const note = 'Wrote from another address.';
    expect(strayTask({ ...mail, note }, making, 'c')).toEqual({
      ...common,
      ...{ id: 'stray', origin: 'remark', group: 'passive', severity: 'urgent', program: 'mail', flags: ['legal'] },
      contact: { name: 'Ada', email: 'ada@elsewhere.example', phone: '+4915112345678' },
      ...{ title: 'The shelf', language: 'de', comment: 'My lawyer will call.' },
      history: [{ at: now, by: 'customer', act: 'wrote-for', note }],
    });
  });

  it('answers a text to its number', () => {
    const task = strayTask(text, making, 'c');
    expect(task).toMatchObject({ program: 'text', history: [] });
    expect(task.contact).toEqual({ name: 'Ada', email: 'ada@example.com', phone: '+491701' });
    expect(task.title).toBeUndefined();
  });

  it('is made of strangers, of empty subjects and addresses, and of nothing worth a flag', () => {
    const stranger = { ...making, contact: undefined };
    const task = strayTask({ ...mail, address: '', subject: '', words: 'Hello' }, stranger, 'c');
    expect(task).toMatchObject({ contactId: 'c', severity: 'normal', comment: 'Hello', history: [] });
    expect([task.contact.email, task.title, task.language, task.flags]).toEqual(Array(4).fill(undefined));
  });

  it('keeps a beginning, and where the rest lies', () => {
    const task = strayTask({ ...mail, subject: 'a'.repeat(200), words: 'word '.repeat(4_000) }, making, 'c');
    expect(task.title).toHaveLength(150);
    expect(task.comment?.length).toBeLessThanOrEqual(9_000);
    expect(task.comment).toContain('s3://mails/1');
  });
});
