import { describe, expect, it } from 'vitest';
import { kinds } from '../../e2e/kinds.config.ts';
import { type CloudClient, fetch, ratingLink, submit, useCloud } from '../../world/cloud.ts';

const here = useCloud({ config: 'test/e2e/kinds.config.ts' });

interface Survey {
  readonly type: string;
  readonly response: {
    readonly score: number;
    readonly comment: string | null;
    readonly answers: object;
    readonly channel: string;
  } | null;
}
interface Text {
  readonly to: string;
  readonly body: string;
}

const customerFor = (type: (typeof kinds)[number]) => ({
  id: type,
  email: `${type}@example.com`,
  phone: `+1202555010${kinds.indexOf(type)}`,
  smsConsent: true,
  timezone: 'America/New_York',
});
/** A rating that is on the scale of each, at its lower end. */
const low = { nps: 2, csat: 2, ces: 2, cxi: 4, smileys: 1, stars: 1, thumbs: 0 } as const;

const ask = async (cloud: CloudClient, channel: string): Promise<void> => {
  for (const type of kinds)
    await cloud.emit(`${channel}.${type}`, { id: `e-${type}`, title: 'order 7', customer: customerFor(type) });
  await cloud.advance('P3D');
};
const responseOf = async (cloud: CloudClient, type: string) =>
  (await cloud.list<Survey>(`surveys?email=${type}@example.com`)).find((survey) => survey.type === type)?.response;

describe('every kind of survey', () => {
  it('is asked by mail and answered on the page, further questions by what was answered before', async () => {
    const { cloud } = here;
    await ask(cloud, 'email');
    for (const type of kinds) {
      const [mail] = await cloud.mails(`${type}@example.com`);
      if (!mail) throw new Error(`Nobody was asked for ${type}.`);
      const link = ratingLink(mail, low[type]);
      expect((await fetch(link)).status).toBe(200);
      const rating: Record<string, string> =
        type === 'cxi'
          ? { 'answers[effective]': '4', 'answers[easy]': '9', 'answers[enjoyed]': '5' }
          : { score: String(low[type]) };
      const thanks = await submit(link, { ...rating, comment: 'It wobbles.' });
      expect(await thanks.text()).toContain('What was it about?');
      const further = await submit(link, { part: 'further', 'answers[topic]': 'Delivery' });
      expect(await further.text()).toContain('How late was it?');
      await submit(link, { part: 'further', 'answers[late]': 'a week' });
      expect(await responseOf(cloud, type)).toMatchObject({
        ...(type !== 'cxi' && { score: low[type] }),
        comment: 'It wobbles.',
        channel: 'page',
        answers: { topic: 'Delivery', late: 'a week', ...(type === 'cxi' && { effective: 4, easy: 9, enjoyed: 5 }) },
      });
    }
    await cloud.advance('PT15M');
    expect(await cloud.list('tasks')).toHaveLength(kinds.length);
  });

  it('is answered by mail, where one rating answers it', async () => {
    const { cloud } = here;
    await ask(cloud, 'email');
    for (const type of kinds) {
      const [mail] = await cloud.mails(`${type}@example.com`);
      const said = type === 'thumbs' ? '👎 it wobbles' : `${low[type]} - it wobbles`;
      const raw = `From: ${type}@example.com\r\nTo: ${mail?.replyTo}\r\nSubject: Re: ${mail?.subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${said}\r\n`;
      await cloud.json('/_local/email/inbound', { method: 'POST', body: raw });
    }
    await cloud.advance('PT2M');
    for (const type of kinds) {
      const response = await responseOf(cloud, type);
      if (type === 'cxi') expect(response).toBeNull();
      else expect(response).toMatchObject({ score: low[type], comment: 'it wobbles', channel: 'email' });
    }
    // Three questions are asked for again rather than guessed from one number.
    expect(await cloud.mails('cxi@example.com')).toHaveLength(2);
  });

  it('is asked by text and answered by text, or where it needs three ratings by its link', async () => {
    const { cloud } = here;
    await ask(cloud, 'sms');
    const texts = await cloud.local<Text>('sms');
    for (const type of kinds) {
      const { phone } = customerFor(type);
      const first = texts.find(({ to }) => to === phone)?.body ?? '';
      expect(first).toContain('STOP');
      if (type === 'cxi') {
        const link = /http\S+/.exec(first)?.[0] ?? '';
        await submit(link, { 'answers[effective]': '4', 'answers[easy]': '9', 'answers[enjoyed]': '5' });
      } else
        await cloud.json('/_local/sms/inbound', {
          method: 'POST',
          body: JSON.stringify({ from: phone, body: String(low[type]) }),
        });
    }
    await cloud.advance('PT2M');
    for (const type of kinds) {
      const response = await responseOf(cloud, type);
      if (type === 'cxi')
        expect(response).toMatchObject({ answers: { effective: 4, easy: 9, enjoyed: 5 }, channel: 'page' });
      else expect(response).toMatchObject({ score: low[type], channel: 'sms' });
    }
    const said = (await cloud.local<Text>('sms')).slice(texts.length);
    expect(said).toHaveLength(kinds.length - 1);
    for (const { body } of said) expect(body).toBe('Oak & Ember: We are sorry. What went wrong?');
  });
});
