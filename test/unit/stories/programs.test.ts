import { describe, expect, it } from 'vitest';
import { submit, useCloud } from '../../world/cloud.ts';

const here = useCloud();
interface Decision {
  readonly program: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly rule: string; readonly verdict: string; readonly detail: string }[];
}
const linkIn = (body: string): string => /https?:\/\/\S+\/s\/[\w-]+/.exec(body)?.[0] ?? '';

describe('support', () => {
  const customer = { email: 'ada@example.com', phone: '+12025550123', smsConsent: true, timezone: 'America/New_York' };

  it('asks by mail without consent to texts', async () => {
    await here.cloud.emit('ticket.closed', { id: 't1', customer: { ...customer, smsConsent: false } });
    await here.cloud.advance('P2D');
    expect(await here.cloud.local('sms')).toEqual([]);
    expect(await here.cloud.mails()).toHaveLength(1);
  });

  it('does not ask when a machine closed the ticket, and says so', async () => {
    await here.cloud.emit('ticket.closed', { id: 't1', closedBy: 'automation', customer });
    await here.cloud.advance('PT1M');
    const [decision] = await here.cloud.list<Decision>('decisions?email=ada@example.com');
    expect(decision).toMatchObject({
      program: 'support',
      verdict: 'skipped',
    });
    expect(decision?.reasons.at(-1)).toEqual({
      rule: 'conditions',
      verdict: 'fail',
      detail: '`closedBy` is automation.',
    });
  });
});

describe('billing', () => {
  it('asks about the effort, on its own scale', async () => {
    const { cloud } = here;
    await cloud.emit('invoice.issued', { id: 'inv_1', number: 'INV-7', customer: { email: 'ada@example.com' } });
    await cloud.advance('P4D');
    const [mail] = await cloud.mails();
    expect(mail?.text).toContain('Oak & Ember made it easy for me to understand and pay your invoice.');
    expect(mail?.text).toContain('INV-7');
    expect((await submit(linkIn(mail?.text ?? ''), { score: '6' })).status).toBe(422);
    expect((await submit(linkIn(mail?.text ?? ''), { score: '5' })).status).toBe(200);
    await cloud.advance('PT15M');
    expect(await cloud.list('tasks')).toMatchObject([{ kind: 'promoter', team: 'accounts' }]);
  });
});

describe('across programmes', () => {
  it('nobody is asked twice in a fortnight: what loses waits while it can, and says why', async () => {
    const { cloud } = here;
    const customer = { email: 'ada@example.com' };
    await cloud.emit('ticket.closed', { id: 't1', customer });
    await cloud.advance('P2D');
    await cloud.emit('purchase.completed', { id: 'o1', customer });
    await cloud.emit('invoice.issued', { id: 'i1', customer });
    await cloud.advance('P10D');
    expect(await cloud.mails()).toHaveLength(1);
    const decisions = await cloud.list<Decision>('decisions?email=ada@example.com');
    const verdictOf = (program: string) => decisions.find((decision) => decision.program === program)?.verdict;
    expect([verdictOf('support'), verdictOf('post-purchase'), verdictOf('billing')]).toEqual([
      'scheduled',
      'deferred',
      'skipped',
    ]);
    await cloud.advance('P5D');
    expect(await cloud.mails()).toHaveLength(2);
  });
});
