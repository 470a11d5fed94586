import { describe, expect, it } from 'vitest';
import { type CloudClient, type Mail, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/busy.config.ts' });

const ada = {
  id: 'ada',
  email: 'ada@example.com',
  phone: '+12025550123',
  smsConsent: true,
  timezone: 'America/New_York',
};
const surveys = (cloud: CloudClient) =>
  cloud.list<{ program: string; state: string; channel: string }>('surveys?email=ada@example.com');
const report = (cloud: CloudClient, mail: Mail | undefined, type: string, subType?: string) =>
  cloud.json('/_local/email/event', {
    method: 'POST',
    body: JSON.stringify({ id: mail?.id, type, ...(subType && { subType }) }),
  });
const asked = async (
  cloud: CloudClient,
  type: string,
  id: string,
  customer: object = ada,
): Promise<Mail | undefined> => {
  await cloud.emit(type, { id, customer });
  await cloud.advance('P4D');
  return (await cloud.mails()).at(-1);
};

describe('a mail that comes back', () => {
  it('goes by text where the programme falls back to it, once, and says why', async () => {
    const { cloud } = here;
    const mail = await asked(cloud, 'stay.ended', 's1');
    await report(cloud, mail, 'bounce');
    await report(cloud, mail, 'bounce');
    await cloud.advance('P2D');
    expect(await cloud.local('sms')).toHaveLength(1);
    expect(await surveys(cloud)).toMatchObject([{ program: 'stay', state: 'sent', channel: 'sms' }]);
    const [decision] = await cloud.list<{ reasons: readonly { detail: string }[] }>('decisions?event=s1');
    expect(decision?.reasons[0]?.detail).toMatch(/^It did not arrive by email\. /);
  });

  it('goes nowhere without consent to texts', async () => {
    const { cloud } = here;
    const mail = await asked(cloud, 'stay.ended', 's1', { ...ada, smsConsent: false });
    await report(cloud, mail, 'bounce');
    await cloud.advance('P2D');
    expect(await cloud.local('sms')).toEqual([]);
    expect(await surveys(cloud)).toMatchObject([{ state: 'bounced' }]);
  });

  it('after it arrived, for a passing reason, was an out-of-office note', async () => {
    const { cloud } = here;
    const mail = await asked(cloud, 'purchase.completed', 'o1');
    await report(cloud, mail, 'delivery');
    await report(cloud, mail, 'bounce', 'ContentRejected');
    await cloud.advance('PT1M');
    expect(await surveys(cloud)).toMatchObject([{ state: 'sent' }]);
  });
});

describe('a text that does not arrive', () => {
  interface Text {
    readonly id: string;
  }

  /** Texts leave on working days: by when depends on the day of the test. */
  const texted = async (cloud: CloudClient): Promise<Text | undefined> => {
    for (let day = 0; day < 4; day += 1) {
      const [text] = await cloud.local<Text>('sms');
      if (text) return text;
      await cloud.advance('P1D');
    }
    return undefined;
  };

  it('is asked by mail instead, once, and says why', async () => {
    const { cloud } = here;
    await cloud.emit('ticket.closed', { id: 't1', customer: ada });
    const text = await texted(cloud);
    const body = JSON.stringify({ id: text?.id, type: 'failed', reason: 'invalid' });
    await cloud.json('/_local/sms/event', { method: 'POST', body });
    await cloud.json('/_local/sms/event', { method: 'POST', body });
    await cloud.advance('P1D');
    expect(await surveys(cloud)).toMatchObject([{ program: 'support', state: 'sent', channel: 'email' }]);
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
    const [decision] = await cloud.list<{ reasons: readonly { detail: string }[] }>('decisions?event=t1');
    expect(decision?.reasons[0]?.detail).toBe('It did not arrive by sms. The number takes no texts.');
  });
});
