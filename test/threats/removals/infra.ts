import type { Place } from '../../breaking/places.ts';
import type { Removals } from './removals.ts';

const web = 'infra/kit/web.ts';
const store = 'infra/stateful/store.ts';
const queue = 'infra/kit/guarded-queue.ts';
const rest = 'infra/kit/encrypted-at-rest.ts';
const rights = 'infra/kit/key-rights.ts';

/** cdk-nag lets no template be made with such a hole: the second defence, which has to give way for the test to be asked. */
const unchecked: Place = {
  file: 'infra/heardback-app.ts',
  find: 'Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));',
  put: 'void [Validations, AwsSolutionsChecks, ServerlessChecks];',
};

/** What is deployed. */
export const infra: Removals = {
  'the public page taken over: other rows': [
    [
      {
        file: 'infra/functions/respond.ts',
        find: 'data.store.grantPut(handler, put);',
        put: 'data.store.grantCommit(handler); void put;',
      },
    ],
    [{ file: 'shared/contracts/wiring/table.ts', find: "put: ['SURVEY#', 'PROGRAM#',", put: "put: ['', 'PROGRAM#'," }],
  ],
  'a flood at one door starves the others': [
    [
      {
        file: 'infra/kit/stage.ts',
        find: 'live && settings.reserved ? settings.reserved : {}',
        put: 'live && settings.reserved ? {} : {}',
      },
    ],
  ],
  'callers turned away unseen': [[{ file: web, find: '[...this.called].map(', put: '[...this.called].slice(1).map(' }]],
  'alarms that nobody hears': [
    [
      {
        file: 'infra/kit/unheard-alarms.ts',
        find: "settings.alarmEmail !== undefined || stage === 'local'",
        put: "settings.alarmEmail !== undefined || stage !== ''",
      },
    ],
  ],
  'tokens and addresses in access logs': [
    [{ file: web, find: "'$context.routeKey'", put: "'$context.routeKey $context.path'" }],
  ],
  'the root secret read by what needs no key': [
    [{ file: 'infra/stateful/keyring.ts', find: 'this.pages.grantRead(to);', put: 'this.secret.grantRead(to);' }],
  ],
  'more rights than a function needs': [
    [{ file: store, find: "['dynamodb:GetItem', 'dynamodb:BatchGetItem']", put: "['dynamodb:*']" }, unchecked],
  ],
  'messages read on their way, or at rest': [
    [
      {
        file: queue,
        find: 'queueName: deadLettersOf(name, stage),\n      encryption: QueueEncryption.SQS_MANAGED,\n      enforceSSL: true,',
        put: 'queueName: deadLettersOf(name, stage),\n      encryption: QueueEncryption.SQS_MANAGED,',
      },
      unchecked,
    ],
    [
      {
        file: queue,
        find: 'queueName: stageName(name, stage),\n      encryption: QueueEncryption.SQS_MANAGED,',
        put: 'queueName: stageName(name, stage),\n      encryption: QueueEncryption.UNENCRYPTED,',
      },
      unchecked,
    ],
  ],
  "a disk, a backup or a topic's store read by somebody else": [
    [{ file: rest, find: 'if (node instanceof CfnTopic) node.kmsMasterKeyId = this.key.keyArn;', put: '' }, unchecked],
    [
      {
        file: rest,
        find: 'node instanceof CfnLogGroup || node instanceof CfnSecret',
        put: 'node instanceof CfnSecret',
      },
    ],
    [
      {
        file: rest,
        find: 'node instanceof CfnLogGroup || node instanceof CfnSecret',
        put: 'node instanceof CfnLogGroup',
      },
    ],
    [{ file: rest, find: 'if (node instanceof CfnGlobalTable) this.guardTable(node);', put: '' }],
    [{ file: rest, find: 'if (node instanceof CfnBucket) this.guardBucket(node);', put: '' }],
    [{ file: rest, find: 'if (node instanceof CfnQueue) this.guardQueue(node);', put: '' }],
  ],
  'the key of all that used beyond what a function needs': [
    [{ file: rights, find: 'conditions: { StringEquals: {', put: 'conditions: { Null: {' }],
    [{ file: rights, find: "{ 'kms:ViaService':", put: "{ 'aws:ResourceTag/via':" }],
    [{ file: rights, find: "'s3:GetObject': read,", put: "'s3:GetObject': write," }],
  ],
  'a stored thing lost with its stack': [
    [{ file: store, find: 'deletionProtection: live,', put: 'deletionProtection: false,' }],
    [
      {
        file: store,
        find: 'removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,',
        put: 'removalPolicy: RemovalPolicy.DESTROY,',
      },
    ],
    [
      { file: store, find: 'pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },', put: '' },
      unchecked,
    ],
  ],
  'buckets, topics and queues reached without TLS': [
    [{ file: 'infra/stateful/inbound.ts', find: '{ topicName, enforceSSL: true }', put: '{ topicName }' }, unchecked],
  ],
};
