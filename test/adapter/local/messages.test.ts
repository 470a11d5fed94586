import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  type SendTextMessageCommandInput,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  PutSuppressedDestinationCommand,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCloud, type TestCloud } from './cloud.ts';

const text = (Data: string) => ({ Data, Charset: 'UTF-8' });
const mailTo = (to: string, more: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput => ({
  FromEmailAddress: '"Oak & Ember" <hello@oak.example>',
  Destination: { ToAddresses: [to] },
  ReplyToAddresses: ['r-1@reply.oak.example'],
  ConfigurationSetName: 'mail',
  EmailTags: [{ Name: 'surveyId', Value: 'srv_1' }],
  Content: {
    Simple: {
      Subject: text('Wie war’s?'),
      Body: { Text: text('Grüße\n'), Html: text('<p>Grüße</p>') },
      Headers: [
        { Name: 'List-Unsubscribe', Value: `<https://oak.example/u/${'t'.repeat(150)}>` },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ],
    },
  },
  ...more,
});

describe('SES on one machine', () => {
  let cloud: TestCloud;
  let ses: SESv2Client;
  beforeEach(async () => {
    cloud = await startCloud();
    ses = new SESv2Client(cloud.client);
  });
  afterEach(() => cloud.close());

  const send = (to: string, more?: Partial<SendEmailCommandInput>) => ses.send(new SendEmailCommand(mailTo(to, more)));
  const reported = () =>
    cloud.services.queues
      .contents('arn:aws:sqs:us-east-1:000000000000:events')
      .map(({ body }) => JSON.parse(body) as { 'detail-type': string; detail: Record<string, unknown> });

  it('keeps what was sent as a person would read it', async () => {
    const { MessageId } = await send('ada@example.com');
    expect(await cloud.get('/_local/email?to=ADA@example.com')).toMatchObject([
      {
        id: MessageId,
        to: 'ada@example.com',
        from: '"Oak & Ember" <hello@oak.example>',
        replyTo: 'r-1@reply.oak.example',
        subject: 'Wie war’s?',
        text: 'Grüße\n',
        html: '<p>Grüße</p>',
        sentAt: '2026-11-20T09:00:00.000Z',
        headers: {
          'List-Unsubscribe': `<https://oak.example/u/${'t'.repeat(150)}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
        raw: expect.stringContaining('MIME-Version: 1.0'),
      },
    ]);
    expect(await cloud.get('/_local/email?to=bob@example.com')).toEqual([]);
  });

  it('reports the sending at once and the delivery a little later, with the tags of the mail', async () => {
    const { MessageId } = await send('ada@example.com');
    expect(reported().map((event) => event['detail-type'])).toEqual(['Email Sent']);
    await cloud.advance(1_000);
    const [, delivered] = reported();
    expect(delivered).toMatchObject({
      'detail-type': 'Email Delivered',
      detail: {
        eventType: 'Delivery',
        mail: { messageId: MessageId, tags: { surveyId: ['srv_1'], 'ses:configuration-set': ['mail'] } },
      },
    });
  });

  it('reports a bounce that a person asks for, and takes no more mail to that address', async () => {
    const { MessageId } = await send('ada@example.com');
    await cloud.advance(1_000);
    await fetch(`${cloud.origin}/_local/email/event`, {
      method: 'POST',
      body: JSON.stringify({ id: MessageId, type: 'bounce' }),
    });
    expect(reported().at(-1)).toMatchObject({
      'detail-type': 'Email Bounced',
      detail: { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'ada@example.com' }] } },
    });

    await send('ada@example.com');
    await cloud.advance(1_000);
    expect(reported().at(-1)).toMatchObject({ detail: { bounce: { bounceSubType: 'OnAccountSuppressionList' } } });
    expect(await cloud.get('/_local/email?to=ada@example.com')).toHaveLength(1);
  });

  it('bounces and complains for the mailbox simulator, again and again', async () => {
    for (const to of [
      'bounce@simulator.amazonses.com',
      'complaint@simulator.amazonses.com',
      'bounce@simulator.amazonses.com',
    ])
      await send(to);
    await cloud.advance(1_000);
    const types = reported().map(({ detail }) => detail.eventType);
    expect(types.filter((type) => type === 'Bounce')).toHaveLength(2);
    expect(types.filter((type) => type === 'Complaint')).toHaveLength(1);
  });

  it('keeps a suppression list', async () => {
    await ses.send(new PutSuppressedDestinationCommand({ EmailAddress: 'ada@example.com', Reason: 'COMPLAINT' }));
    expect(await ses.send(new GetSuppressedDestinationCommand({ EmailAddress: 'ada@example.com' }))).toMatchObject({
      SuppressedDestination: { Reason: 'COMPLAINT' },
    });
    await ses.send(new DeleteSuppressedDestinationCommand({ EmailAddress: 'ada@example.com' }));
    await expect(
      ses.send(new GetSuppressedDestinationCommand({ EmailAddress: 'ada@example.com' })),
    ).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('refuses senders and configuration sets that are not the account’s', async () => {
    await expect(send('ada@example.com', { FromEmailAddress: 'x@elsewhere.example' })).rejects.toMatchObject({
      name: 'MessageRejected',
      message: expect.stringContaining('not verified'),
    });
    await expect(send('ada@example.com', { ConfigurationSetName: 'none' })).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('judges the sender’s identity, its address and the configuration set', async () => {
    const asFunction = new SESv2Client(cloud.as('function'));
    const attempt = (more: Partial<SendEmailCommandInput>) =>
      asFunction.send(new SendEmailCommand(mailTo('ada@example.com', more)));
    await attempt({ ConfigurationSetName: undefined });
    await expect(
      attempt({ FromEmailAddress: 'boss@oak.example', ConfigurationSetName: undefined }),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(attempt({})).rejects.toMatchObject({ message: expect.stringContaining('configuration-set/mail') });
  });

  it.each([
    ['jörg@example.com'],
    ['ada@example..com'],
    ['ada@.example.com'],
    ['ada@example.com.'],
    ['.ada@example.com'],
    ['a..b@example.com'],
    ['ada.@example.com'],
    ['ada@müller.example'],
    ['ada lovelace@example.com'],
    ['ada'],
    ['ada@'],
    ['@example.com'],
    ['ada@example.com\r\nBcc: eve@example.com'],
  ])('refuses %j as a recipient', async (to) => {
    await expect(send(to)).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(send('ada@example.com', { ReplyToAddresses: [to] })).rejects.toMatchObject({
      name: 'BadRequestException',
    });
    expect(await cloud.get('/_local/email')).toEqual([]);
  });

  it('refuses a line break in a subject, and a name that is not encoded', async () => {
    const Content = {
      Simple: { Subject: text('Hello\r\nBcc: eve@example.com'), Body: { Text: text('x') } },
    };
    await expect(send('ada@example.com', { Content })).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(send('ada@example.com', { FromEmailAddress: 'Möbel <hello@oak.example>' })).rejects.toMatchObject({
      name: 'BadRequestException',
    });
  });

  it('takes raw messages', async () => {
    const raw = 'From: hello@oak.example\r\nTo: ada@example.com\r\nSubject: =?UTF-8?B?R3LDvMOfZQ==?=\r\n\r\nplain\r\n';
    await ses.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw) } } }));
    expect(await cloud.get('/_local/email')).toMatchObject([
      { to: 'ada@example.com', subject: 'Grüße', text: 'plain\r\n', raw },
    ]);
  });
});

describe('SNS on one machine', () => {
  let cloud: TestCloud;
  let sns: SNSClient;
  const TopicArn = 'arn:aws:sns:us-east-1:000000000000:staff';
  beforeEach(async () => {
    cloud = await startCloud();
    sns = new SNSClient(cloud.client);
  });
  afterEach(() => cloud.close());

  it('keeps texts', async () => {
    const { MessageId } = await sns.send(
      new PublishCommand({ PhoneNumber: '+4915112345678', Message: 'Grüße & <mehr>' }),
    );
    expect(await cloud.get('/_local/sms?to=+4915112345678')).toEqual([
      { id: MessageId, to: '+4915112345678', body: 'Grüße & <mehr>', sentAt: '2026-11-20T09:00:00.000Z' },
    ]);
  });

  it('refuses what is no telephone number', async () => {
    await expect(sns.send(new PublishCommand({ PhoneNumber: '0151', Message: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
  it.each([
    ['nothing but blanks', ' ', {}],
    ['more than 1600 characters', 'x'.repeat(1601), {}],
    ['a name of a sender that carriers do not take', 'x', { 'AWS.SNS.SMS.SenderID': attribute('Oak & Ember Ltd') }],
    ['a price that is none', 'x', { 'AWS.SNS.SMS.MaxPrice': attribute('cheap') }],
    ['a type that is none', 'x', { 'AWS.SNS.SMS.SMSType': attribute('Urgent') }],
  ])('refuses a text with %s', async (_, Message, MessageAttributes) => {
    const refused = sns.send(new PublishCommand({ PhoneNumber: '+4915112345678', Message, MessageAttributes }));
    await expect(refused).rejects.toMatchObject({ name: expect.stringMatching(/^InvalidParameter/) });
    expect(await cloud.get('/_local/sms')).toEqual([]);
  });

  it('keeps notices, and hands them to the subscriptions whose filter they fit', async () => {
    const publish = (team: string) =>
      sns.send(
        new PublishCommand({
          TopicArn,
          Subject: 'New task',
          Message: team,
          MessageAttributes: { team: { DataType: 'String', StringValue: team } },
        }),
      );
    await publish('care');
    await publish('accounts');
    expect(await cloud.get('/_local/notifications')).toMatchObject([
      { topic: 'staff', subject: 'New task', message: 'care', attributes: { team: 'care' } },
      { message: 'accounts' },
    ]);
    expect(cloud.services.queues.contents('arn:aws:sqs:us-east-1:000000000000:events')).toMatchObject([
      { body: 'care', messageAttributes: { team: { StringValue: 'care' } } },
    ]);
  });

  it('takes a notice of 256 KB, attributes and all, and no larger one', async () => {
    const attributes = { team: { DataType: 'String', StringValue: 'care' } };
    const publish = (bytes: number) =>
      sns.send(new PublishCommand({ TopicArn, Message: 'x'.repeat(bytes), MessageAttributes: attributes }));
    const most = 256 * 1024 - 'teamStringcare'.length;
    await expect(publish(most + 1)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('too long'),
    });
    expect(await cloud.get('/_local/notifications')).toEqual([]);
    await publish(most);
  });

  it('refuses a role that may not publish', async () => {
    await expect(
      new SNSClient(cloud.as('function')).send(new PublishCommand({ TopicArn, Message: 'x' })),
    ).rejects.toMatchObject({
      name: 'AuthorizationErrorException',
    });
  });
});

describe('End User Messaging on one machine', () => {
  let cloud: TestCloud;
  let voice: PinpointSMSVoiceV2Client;
  beforeEach(async () => {
    cloud = await startCloud();
    voice = new PinpointSMSVoiceV2Client(cloud.client);
  });
  afterEach(() => cloud.close());

  const send = (more: Partial<SendTextMessageCommandInput> = {}) =>
    voice.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: '+4915112345678',
        MessageBody: 'Wie war’s?',
        ConfigurationSetName: 'texts',
        Context: { surveyId: 'srv_1' },
        ...more,
      }),
    );
  const reports = () =>
    cloud.services.queues
      .contents('arn:aws:sqs:us-east-1:000000000000:events')
      .map(({ body }) => JSON.parse(body) as Record<string, unknown>);

  it('keeps a text, and reports it delivered a little later, with its context', async () => {
    const { MessageId } = await send();
    expect(await cloud.get('/_local/sms')).toMatchObject([{ id: MessageId, body: 'Wie war’s?' }]);
    expect(reports()).toEqual([]);
    await cloud.advance(2_000);
    expect(reports()).toMatchObject([
      { eventType: 'TEXT_DELIVERED', isFinal: true, messageId: MessageId, context: { surveyId: 'srv_1' } },
    ]);
  });

  it('reports what somebody says became of it, in the place of the delivery', async () => {
    const { MessageId: id } = await send();
    const body = JSON.stringify({ id, type: 'failed', reason: 'carrier-blocked' });
    expect((await fetch(`${cloud.origin}/_local/sms/event`, { method: 'POST', body })).status).toBe(200);
    await cloud.advance(2_000);
    expect(reports()).toMatchObject([{ eventType: 'TEXT_CARRIER_BLOCKED', messageId: id }]);
  });

  it('refuses what AWS refuses', async () => {
    for (const [wrong, name] of [
      [{ DestinationPhoneNumber: '0151' }, 'ValidationException'],
      [{ MessageBody: ' ' }, 'ValidationException'],
      [{ MessageBody: 'x'.repeat(1601) }, 'ValidationException'],
      [{ ConfigurationSetName: 'another' }, 'ResourceNotFoundException'],
    ] as const)
      await expect(send(wrong)).rejects.toMatchObject({ name });
    cloud.services.phones.optOut('+4915112345678');
    await expect(send()).rejects.toMatchObject({
      name: 'ConflictException',
      message: expect.stringContaining('OPTED_OUT'),
    });
    expect(await cloud.get('/_local/sms')).toEqual([]);
  });
});
