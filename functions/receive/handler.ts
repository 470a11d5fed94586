import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { EventBridgeEntrance } from '../../shared/adapters/aws/entrance.ts';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { S3Parking } from '../../shared/adapters/aws/parking.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { receiveHandler } from './receive-handler.ts';

const environment = readEnvironment(['table', 'secret', 'safekeeping', 'bus'], process.env);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const ports = {
  records: new DynamoRecords(new DynamoDBClient({}), environment.table),
  entrance: new EventBridgeEntrance(new EventBridgeClient({}), environment.bus),
  parking: new S3Parking(new S3Client({}), environment.safekeeping),
  clock: systemClock,
  ids: randomIds,
  config,
};

export const handler = receiveHandler({
  deps: async () => ({ ...ports, keyring: await keyring() }),
  clock: systemClock,
  log: jsonLog,
});
