import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import middy from '@middy/core';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { answerCloudFormation } from '../../shared/adapters/aws/cloud-formation.ts';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { readPageKeys, writtenPageKeys } from '../../shared/adapters/aws/page-keys.ts';
import { jsonLog } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { keepPageKeys, type PageKeysDeps } from './page-keys.ts';

const environment = readEnvironment(['secret', 'pagesSecret'], process.env);
const client = new SecretsManagerClient({});

const deps: PageKeysDeps = {
  derived: keyringReader(client, environment.secret),
  written: () =>
    client
      .send(new GetSecretValueCommand({ SecretId: environment.pagesSecret }))
      .then(({ SecretString = '' }) => readPageKeys(SecretString))
      // What CloudFormation has generated are no keys yet.
      .catch(() => undefined),
  write: async (keys) => {
    const SecretString = writtenPageKeys(keys);
    await client.send(new PutSecretValueCommand({ SecretId: environment.pagesSecret, SecretString }));
  },
};

/** By hand, without an event of CloudFormation, nobody waits for an answer. */
export const handler = middy<Partial<CloudFormationCustomResourceEvent>, void>().handler((event) => {
  const work = () => (event.RequestType === 'Delete' ? Promise.resolve() : keepPageKeys(deps));
  return event.ResponseURL === undefined
    ? work()
    : answerCloudFormation(event as CloudFormationCustomResourceEvent, work, { fetch, log: jsonLog });
});
