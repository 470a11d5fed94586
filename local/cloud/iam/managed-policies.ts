/** The policies of AWS's own that a role of ours may attach, as AWS publishes them. */
const allow = (...actions: readonly string[]): unknown => ({
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});
const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const prefix = 'arn:aws:iam::aws:policy/';

export const awsManagedPolicies: Readonly<Record<string, unknown>> = {
  [`${prefix}service-role/AWSLambdaBasicExecutionRole`]: allow(...logs),
  [`${prefix}service-role/AWSLambdaSQSQueueExecutionRole`]: allow(
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    ...logs,
  ),
  [`${prefix}service-role/AWSLambdaDynamoDBExecutionRole`]: allow(
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    ...logs,
  ),
  [`${prefix}CloudWatchLambdaInsightsExecutionRolePolicy`]: allow(...logs),
  [`${prefix}AWSXRayDaemonWriteAccess`]: allow(
    'xray:PutTraceSegments',
    'xray:PutTelemetryRecords',
    'xray:GetSamplingRules',
    'xray:GetSamplingTargets',
    'xray:GetSamplingStatisticSummaries',
  ),
};
