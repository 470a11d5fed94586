import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { pageKeys } from '../../shared/adapters/aws/derived-keys.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { pageHandler } from './page-handler.ts';

const environment = readEnvironment(['table', 'pagesSecret'], process.env);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, { retention: config.retention });

export const handler = pageHandler({
  records,
  clock: systemClock,
  ids: randomIds,
  keyring: pageKeys.reader(new SecretsManagerClient({}), environment.pagesSecret),
  programs: new ProgramSnapshots(records, config),
  config,
  log: jsonLog,
});
