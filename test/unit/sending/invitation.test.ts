import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { surveyOfReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import { checkLink } from '../../../shared/domain/link/token.ts';
import config from '../../config.ts';
import { ada, WakingWorld } from './waking-world.ts';

const { brand } = config;
const day = 86_400_000;
const sent = async (detail: object = {}, customer: object = ada) => {
  const world = new WakingWorld();
  await world.emit('purchase.completed', { id: 'o1', title: 'order 1001, oak table', customer, ...detail });
  await world.pass(24 * 4);
  const [mail] = world.mailer.sent;
  if (!mail) throw new Error('Nobody was asked.');
  return { world, mail, survey: world.survey() };
};

describe('an invitation by mail', () => {
  it('is from the brand, to the customer, and what they reply belongs to their survey', async () => {
    const { mail, survey } = await sent();
    expect(mail).toMatchObject({
      ...{ to: 'ada@example.com', from: { name: brand.name, address: brand.from } },
      ...{ surveyId: survey.id, priority: 'survey' },
    });
    expect(surveyOfReplyAddress(mail.replyTo ?? '', testKeyring.links)).toBe(survey.id);
  });

  it('names them, what it is about and when that was, and why they get it', async () => {
    const { mail } = await sent({}, { ...ada, name: 'Ada Byron' });
    for (const text of [mail.text, mail.html]) {
      expect(text).toContain('Ada');
      expect(text).toContain('order 1001, oak table');
      expect(text).toContain('2 Nov');
    }
    const { mail: bare } = await sent({ title: undefined });
    expect(bare.text).not.toContain('oak table');
    expect(bare.text).not.toContain('Ada');
    expect(mail.subject).not.toMatch(/reminder/i);
    // Whoever would rather write may do so.
    expect(mail.text).toMatch(/repl(y|ies)/i);
  });

  it('has a link for each rating, and one that no person sees', async () => {
    const { mail } = await sent();
    for (let rating = 0; rating <= 10; rating += 1)
      expect(mail.html).toMatch(new RegExp(`href="https://f\\.example/s/[\\w-]+\\?score=${rating}"`));
    expect(mail.html).toMatch(/href="https:\/\/f\.example\/s\/[\w-]+\?trap=1"/);
    expect(mail.text).toMatch(/https:\/\/f\.example\/s\/[\w-]+\?score=10/);
  });

  it('can be answered as long as the programme says, and left by a click in any mail program', async () => {
    const { world, mail, survey } = await sent();
    const token = (kind: string): string =>
      new RegExp(`https://f\\.example/${kind}/([\\w-]+)`).exec(mail.html)?.[1] ?? '';
    const openOn = (kind: 's' | 'u', days: number) => {
      const now = new Date(Date.parse(survey.dueAt) + days * day).toISOString();
      return checkLink(token(kind), kind === 's' ? 'survey' : 'unsubscribe', { key: testKeyring.links, now }).kind;
    };
    expect([openOn('s', 29), openOn('s', 31), openOn('u', 399), openOn('u', 401)]).toEqual([
      'valid',
      'expired',
      'valid',
      'expired',
    ]);
    expect(mail.headers).toEqual({
      'List-Unsubscribe': `<https://f.example/u/${token('u')}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    });
    expect((await world.ask('GET', `/u/${token('u')}`)).status).toBe(200);
  });

  it('to somebody who tries it out leaves before all others', async () => {
    const world = new WakingWorld();
    await world.call('POST', '/v1/test-sends', { program: 'post-purchase', to: 'mara@oakandember.example' });
    await world.pass(1);
    expect(world.mailer.sent).toMatchObject([{ to: 'mara@oakandember.example', priority: 'urgent' }]);
    expect(world.asked[0]?.[0]).toBe('urgent');
  });
});

describe('an invitation by text', () => {
  it('says whom it is from and how to answer, and its link stands for the survey alone', async () => {
    const world = new WakingWorld();
    const customer = { ...ada, phone: '+12025550123', smsConsent: true, timezone: 'America/New_York' };
    await world.emit('ticket.closed', { id: 't1', closedBy: 'agent', subject: 'Table', customer });
    await world.pass(24 * 3);
    const [text] = world.texter.sent;
    const survey = world.survey();
    expect(text).toMatchObject({ to: '+12025550123', surveyId: survey.id });
    expect(text?.body).toMatch(new RegExp(`^${brand.name.replace('&', '.*')}`));
    const token = /https:\/\/f\.example\/s\/([\w-]+)/.exec(text?.body ?? '')?.[1] ?? '';
    const now = '2036-11-02T09:00:00.000Z';
    expect(checkLink(token, 'survey', { key: testKeyring.links, now })).toMatchObject({
      kind: 'valid',
      link: { id: survey.id },
    });
  });
});
