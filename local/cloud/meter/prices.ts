/** US dollars in us-east-1, November 2026, from AWS's public price pages; on demand, without the free tier. */
const million = 1_000_000;

/** https://aws.amazon.com/dynamodb/pricing/on-demand/ : a write unit is 1 KB, a read unit 4 KB, half of it eventually consistent. */
export const writeUnit = 0.625 / million;
export const readUnit = 0.125 / million;

/** https://aws.amazon.com/lambda/pricing/ : arm64, first tier. */
export const gigabyteSecond = 0.0000133334;

/** https://aws.amazon.com/cloudwatch/pricing/ : standard logs, taken in. */
export const gigabyteOfLogs = 0.5;

/** For one operation; those of a service that has no line of their own are at `service:*`, everything else is free. */
export const operations: Readonly<Record<string, number>> = {
  // https://aws.amazon.com/lambda/pricing/
  'lambda:Invoke': 0.2 / million,
  // https://aws.amazon.com/sqs/pricing/ : standard queues; a batch is one request. Lambda's idle polling is not counted.
  'sqs:*': 0.4 / million,
  // https://aws.amazon.com/eventbridge/pricing/ : each 64 KB of an event that is not AWS's own.
  'events:Event': 1 / million,
  // https://aws.amazon.com/eventbridge/pricing/ : Scheduler, each invocation.
  'scheduler:Invocation': 1 / million,
  // https://aws.amazon.com/api-gateway/pricing/ : HTTP APIs, first tier.
  'execute-api:Request': 1 / million,
  // https://aws.amazon.com/sns/pricing/
  'sns:Publish': 0.5 / million,
  // https://aws.amazon.com/s3/pricing/ : standard storage.
  's3:PutObject': 5 / million,
  's3:ListObjectsV2': 5 / million,
  's3:GetObject': 0.4 / million,
  's3:HeadObject': 0.4 / million,
  // https://aws.amazon.com/secrets-manager/pricing/ : calls; the secret itself is $0.40 a month.
  'secretsmanager:*': 5 / million,
  // https://aws.amazon.com/ses/pricing/ : outbound, a la carte.
  'ses:SendEmail': 100 / million,
  // The same page: inbound, each mail.
  'ses:Receive': 100 / million,
  // https://aws.amazon.com/sns/sms-pricing/ : a segment to the United States, without carrier fees.
  'sns:Text': 0.00831,
};
