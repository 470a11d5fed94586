import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start, startCloud, type TestCloud } from './cloud.ts';

const QueueUrl = 'http://127.0.0.1:4510/000000000000/work';
const deadUrl = `${QueueUrl}-dlq`;
const deadArn = 'arn:aws:sqs:us-east-1:000000000000:work-dlq';

const all = { MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All' as const] };

describe('SQS on one machine', () => {
  let cloud: TestCloud;
  let sqs: SQSClient;
  beforeEach(async () => {
    cloud = await startCloud();
    sqs = new SQSClient(cloud.client);
  });
  afterEach(() => cloud.close());

  const receive = async (queue = QueueUrl, WaitTimeSeconds = 0) =>
    (
      await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queue,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      )
    ).Messages ?? [];

  it('knows what is to be handled, and what somebody had in hand when the cloud ended', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heardback-backlog-'));
    let here = await startCloud(folder);
    const own = new SQSClient(here.client);
    const send = (to: string, DelaySeconds = 0) =>
      own.send(new SendMessageCommand({ QueueUrl: to, MessageBody: 'work', DelaySeconds }));
    await send(QueueUrl);
    await own.send(new ReceiveMessageCommand({ QueueUrl }));
    await send(QueueUrl);
    // Neither what was given up nor what is not due is anybody's now.
    await send(deadUrl);
    await send(QueueUrl, 60);
    expect(here.services.queues.backlog()).toEqual({ waiting: 1, inHand: 0 });
    await here.close();
    here = await startCloud(folder);
    expect(here.services.queues.backlog()).toEqual({ waiting: 1, inHand: 1 });
    await here.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives a message with its attributes, hides it, and forgets it when it is deleted', async () => {
    const MessageAttributes = {
      kind: { DataType: 'String', StringValue: 'order' },
      bytes: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2, 3]) },
    };
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'héllo', MessageAttributes }));
    const [message] = await receive();
    expect(message).toMatchObject({
      Body: 'héllo',
      MessageAttributes: { kind: { StringValue: 'order' } },
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: String(start) },
    });
    expect(await receive()).toEqual([]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
    cloud.clock.moveTo(cloud.clock.now() + 60_000);
    expect(await receive()).toEqual([]);
  });

  it('gives a message again at once when the cloud ended while somebody held it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
    const [before, held] = [await startCloud(folder), new ReceiveMessageCommand({ QueueUrl })];
    const send = (MessageBody: string, DelaySeconds?: number) =>
      new SQSClient(before.client).send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
    await send('held');
    await send('not due yet', 600);
    await new SQSClient(before.client).send(held);
    await before.close();
    const after = await startCloud(folder);
    const { Messages } = await new SQSClient(after.client).send(new ReceiveMessageCommand({ QueueUrl, ...all }));
    expect(Messages).toMatchObject([{ Body: 'held', Attributes: { ApproximateReceiveCount: '2' } }]);
    await after.close();
    rmSync(folder, { recursive: true });
  });

  it('gives a hidden message again once its time is over, or sooner when it is released', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }));
    const [message] = await receive();
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }),
    );
    expect((await receive())[0]?.Attributes?.ApproximateReceiveCount).toBe('2');
  });

  it('hides a message for up to twelve hours more, and for no longer', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }));
    const [message] = await receive();
    const hide = (VisibilityTimeout: number) =>
      sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout }),
      );
    for (const seconds of [-1, 43_201]) await expect(hide(seconds)).rejects.toThrow('Must be between 0 and 43200');
    await hide(43_200);
    cloud.clock.moveTo(cloud.clock.now() + 43_199_000);
    expect(await receive()).toEqual([]);
    cloud.clock.moveTo(cloud.clock.now() + 1_000);
    expect(await receive()).toHaveLength(1);
  });

  it('holds a delayed message back', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'later', DelaySeconds: 60 }));
    expect(await receive()).toEqual([]);
    cloud.clock.moveTo(cloud.clock.now() + 60_000);
    expect(await receive()).toHaveLength(1);
  });

  it('gives up a message that was received too often, with the reason of its last failure, and takes it back on redrive', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'poison' }));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const [message] = await receive();
      cloud.services.queues.noteFailure(
        'arn:aws:sqs:us-east-1:000000000000:work',
        message?.MessageId ?? '',
        'It does not parse.',
      );
      cloud.clock.moveTo(cloud.clock.now() + 31_000);
    }
    expect(await receive()).toEqual([]);
    expect(await cloud.get('/_local/dead-letters')).toMatchObject([
      { queue: 'work-dlq', reason: 'It does not parse.', body: 'poison' },
    ]);

    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadArn }));
    expect(await receive(deadUrl)).toEqual([]);
    expect((await receive())[0]?.Body).toBe('poison');
  });

  it('wakes a waiting receiver when something arrives', async () => {
    const waiting = receive(QueueUrl, 5);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'now' }));
    expect(await waiting).toHaveLength(1);
  });

  it('reports the entries of a batch one by one', async () => {
    const { Successful, Failed } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'good', MessageBody: 'a' },
          { Id: 'large', MessageBody: 'x'.repeat(1_048_577) },
        ],
      }),
    );
    expect(Successful?.map(({ Id }) => Id)).toEqual(['good']);
    expect(Failed).toMatchObject([{ Id: 'large', Code: 'InvalidParameterValue', SenderFault: true }]);
  });

  it('knows its queues by name', async () => {
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }))).QueueUrl).toBe(QueueUrl);
    expect((await sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'work' }))).QueueUrls).toEqual([QueueUrl, deadUrl]);
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({ VisibilityTimeout: '30', ApproximateNumberOfMessages: '0' });
    await expect(sqs.send(new GetQueueUrlCommand({ QueueName: 'none' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });

  it('refuses a role what its policies do not allow, in the words of AWS, and shows the refusal', async () => {
    const asFunction = new SQSClient(cloud.as('function'));
    await asFunction.send(new SendMessageCommand({ QueueUrl, MessageBody: 'allowed' }));
    await expect(asFunction.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toMatchObject({
      message:
        'User: arn:aws:sts::000000000000:assumed-role/function/caller is not authorized to perform: sqs:ReceiveMessage on resource: arn:aws:sqs:us-east-1:000000000000:work because no identity-based policy allows the sqs:ReceiveMessage action',
    });
    expect(await cloud.get('/_local/denials')).toMatchObject([{ action: 'sqs:ReceiveMessage' }]);
  });
});
