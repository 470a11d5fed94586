import { describe, expect, it } from 'vitest';
import { recordDelivery } from '../../functions/delivery/delivery.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { Asking } from './asked.ts';

const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/Berlin' };
const week = 7 * 86_400_000;

const report = (
  asking: Asking,
  survey: SurveyRow | undefined,
  eventType: string,
  bounce?: { readonly bounceType: string },
) => {
  const messageId = survey && 'messageIds' in survey ? (survey.messageIds[0] ?? '') : '';
  const mail = { messageId, tags: { surveyId: [survey?.id ?? ''] } };
  const body = JSON.stringify({ time: asking.clock.now(), detail: { eventType, mail, bounce } });
  return recordDelivery({ id: 'm', body }, asking.deps);
};
const soft = { bounceType: 'Transient' };
const stateOf = (asking: Asking, survey: SurveyRow | undefined) =>
  asking.surveys.find(({ id }) => id === survey?.id)?.state;

describe('a mail that could not be delivered for now', () => {
  it('ends its survey, does not count as asking, and leaves the address open', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await report(asking, survey, 'Bounce', soft);
    expect(stateOf(asking, survey)).toBe('bounced');
    expect((await asking.ask('purchase.completed', ada))?.state).toBe('sent');
    expect(asking.mailer.sent).toHaveLength(2);
  });

  it('is forgiven once one arrives', async () => {
    const asking = new Asking();
    const rounds = [soft, soft, undefined, soft, soft];
    for (const bounce of rounds) {
      const survey = await asking.ask('purchase.completed', ada);
      expect(survey?.state).toBe('sent');
      await report(asking, survey, bounce ? 'Bounce' : 'Delivery', bounce);
      await asking.pass(bounce ? week : 13 * week);
    }
    expect((await asking.ask('purchase.completed', ada))?.state).toBe('sent');
  });

  it('again and again, for weeks, closes the address; the same report twice counts once', async () => {
    const asking = new Asking();
    for (let round = 0; round < 3; round += 1) {
      const survey = await asking.ask('purchase.completed', ada);
      for (const _ of [1, 2, 3]) await report(asking, survey, 'Bounce', soft);
      await asking.pass(week);
    }
    expect(asking.mailer.sent).toHaveLength(3);
    await asking.ask('purchase.completed', ada);
    expect(asking.mailer.sent).toHaveLength(3);
  });

  it('after it was delivered is a note that somebody is away', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await report(asking, survey, 'Delivery');
    await report(asking, survey, 'Bounce', soft);
    expect(stateOf(asking, survey)).toBe('sent');
  });

  it('refused by SES itself ends the survey', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await report(asking, survey, 'Reject');
    expect(stateOf(asking, survey)).toBe('bounced');
  });
});

describe('a number on the carrier’s own list of those who want no texts', () => {
  it('is on ours from then on', async () => {
    const asking = new Asking();
    asking.texter.send = async () => ({ kind: 'refused', temporary: false, reason: 'opted-out' });
    const customer = { ...ada, phone: '+12025550123', smsConsent: true };
    const survey = await asking.ask('ticket.closed', customer);
    expect(survey).toMatchObject({ channel: 'sms', state: 'skipped' });
    await asking.pass(2 * week);
    expect(await asking.ask('ticket.closed', customer)).toMatchObject({ channel: 'email' });
  });
});
