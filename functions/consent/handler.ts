import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { taskPageKeys } from '../../shared/adapters/aws/derived-keys.ts';
import { trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { consentHandler } from './consent-handler.ts';

const environment = readEnvironment(['table', 'taskPagesSecret'], process.env);
const keyring = taskPageKeys.reader(new SecretsManagerClient({}), environment.taskPagesSecret);

export const handler = consentHandler({
  records: new DynamoRecords(new DynamoDBClient({}), environment.table, {
    trailKey: trailKeyOf(keyring),
    retention: config.retention,
  }),
  clock: systemClock,
  keyring,
  config,
  log: jsonLog,
});
