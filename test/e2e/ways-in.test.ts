import { describe, expect, it } from 'vitest';
import { type Mail, useCloud } from './cloud.ts';
import { as, formsIn } from './staff.ts';

const here = useCloud({ config: 'test/e2e/systems.config.ts' });
const ada = {
  id: 'ada',
  email: 'ada@example.com',
  phone: '+12025550123',
  smsConsent: true,
  timezone: 'America/New_York',
};
const tom = 'tom@oakandember.example';
const tell = (what: string, body: object): Promise<unknown> =>
  here.cloud.json(`/_local/${what}`, { method: 'POST', body: JSON.stringify(body) });
const surveys = () => here.cloud.list('surveys?email=ada@example.com');

/** One story for each door; what else may happen there is told in test/unit/stories, over ports in memory. */
describe('each way in', () => {
  it('SES reports a mail that came back, a text goes in its place, is answered, and its carrier reports, too', async () => {
    const { cloud } = here;
    await cloud.emit('stay.ended', { id: 's1', customer: ada });
    await cloud.advance('P4D');
    await tell('email/event', { id: (await cloud.mails())[0]?.id, type: 'bounce' });
    await cloud.advance('P2D');
    expect(await surveys()).toMatchObject([{ program: 'stay', state: 'sent', channel: 'sms' }]);
    const [text] = await cloud.local<{ id: string }>('sms');
    await tell('sms/inbound', { from: ada.phone, body: '2' });
    await tell('sms/event', { id: text?.id, type: 'delivered' });
    await cloud.advance('PT15M');
    expect(await surveys()).toMatchObject([{ state: 'answered', response: { score: 2, channel: 'sms' } }]);
    expect(await cloud.list('tasks')).toMatchObject([{ kind: 'detractor', score: 2 }]);
    expect(await cloud.local('dead-letters')).toEqual([]);
  });

  it('a reply by mail is an answer, and a promoter lets their words be used', async () => {
    const { cloud } = here;
    await cloud.advanceToForenoon();
    await cloud.emit('stay.ended', { id: 'o1', customer: ada });
    await cloud.advance('P4D');
    const [mail] = await cloud.mails('ada@example.com');
    await cloud.receive(`From: ada@example.com\r\nTo: ${mail?.replyTo}\r\nSubject: Re: x\r\n\r\n10 - lovely table\r\n`);
    await cloud.advance('PT15M');
    const [task] = await cloud.list<{ id: string }>('tasks');
    const [member, path] = [await as(cloud, tom), `/app/tasks/${task?.id}`];
    const form = formsIn(await member.text(path)).find(({ do: act }) => act === 'invite');
    await member.post(path, { ...form, use: 'testimonial', words: 'May we quote you?', quoted: 'lovely table' });
    await cloud.advance('PT5M');
    const invitation = (await cloud.mails('ada@example.com')).at(-1) as Mail;
    const link = /http\S+\/c\/[\w-]+/.exec(invitation.text)?.[0] ?? '';
    expect(await (await fetch(link)).text()).toContain('lovely table');
    await fetch(link, { method: 'POST', body: new URLSearchParams({ do: 'agree', name: 'Ada B.' }) });
    expect(await cloud.list('consents')).toMatchObject([{ state: 'agreed', name: 'Ada B.' }]);
  });
});
