import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { EventBridgeBus } from '../../shared/adapters/aws/bus.ts';
import { SesMailer } from '../../shared/adapters/aws/mailer.ts';
import { SnsNotifier } from '../../shared/adapters/aws/sns.ts';
import { EndUserTexter } from '../../shared/adapters/aws/texter.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { silentLog, VirtualClock } from '../../shared/adapters/memory/doubles.ts';

const failure = (name: string, status?: number): Error =>
  Object.assign(new Error(name), { name, ...(status !== undefined && { $metadata: { httpStatusCode: status } }) });
const mail = {
  surveyId: 's1',
  to: 'ada@example.com',
  from: { name: 'Eiche & Glut – Möbel', address: 'hello@shop.example' },
  replyTo: 'r-s1@reply.shop.example',
  subject: 'How did it go?',
  text: 'text',
  html: '<p>html</p>',
  headers: { 'List-Unsubscribe': '<https://f.example/u/x>' },
};

describe('mail through SES', () => {
  const ses = mockClient(SESv2Client);
  afterAll(() => ses.restore());
  const mailer = new SesMailer(new SESv2Client({ maxAttempts: 1 }), 'heardback');
  beforeEach(() => ses.reset());

  it('names its survey in a tag, and carries headers and reply address', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm1' });
    expect(await mailer.send(mail)).toEqual({ kind: 'sent', messageId: 'm1' });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      EmailTags: [{ Name: 'surveyId', Value: 's1' }],
      ReplyToAddresses: ['r-s1@reply.shop.example'],
      ConfigurationSetName: 'heardback',
      Content: { Simple: { Headers: [{ Name: 'List-Unsubscribe', Value: '<https://f.example/u/x>' }] } },
    });
  });

  it('encodes a name that is not ASCII', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm1' });
    await mailer.send(mail);
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input.FromEmailAddress).toMatch(
      /^=\?UTF-8\?B\?\S+\?= <hello@shop.example>$/,
    );
  });

  it.each([
    ['throttling', failure('TooManyRequestsException', 429), { kind: 'refused', temporary: true }],
    ['a paused account', failure('SendingPausedException', 400), { kind: 'refused', temporary: true }],
    ['a missing permission', failure('AccessDeniedException', 403), { kind: 'refused', temporary: true }],
    ['a refused message', failure('MessageRejected', 400), { kind: 'refused', temporary: false }],
    ['a reset connection', failure('ECONNRESET'), { kind: 'unknown' }],
    ['a time-out', failure('TimeoutError'), { kind: 'unknown' }],
    ['a failure on the other side', failure('InternalServiceErrorException', 500), { kind: 'unknown' }],
  ])('takes %s for what it proves', async (_, error, outcome) => {
    ses.on(SendEmailCommand).rejects(error);
    expect(await mailer.send(mail)).toMatchObject(outcome);
  });
});

describe('texts through End User Messaging', () => {
  const voice = mockClient(PinpointSMSVoiceV2Client);
  afterAll(() => voice.restore());
  const client = new PinpointSMSVoiceV2Client({ maxAttempts: 1 });
  const logged: string[] = [];
  const texter = new EndUserTexter(client, {
    ...{ configurationSet: 'heardback', number: '+12025550100' },
    clock: new VirtualClock('2026-11-20T09:00:00.000Z'),
    log: { ...silentLog, warn: (code) => void logged.push(code) },
  });
  const text = { surveyId: 's1', to: '+12025550123', body: 'How did it go?' };
  beforeEach(() => voice.reset());

  it('name their survey, so that a report finds it, and the number that hears answers', async () => {
    voice.on(SendTextMessageCommand).resolves({ MessageId: 't1' });
    expect(await texter.send(text)).toEqual({ kind: 'sent', messageId: 't1' });
    expect(voice.commandCalls(SendTextMessageCommand)[0]?.args[0].input).toEqual({
      DestinationPhoneNumber: '+12025550123',
      MessageBody: 'How did it go?',
      MessageType: 'TRANSACTIONAL',
      ConfigurationSetName: 'heardback',
      OriginationIdentity: '+12025550100',
      Context: { surveyId: 's1' },
    });
  });

  const conflict = (Reason: string) => Object.assign(failure('ConflictException', 400), { Reason });
  it.each([
    ['a number that wants none', conflict('DESTINATION_PHONE_NUMBER_OPTED_OUT'), false, 'opted-out'],
    ['a blocked country', conflict('DESTINATION_COUNTRY_BLOCKED'), false, 'DESTINATION_COUNTRY_BLOCKED'],
    ['no number at all', failure('ValidationException', 400), false, 'ValidationException'],
    ['a month that is paid up', failure('ServiceQuotaExceededException', 400), true, 'ServiceQuotaExceededException'],
    ['throttling', failure('ThrottlingException', 400), true, 'ThrottlingException'],
    ['a set that is not there yet', failure('ResourceNotFoundException', 400), true, 'ResourceNotFoundException'],
  ])('are refused for %s, and it is said whether that passes', async (_, error, temporary, reason) => {
    voice.on(SendTextMessageCommand).rejects(error);
    expect(await texter.send(text)).toEqual({ kind: 'refused', temporary, reason });
  });

  it('wait for hours where the month’s spending is used up, and somebody is told', async () => {
    const spent = Object.assign(failure('ServiceQuotaExceededException', 402), {
      Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT',
    });
    voice.on(SendTextMessageCommand).rejects(spent);
    expect(await texter.send(text)).toEqual({
      ...{ kind: 'refused', temporary: true, reason: 'ServiceQuotaExceededException' },
      retryAt: '2026-11-20T12:00:00.000Z',
    });
    expect(logged).toEqual(['texts.spent']);
  });

  it('may have left where the connection broke or the other side failed', async () => {
    voice
      .on(SendTextMessageCommand)
      .rejectsOnce(failure('ECONNRESET'))
      .rejects(failure('InternalServerException', 500));
    expect(await texter.send(text)).toMatchObject({ kind: 'unknown' });
    expect(await texter.send(text)).toMatchObject({ kind: 'unknown' });
  });
});

