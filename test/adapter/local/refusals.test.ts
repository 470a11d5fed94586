import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListReceiptRuleSetsCommand, SESClient } from '@aws-sdk/client-ses';
import { GetAccountCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ListSubscriptionsByTopicCommand, SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startCloud, type TestCloud } from './cloud.ts';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

describe('What the embedded cloud does not do', () => {
  const staff = 'arn:aws:sns:us-east-1:000000000000:staff';

  it('is refused in the words of the version of SES that was asked', async () => {
    const refused = new SESClient(cloud.client).send(new ListReceiptRuleSetsCommand({}));
    await expect(refused).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('does not know'),
    });
  });

  it('is refused to a subscriber, who is told where subscriptions stand', async () => {
    const sns = new SNSClient(cloud.client);
    const subscribe = new SubscribeCommand({ TopicArn: staff, Protocol: 'email', Endpoint: 'ada@example.com' });
    const told = { name: 'UnsupportedOperation', message: expect.stringContaining('template') };
    await expect(sns.send(subscribe)).rejects.toMatchObject(told);
    await expect(sns.send(new UnsubscribeCommand({ SubscriptionArn: `${staff}:1` }))).rejects.toMatchObject(told);
  });

  it.each([
    [
      'a form',
      'application/x-www-form-urlencoded',
      /^<ErrorResponse>.*<Code>UnknownOperationException<\/Code>.*<RequestId>/,
    ],
    ['JSON', 'application/x-amz-json-1.1', /"__type":"UnknownOperationException"/],
    ['CBOR', 'application/cbor', /__type.*UnknownOperationException.*message.*no service monitoring/s],
  ])('is refused where there is no such service, to one who speaks by %s', async (_, type, said) => {
    const reply = await fetch(`${cloud.origin}/`, {
      method: 'POST',
      headers: {
        'content-type': type,
        authorization: 'AWS4-HMAC-SHA256 Credential=key/20261120/us-east-1/monitoring/aws4_request, Signature=x',
      },
      body: 'Action=PutMetricData',
    });
    expect(reply.headers.get('content-type')).toBe(type.replace('application/x-www-form-urlencoded', 'text/xml'));
    expect(reply.headers.get('x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/);
    expect(await reply.text()).toMatch(said);
  });
});

describe('What it does', () => {
  it('says of an account that it may send', async () => {
    expect(await new SESv2Client(cloud.client).send(new GetAccountCommand({}))).toMatchObject({
      SendingEnabled: true,
      SendQuota: { SentLast24Hours: 0 },
    });
  });

  it('lists the subscriptions of one topic, and refuses to list those of none', async () => {
    const sns = new SNSClient(cloud.client);
    const of = (name: string) =>
      sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: `arn:aws:sns:us-east-1:000000000000:${name}` }));
    const { Subscriptions = [] } = await of('staff');
    expect(Subscriptions.length).toBeGreaterThan(0);
    expect(new Set(Subscriptions.map(({ TopicArn }) => TopicArn?.split(':').at(-1)))).toEqual(new Set(['staff']));
    await expect(of('nobody')).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  it('deletes many objects at once, and names those that are kept', async () => {
    const s3 = new S3Client({ ...cloud.client, forcePathStyle: true });
    const put = (Bucket: string, Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    const remove = (Bucket: string, keys: readonly string[]) =>
      s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }));
    for (const key of ['a & b', 'ü/<c>', 'left']) await put('keep', key);
    expect(await remove('keep', ['a & b', 'ü/<c>', 'never there'])).toMatchObject({
      Deleted: [{ Key: 'a & b' }, { Key: 'ü/<c>' }, { Key: 'never there' }],
    });
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: 'keep' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['left']);
    await put('locked', 'kept');
    const { Errors, Deleted } = await remove('locked', ['kept', 'other']);
    expect(Errors).toMatchObject([{ Key: 'kept', Code: 'AccessDenied' }]);
    expect(Deleted).toMatchObject([{ Key: 'other' }]);
  });
});
