import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { ProgramConfig } from '../../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { suppress } from '../../../shared/steps/contact/suppress.ts';
import { fallBack } from '../../../shared/steps/survey/fall-back.ts';
import config from '../../config.ts';
import { Asking } from '../asked.ts';

/** Somebody who is asked by text, and by mail where no text arrives. */
const cat = { id: 'cat', email: 'cat@example.com', phone: '+12025550123', smsConsent: true, timezone: 'Europe/Berlin' };

let asking: Asking;
beforeEach(() => {
  asking = new Asking();
});
const read = async (id: string) => {
  const found = await asking.records.get({ kind: 'survey', id: [id] });
  if (!found) throw new Error('It is gone.');
  return found;
};
/** The text of a survey that did not arrive. */
const bounced = async (customer: object = cat, more: object = {}): Promise<SurveyRow> => {
  const asked = await asking.ask('ticket.closed', customer);
  const found = await read(asked?.id ?? '');
  const ended = { state: 'bounced', reason: 'The phone could not be reached.', endedAt: asking.clock.now() };
  await asking.records.commit([{ put: { ...found, wakeAt: undefined, ...ended, ...more } as SurveyRow }]);
  return read(found.id);
};
const falls = ({ id }: SurveyRow) => fallBack(id, asking.deps);
const armed = ({ id }: SurveyRow) => [...asking.timer.armed.values()].filter(({ wakeUp }) => wakeUp.id === id).length;

describe('a survey that did not arrive', () => {
  it('is planned once more by the other channel, which its event tells with the reason', async () => {
    const survey = await bounced();
    expect(survey).toMatchObject({ channel: 'sms', address: cat.phone });
    expect(await falls(survey)).toBe(true);
    const next = await read(survey.id);
    expect(next).toMatchObject({ state: 'scheduled', channel: 'email', address: cat.email, tried: ['sms'] });
    expect(next.dueAt >= asking.clock.now() && next.dueAt <= next.askBy).toBe(true);
    expect(armed(survey)).toBe(1);
    const event = await asking.records.get({ kind: 'event', id: [survey.eventKey] });
    expect(event?.decisions).toHaveLength(2);
    expect(event?.decisions.at(-1)).toEqual({
      ...{ at: asking.clock.now(), program: 'support', verdict: 'scheduled', surveyId: survey.id },
      reasons: [
        { rule: 'delivery', verdict: 'note', detail: 'It did not arrive by sms. The phone could not be reached.' },
        { rule: 'reachable', verdict: 'pass', detail: 'By email, as the programme falls back to.' },
        { rule: 'timing', verdict: 'pass', detail: `At ${next.dueAt}.` },
      ],
    });
  });

  it('is armed again and decided on no more when its report comes twice, as after a crash', async () => {
    const survey = await bounced();
    const crashed = { ...asking.deps, timer: { arm: () => Promise.reject(new Error('The process died.')) } };
    await expect(fallBack(survey.id, crashed)).rejects.toThrow('died');
    const planned = await read(survey.id);
    expect(await falls(survey)).toBe(true);
    expect([armed(survey), (await read(survey.id)).version]).toEqual([1, planned.version]);
  });

  it('leaves by the other channel, unless somebody was erased meanwhile: then the last look ends it', async () => {
    const survey = await bounced();
    await falls(survey);
    await asking.pass(86_400_000);
    expect(asking.mailer.sent.map(({ to }) => to)).toEqual([cat.email]);
    asking = new Asking();
    const erased = await bounced();
    const event = await asking.records.get({ kind: 'event', id: [erased.eventKey] });
    await asking.records.commit([{ erase: { kind: 'event', id: [erased.eventKey] }, version: event?.version ?? 0 }]);
    expect(await falls(erased)).toBe(true);
    await asking.pass(86_400_000);
    expect(asking.mailer.sent).toEqual([]);
    expect(await read(erased.id)).toMatchObject({ state: 'skipped', reason: expect.stringContaining('erased') });
  });

  it('or was refused when it was sent goes the same way', async () => {
    expect(await falls(await bounced(cat, { state: 'skipped', reason: 'refused' }))).toBe(true);
  });

  it.each<[string, object, object]>([
    ['nobody knows another address', { email: undefined }, {}],
    ['they agreed to no mail', { emailConsent: false }, {}],
    ['it makes no sense any more to ask', {}, { askBy: '2026-11-21T00:00:00.000Z' }],
    ['it went by the other channel already', {}, { channel: 'email', address: cat.email }],
    ['it tried the other channel before', {}, { tried: ['email'] }],
    ['somebody only tried it out', {}, { test: true }],
    ['nobody is there any more', {}, { contactId: 'erased' }],
    ['it was answered all the same', {}, { state: 'sent' }],
    ['it was cancelled', {}, { state: 'cancelled' }],
  ])('ends where %s', async (_, customer, more) => {
    const survey = await bounced({ ...cat, ...customer }, more);
    expect(await falls(survey)).toBe(false);
    expect((await read(survey.id)).version).toBe(survey.version);
    expect(armed(survey)).toBe(0);
  });

  it('ends where mail to them came back', async () => {
    const survey = await bounced();
    const hash = addressHash('email', cat.email, testKeyring.addresses);
    const at = asking.clock.now();
    await suppress({ hash, channel: 'email', contactId: survey.contactId, reason: 'bounced', at }, asking.records);
    expect(await falls(survey)).toBe(false);
  });

  it('ends where its programme falls back to nothing', async () => {
    const { fallback: _, ...ask } = (config.programs.support as ProgramConfig).ask;
    const programs = { ...config.programs, support: { ...config.programs.support, ask } };
    asking = new Asking({ ...config, programs } as typeof config);
    expect(await falls(await bounced())).toBe(false);
  });

  it('is nothing to fall back from where it is scheduled for the first time, or unknown', async () => {
    expect(await fallBack('unknown', asking.deps)).toBe(false);
    const scheduled = await bounced(cat, { state: 'scheduled', wakeAt: asking.clock.now() });
    expect(await falls(scheduled)).toBe(false);
    const held = await bounced(
      { ...cat, id: 'dog', email: 'dog@example.com', phone: '+12025550124' },
      { state: 'scheduled', tried: ['sms'] },
    );
    expect(await falls(held)).toBe(false);
  });
});
