import { SQSClient, UnsupportedOperation } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callAgain } from '../../../cli/redrive/call-again.ts';
import { findDeadLetters } from '../../../cli/redrive/find.ts';
import { moveBack } from '../../../cli/redrive/move.ts';
import { type Typed, type } from '../../unit/cli/terminal.ts';
import { startCloud, type TestCloud } from './cloud.ts';
import { template } from './redrive.template.ts';

const arnOf = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:heardback-${name}`;
const event = (id: string, type = 'purchase.completed') =>
  JSON.stringify({ source: 'shop', 'detail-type': type, detail: { id, customer: { email: 'ada@example.com' } } });
const hour = (time: string) =>
  JSON.stringify({ source: 'aws.events', 'detail-type': 'Scheduled Event', time, detail: {} });
const ofFunction = (time: string) =>
  JSON.stringify({
    requestContext: { condition: 'RetriesExhausted' },
    requestPayload: JSON.parse(hour(time)),
    responsePayload: { errorMessage: 'no' },
  });

describe('what was given up', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await startCloud(undefined, template);
  });
  afterEach(() => cloud.close());

  const queues = () => cloud.services.queues;
  const bodies = (name: string): readonly string[] =>
    queues()
      .contents(arnOf(name))
      .map(({ body }) => body);
  /** Taken once in vain, which is as often as this queue allows. */
  const giveUp = async (...messages: readonly string[]): Promise<void> => {
    for (const body of messages) queues().send(arnOf('intake'), { body });
    queues().receive(arnOf('intake'), 10);
    await cloud.advance(31_000);
    queues().receive(arnOf('intake'), 10);
  };
  const redrive = (...words: readonly string[]): Promise<Typed> =>
    type(['redrive', ...words], { env: { AWS_ENDPOINT_URL: cloud.origin } });

  it('is listed by queue, age and sort without a word of what is in it, and left where it lies', async () => {
    await giveUp(event('ord_1'), event('ord_2'), event('x', 'order of ada@example.com 1'), 'no json');
    const undelivered = { ERROR_CODE: { DataType: 'String', StringValue: 'NO_PERMISSIONS' } };
    queues().send(arnOf('reconcile-dlq'), { body: hour('2026-11-20T08:00:00Z'), messageAttributes: undelivered });
    const { code, out, err } = await redrive('--dry-run');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /heardback-intake-dlq +4 {2}2026-11-20 09:00 {2}2026-12-04 09:00 {2}2 events purchase\.completed/,
    );
    expect(out).toContain('1 events of another type, 1 something else');
    expect(out).toContain('1 hourly calls, never delivered (NO_PERMISSIONS)');
    expect(out).not.toMatch(/ada|ord_|dlq-dev/);
    expect(bodies('intake-dlq')).toHaveLength(4);
    // Looking hides nothing from whoever moves it.
    expect(queues().counts(arnOf('intake-dlq'))).toMatchObject({ visible: 4, inFlight: 0 });
  });

  it('goes back where it came from, and hourly calls to their function, once for many hours', async () => {
    await giveUp(event('ord_1'), event('ord_2'));
    for (const body of [hour('2026-11-20T07:00:00Z'), hour('2026-11-20T08:00:00Z'), ofFunction('2026-11-20T06:00:00Z')])
      queues().send(arnOf('reconcile-dlq'), { body });
    const { code, out } = await redrive();
    expect(code).toBe(0);
    expect(out).toContain('2 messages of heardback-intake-dlq went back to heardback-intake.');
    expect(out).toContain('3 messages of heardback-reconcile-dlq went back to heardback-reconcile.');
    expect(bodies('intake')).toEqual([event('ord_1'), event('ord_2')]);
    expect([...bodies('intake-dlq'), ...bodies('reconcile-dlq')]).toEqual([]);
    const reconcile = 'arn:aws:lambda:us-east-1:000000000000:function:heardback-reconcile';
    const noted = (queue: string, messages: number) => ({
      'detail-type': 'Heardback Redrive',
      detail: { queue: `heardback-${queue}-dlq`, to: `heardback-${queue}`, messages },
    });
    expect(cloud.asked).toEqual([
      [reconcile, noted('intake', 2)],
      [reconcile, noted('reconcile', 3)],
    ]);
    expect(cloud.invoked).toMatchObject([[reconcile, { 'detail-type': 'Scheduled Event' }]]);
    expect((await redrive()).out).toBe('Nothing was given up: 2 dead-letter queues looked into.\n');
  });

  it('goes back from one queue alone, by any of its names, though it never came from there', async () => {
    await giveUp(event('ord_1'));
    // A rule that could not deliver: SQS knows of no queue that it came from.
    queues().send(arnOf('intake-dlq'), { body: event('ord_2') });
    queues().send(arnOf('reconcile-dlq'), { body: hour('2026-11-20T07:00:00Z') });
    const { code, out } = await redrive('intake', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { moved: [{ queue: 'heardback-intake-dlq', to: 'heardback-intake', messages: 2 }] },
    ]);
    expect([bodies('intake').length, bodies('reconcile-dlq').length]).toEqual([2, 1]);
    expect(await redrive('nonsense')).toMatchObject({ code: 2, err: expect.stringContaining('heardback-intake-dlq') });
  });

  it('stays where it is when that it is put back cannot be noted', async () => {
    await giveUp(event('ord_1'));
    cloud.failing.add('heardback-reconcile');
    const { code, err } = await redrive('intake');
    expect([code, err]).toEqual([1, expect.stringMatching(/left as it is: .* could not be noted/)]);
    expect([bodies('intake'), bodies('intake-dlq')]).toEqual([[], [event('ord_1')]]);
  });

  it('is of the stage that is named, and of no other', async () => {
    queues().send(arnOf('intake-dlq-dev'), { body: event('ord_1') });
    expect(JSON.parse((await redrive('--stage', 'dev', '--dry-run', '--json')).out).queues).toMatchObject([
      { queue: 'heardback-intake-dlq-dev', messages: 1, sorts: { 'events purchase.completed': 1 } },
    ]);
    expect(await redrive('--stage', 'test')).toMatchObject({ code: 1, err: expect.stringContaining('--stage') });
  });

  /** A client whose process dies before the call of that number, or after it. */
  const dying = (at: number): SQSClient => {
    const client = new SQSClient(cloud.client);
    let calls = 0;
    const send = async (...given: Parameters<SQSClient['send']>): Promise<unknown> => {
      if (given[0].constructor.name === 'StartMessageMoveTaskCommand')
        throw new UnsupportedOperation({ message: 'Not here.', $metadata: {} });
      calls += 1;
      if (calls === Math.floor(at)) throw new Error('died before');
      const answer = await client.send(...given);
      if (calls + 0.5 === at) throw new Error('died after');
      return answer;
    };
    return Object.assign(Object.create(client) as SQSClient, { send });
  };

  it.each([1, 1.5, 2, 2.5, 3, 3.5])('is whole though whoever moves it one by one dies (call %d)', async (at) => {
    const sent = Array.from({ length: 12 }, (_, number) => event(`ord_${number}`));
    for (const body of sent) queues().send(arnOf('intake-dlq'), { body });
    const sqs = new SQSClient(cloud.client);
    const [dead] = await findDeadLetters(sqs, 'prod');
    if (dead?.home.kind !== 'queue') throw new Error('It has a queue.');
    const move = { from: dead, to: dead.home, messages: dead.messages };
    await expect(moveBack(dying(at), move)).rejects.toThrow('died');
    expect(new Set([...bodies('intake'), ...bodies('intake-dlq')])).toEqual(new Set(sent));
    // What it held is seen again a minute later.
    await cloud.advance(61_000);
    await moveBack(dying(Number.NaN), { ...move, messages: 12 });
    expect(new Set(bodies('intake'))).toEqual(new Set(sent));
    expect(bodies('intake-dlq')).toEqual([]);
  });

  it('is called again though whoever calls dies before the message is taken out', async () => {
    queues().send(arnOf('reconcile-dlq'), { body: hour('2026-11-20T07:00:00Z') });
    const [, dead] = await findDeadLetters(new SQSClient(cloud.client), 'prod');
    if (!dead) throw new Error('There is one.');
    const called: string[] = [];
    const lambda = async () => ({ send: async () => void called.push('call') }) as never;
    await expect(callAgain(dying(2), lambda, dead)).rejects.toThrow('died');
    expect([called.length, bodies('reconcile-dlq').length]).toEqual([1, 1]);
    await cloud.advance(61_000);
    await callAgain(dying(Number.NaN), lambda, dead);
    expect([called.length, bodies('reconcile-dlq').length]).toEqual([2, 0]);
  });
});
