import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { useCloud } from './cloud.ts';

const here = useCloud();
interface DeadLetter {
  readonly queue: string;
  readonly reason: string;
  readonly body: string;
}

describe('what cannot be used is kept with a reason that says what to do', () => {
  it.each([
    [
      'an unknown type',
      'purchase.dreamt',
      { id: '1', customer: { email: 'ada@example.com' } },
      /No programme listens to `purchase.dreamt`\. Add one/,
    ],
    [
      'a customer who cannot be told from others',
      'purchase.completed',
      { id: '1', customer: {} },
      /Send at least one of `customer.id`/,
    ],
    [
      'a missing id',
      'purchase.completed',
      { customer: { email: 'ada@example.com' } },
      /`detail.id`.*replay this event/,
    ],
    [
      'more than 256 KB',
      'purchase.completed',
      { id: '1', customer: { email: 'ada@example.com' }, padding: 'x'.repeat(300_000) },
      /at most 262144 are taken/,
    ],
  ])('%s', async (_, type, detail, reason) => {
    const { cloud } = here;
    await cloud.emit(type, detail);
    await cloud.advance('PT1M');
    const [letter, ...others] = await cloud.local<DeadLetter>('dead-letters');
    expect(others).toEqual([]);
    expect(letter?.reason).toMatch(reason);
    expect(letter?.body).toContain(type);
  });

  it.each([
    ['intake', /is not JSON/],
    ['dispatch', /Not a wake-up of something to send/],
    ['delivery', /Neither a mail event/],
    ['escalate', /received as often as its queue allows|could not handle it/],
  ])('a message on the queue of %s that does not belong there', async (name, reason) => {
    const { cloud } = here;
    const queue = new SQSClient({
      endpoint: cloud.origin,
      region: 'us-east-1',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    });
    await queue.send(
      new SendMessageCommand({ QueueUrl: `${cloud.origin}/000000000000/heardback-${name}`, MessageBody: '{"id": ' }),
    );
    await cloud.advance('PT1H');
    expect(await cloud.local<DeadLetter>('dead-letters')).toMatchObject([
      { queue: expect.stringContaining(name), reason: expect.stringMatching(reason), body: '{"id": ' },
    ]);
  });

  it.each([
    ['a phone number with blanks', { customer: { phone: '+44 20 7183 8750' } }],
    ['nobody', { customer: null }],
    ['an amount that no table holds', { amount: 1e125, customer: { properties: { constructor: 2 ** 60 } } }],
    ['names and times that are none', { occurredAt: 'soon', customer: { name: ['Ada'], timezone: 'CET+1' } }],
  ])('a refund with %s still calls the survey off', async (_, odd) => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: 'o1', customer: { id: 'c1', email: 'ada@example.com' } });
    await cloud.advance('P1D');
    await cloud.emit('purchase.refunded', { id: 'o1', ...odd });
    await cloud.advance('P5D');
    expect(await cloud.mails()).toEqual([]);
    expect(await cloud.local('dead-letters')).toEqual([]);
    const verdicts = (await cloud.list<{ verdict: string }>('decisions?event=o1')).map(({ verdict }) => verdict);
    expect(verdicts).toContain('cancelled');
  });

  it('leaves a decision for a customer who is known but cannot be reached', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: '1', customer: { id: 'c1', phone: '+12025550123' } });
    await cloud.advance('PT1M');
    const [decision] = await cloud.list<{ verdict: string; reasons: { rule: string; detail: string }[] }>(
      'decisions?phone=%2B12025550123',
    );
    expect(decision).toMatchObject({ verdict: 'skipped' });
    expect(decision?.reasons.map(({ detail }) => detail)).toContain('No e-mail address is known.');
    expect(await cloud.local('dead-letters')).toEqual([]);
  });

  it('gives a customer who could not be reached another chance when a later copy can', async () => {
    const { cloud } = here;
    await cloud.emit('purchase.completed', { id: '1', customer: { id: 'c1' } });
    await cloud.advance('PT1M');
    await cloud.emit('purchase.completed', { id: '1', customer: { id: 'c1', email: 'ada@example.com' } });
    await cloud.advance('P4D');
    expect(await cloud.mails('ada@example.com')).toHaveLength(1);
  });
});
