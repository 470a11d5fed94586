import { describe, expect, it } from 'vitest';
import { recordDelivery } from '../../functions/delivery/delivery.ts';
import { InMemoryTexter } from '../../shared/adapters/memory/doubles.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { Asking } from './asked.ts';

const ada = { id: 'ada', email: 'ada@example.com', timezone: 'Europe/Berlin' };
const week = 7 * 86_400_000;

const report = (
  asking: Asking,
  survey: SurveyRow | undefined,
  eventType: string,
  bounce?: { readonly bounceType: string; readonly bounceSubType?: string },
  complaint?: object,
) => {
  const messageId = survey && 'messageIds' in survey ? (survey.messageIds[0] ?? '') : '';
  const mail = { messageId, tags: { surveyId: [survey?.id ?? ''] } };
  const body = JSON.stringify({ time: asking.clock.now(), detail: { eventType, mail, bounce, complaint } });
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
    expect(survey).toMatchObject({ channel: 'email', state: 'sent', tried: ['sms'] });
    asking.texter.send = InMemoryTexter.prototype.send;
    await asking.pass(2 * week);
    expect(await asking.ask('ticket.closed', customer)).toMatchObject({ channel: 'email' });
  });
});

/** Somebody who is asked by text, and by mail where no text arrives. */
const cat = { id: 'cat', email: 'cat@example.com', phone: '+12025550123', smsConsent: true, timezone: 'Europe/Berlin' };
const textReport = (asking: Asking, survey: SurveyRow | undefined, eventType: string, event: object = {}) => {
  const body = JSON.stringify({
    eventType,
    eventTimestamp: Date.parse(asking.clock.now()),
    isFinal: true,
    destinationPhoneNumber: cat.phone,
    messageId: 'text-1',
    context: { surveyId: survey?.id },
    ...event,
  });
  return recordDelivery({ id: 'm', body }, asking.deps);
};
const suppressedOf = (asking: Asking) =>
  [...asking.records.all()].flatMap((row) => (row.kind === 'address' && row.suppressed ? [row.suppressed.reason] : []));

describe('a text that did not arrive', () => {
  it.each([
    'TEXT_INVALID',
    'TEXT_UNREACHABLE',
    'TEXT_BLOCKED',
    'TEXT_CARRIER_BLOCKED',
    'TEXT_SPAM',
    'TEXT_TTL_EXPIRED',
  ])('for %s goes by mail where the programme falls back to it, once', async (type) => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', cat);
    expect(survey).toMatchObject({ channel: 'sms', state: 'sent' });
    await textReport(asking, survey, type);
    await textReport(asking, survey, type);
    await asking.pass(week);
    expect(asking.mailer.sent).toHaveLength(1);
    expect(stateOf(asking, survey)).toBe('sent');
  });

  it('ends its survey where nothing else is open, with the reason', async () => {
    const asking = new Asking();
    const { email: _, ...byPhone } = cat;
    const survey = await asking.ask('ticket.closed', byPhone);
    await textReport(asking, survey, 'TEXT_UNREACHABLE');
    expect(asking.surveys.at(-1)).toMatchObject({ state: 'bounced', reason: 'The phone could not be reached.' });
  });

  it('closes the number only where the number is at fault, or its owner says so', async () => {
    const afterwards = async (type: string, event?: object) => {
      const asking = new Asking();
      await textReport(asking, await asking.ask('ticket.closed', cat), type, event);
      return suppressedOf(asking);
    };
    expect(await afterwards('TEXT_INVALID')).toEqual(['bounced']);
    expect(await afterwards('TEXT_BLOCKED', { messageStatusDescription: 'Phone number is opted out' })).toEqual([
      'opted-out',
    ]);
    for (const type of ['TEXT_SPAM', 'TEXT_CARRIER_BLOCKED', 'TEXT_UNREACHABLE', 'TEXT_PROTECT_BLOCKED'])
      expect(await afterwards(type)).toEqual([]);
  });

  it('is no news while it is on its way, or when nobody can tell', async () => {
    const asking = new Asking();
    const survey = await asking.ask('ticket.closed', cat);
    for (const [type, event] of [
      ['TEXT_QUEUED', { isFinal: false }],
      ['TEXT_CARRIER_UNREACHABLE', { isFinal: false }],
      ['TEXT_UNKNOWN', {}],
      ['TEXT_OF_A_LATER_KIND', {}],
    ] as const)
      expect(await textReport(asking, survey, type, event)).toEqual({ kind: 'irrelevant' });
    expect(stateOf(asking, survey)).toBe('sent');
  });

  it('is parked when nobody can read the report', async () => {
    const asking = new Asking();
    expect(await recordDelivery({ id: 'm', body: '{"status":"FAILURE"}' }, asking.deps)).toEqual({ kind: 'parked' });
  });
});

