import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { pageHandler } from './page-handler.ts';

const environment = readEnvironment(['table', 'secret'], process.env);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, { retention: config.retention });

export const handler = pageHandler({
  records,
  clock: systemClock,
  ids: randomIds,
  keyring: keyringReader(new SecretsManagerClient({}), environment.secret),
  programs: new ProgramSnapshots(records, config),
  config,
  log: jsonLog,
});