describe('notices through SNS', () => {
  const sns = mockClient(SNSClient);
  afterAll(() => sns.restore());
  beforeEach(() => sns.reset());

  it('lets subscribers filter notices by their attributes', async () => {
    sns.on(PublishCommand).resolves({});
    const attributes = { kind: 'detractor', team: 'care', severity: 'high', event: 'opened' as const };
    await new SnsNotifier(new SNSClient({}), 'arn:topic').publish({
      id: 't.0',
      subject: 'Please answer',
      message: 'Words',
      attributes,
    });
    const sent = sns.commandCalls(PublishCommand)[0]?.args[0].input.MessageAttributes;
    expect(sent).toMatchObject({
      kind: { DataType: 'String', StringValue: 'detractor' },
      event: { DataType: 'String', StringValue: 'opened' },
    });
  });
});

describe('wake-ups through the scheduler', () => {
  const scheduler = mockClient(SchedulerClient);
  afterAll(() => scheduler.restore());
  const clock = new VirtualClock('2026-11-20T09:00:00.000Z');
  const timer = new SchedulerTimer(
    new SchedulerClient({}),
    { group: 'heardback', roleArn: 'arn:role', queues: { survey: 'arn:queue' } },
    clock,
  );
  const wakeUp = { kind: 'survey' as const, id: 's1', generation: 3 };
  beforeEach(() => scheduler.reset());

  it('are named by what they wake and its generation', async () => {
    scheduler.on(CreateScheduleCommand).resolves({});
    await timer.arm(wakeUp, '2026-11-23T08:00:00.250Z');
    expect(scheduler.commandCalls(CreateScheduleCommand)[0]?.args[0].input).toMatchObject({
      Name: 's1.3',
      ScheduleExpression: 'at(2026-11-23T08:00:01)',
      Target: { Arn: 'arn:queue', Input: JSON.stringify(wakeUp) },
    });
  });

  it('are kept behind their queue when they cannot be put on it', async () => {
    scheduler.on(CreateScheduleCommand).resolves({});
    const queues = { survey: 'arn:aws:sqs:eu-west-1:1:heardback-dispatch-dev' };
    await new SchedulerTimer(new SchedulerClient({}), { group: 'g', roleArn: 'arn:role', queues }, clock).arm(
      wakeUp,
      '2026-11-23T08:00:00.000Z',
    );
    expect(scheduler.commandCalls(CreateScheduleCommand)[0]?.args[0].input.Target?.DeadLetterConfig).toEqual({
      Arn: 'arn:aws:sqs:eu-west-1:1:heardback-dispatch-dlq-dev',
    });
  });

  it('lie a little ahead when their moment has passed', async () => {
    scheduler.on(CreateScheduleCommand).resolves({});
    await timer.arm(wakeUp, '2026-11-19T08:00:00.000Z');
    expect(scheduler.commandCalls(CreateScheduleCommand)[0]?.args[0].input.ScheduleExpression).toBe(
      'at(2026-11-20T09:00:02)',
    );
  });

  it('are armed already when they exist', async () => {
    scheduler
      .on(CreateScheduleCommand)
      .rejects(new ConflictException({ message: 'exists', $metadata: {}, Message: 'exists' }));
    await expect(timer.arm(wakeUp, '2026-11-23T08:00:00.000Z')).resolves.toBeUndefined();
  });

  it('fail loudly for what this function may not wake', async () => {
    await expect(timer.arm({ ...wakeUp, kind: 'task' }, '2026-11-23T08:00:00.000Z')).rejects.toThrow(
      /grant it the queue/,
    );
  });
});

describe('events on the bus', () => {
  const bridge = mockClient(EventBridgeClient);
  afterAll(() => bridge.restore());
  const bus = new EventBridgeBus(new EventBridgeClient({}), 'heardback');
  const events = Array.from({ length: 11 }, (_, at) => ({
    id: `e${at}`,
    type: 'survey.sent',
    at: '2026-11-20T09:00:00.000Z',
    detail: { surveyId: `s${at}` },
  }));
  beforeEach(() => bridge.reset());

  it('go ten at a time', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    await bus.publish(events);
    expect(bridge.commandCalls(PutEventsCommand).map((call) => call.args[0].input.Entries?.length)).toEqual([10, 1]);
  });

  it('are tried again when the bus did not take them all', async () => {
    bridge.on(PutEventsCommand).resolves({ FailedEntryCount: 1 });
    await expect(bus.publish(events)).rejects.toThrow(/did not take every event/);
  });
});