describe('a text of which nobody could tell whether it left', () => {
  const unknown = async (asking: Asking) => {
    asking.texter.send = async () => ({ kind: 'unknown', reason: 'TimeoutError' });
    const survey = await asking.ask('ticket.closed', cat);
    expect(survey?.state).toBe('unknown');
    return survey;
  };

  it('did, when its carrier says so', async () => {
    const asking = new Asking();
    const survey = await unknown(asking);
    await textReport(asking, survey, 'TEXT_SUCCESSFUL');
    expect(asking.surveys.at(-1)).toMatchObject({ state: 'sent', messageIds: ['text-1'] });
  });

  it('goes by mail, when its carrier says that it did not arrive', async () => {
    const asking = new Asking();
    await textReport(asking, await unknown(asking), 'TEXT_INVALID');
    await asking.pass(week);
    expect(asking.mailer.sent).toHaveLength(1);
  });
});

describe('a text that AWS refuses for good', () => {
  it('goes by mail where the programme falls back to it, and says why', async () => {
    const asking = new Asking();
    asking.texter.send = async () => ({ kind: 'refused', temporary: false, reason: 'DESTINATION_COUNTRY_BLOCKED' });
    const survey = await asking.ask('ticket.closed', cat);
    expect(survey).toMatchObject({ channel: 'email', state: 'sent', tried: ['sms'] });
    const event = await asking.records.get({ kind: 'event', id: [survey?.eventKey ?? ''] });
    expect(JSON.stringify(event?.decisions.at(-1))).toContain('DESTINATION_COUNTRY_BLOCKED');
  });
});

describe('a complaint', () => {
  it('is written down at its survey as one, once, and as leaving', async () => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    const first = asking.clock.now();
    await report(asking, survey, 'Complaint');
    await asking.pass(week);
    await report(asking, survey, 'Complaint');
    expect(asking.surveys.find(({ id }) => id === survey?.id)).toMatchObject({
      optedOutAt: first,
      complainedAt: first,
    });
  });
});

describe('what SES reports', () => {
  const complain = async (complaintFeedbackType: string | null | undefined, more: object = {}) => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await report(asking, survey, 'Complaint', undefined, { complaintFeedbackType, ...more });
    return suppressedOf(asking);
  };

  it.each([['abuse'], ['fraud'], ['Abuse'], ['opt-out'], [undefined], [null], ['']])(
    'ends all mail to whoever complained (%s)',
    async (type) => {
      expect(await complain(type)).toEqual(['complained']);
    },
  );

  it.each([['not-spam'], ['auth-failure'], ['virus'], ['other'], ['dmarc'], ['constructor'], ['a-later-kind']])(
    'only notes feedback that is no complaint (%s)',
    async (type) => {
      expect(await complain(type)).toEqual([]);
    },
  );

  it.each([
    ['Permanent', 'General', 'bounced', ['bounced']],
    ['Permanent', 'NoEmail', 'bounced', ['bounced']],
    ['Permanent', 'OnAccountSuppressionList', 'bounced', ['bounced']],
    ['Permanent', 'OfALaterKind', 'bounced', ['bounced']],
    ['Transient', 'MailboxFull', 'bounced', []],
    ['Transient', 'ContentRejected', 'bounced', []],
    ['Transient', 'AttachmentRejected', 'bounced', []],
    ['Undetermined', 'Undetermined', 'bounced', []],
    ['OfALaterKind', 'x', 'bounced', []],
  ])('takes a bounce for what it means: %s, %s', async (bounceType, bounceSubType, state, suppressed) => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await report(asking, survey, 'Bounce', { bounceType, bounceSubType });
    expect(stateOf(asking, survey)).toBe(state);
    expect(suppressedOf(asking)).toEqual(suppressed);
  });

  it('never gives an address up for what the mail was at fault for', async () => {
    const asking = new Asking();
    for (let round = 0; round < 4; round += 1) {
      const survey = await asking.ask('purchase.completed', ada);
      expect(survey?.state).toBe('sent');
      await report(asking, survey, 'Bounce', { bounceType: 'Transient', bounceSubType: 'ContentRejected' });
      await asking.pass(week);
    }
    expect(suppressedOf(asking)).toEqual([]);
  });

  it.each([['Rendering Failure'], ['RenderingFailure'], ['Reject']])(
    'ends a survey whose mail was not sent: %s',
    async (type) => {
      const asking = new Asking();
      const survey = await asking.ask('purchase.completed', ada);
      await report(asking, survey, type);
      expect(stateOf(asking, survey)).toBe('bounced');
    },
  );

  it.each([['DeliveryDelay'], ['Send'], ['Open']])('waits for the outcome after %s', async (type) => {
    const asking = new Asking();
    const survey = await asking.ask('purchase.completed', ada);
    await report(asking, survey, type);
    expect(stateOf(asking, survey)).toBe('sent');
  });
});
