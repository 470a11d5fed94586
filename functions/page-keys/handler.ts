import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import middy from '@middy/core';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { answerCloudFormation } from '../../shared/adapters/aws/cloud-formation.ts';
import { pageKeys, taskPageKeys } from '../../shared/adapters/aws/derived-keys.ts';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { jsonLog } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import type { Keyring } from '../../shared/ports/ports.ts';
import { keepPageKeys, type PageKeysDeps, type Share } from './page-keys.ts';

const environment = readEnvironment(['secret', 'pagesSecret', 'taskPagesSecret'], process.env);
const client = new SecretsManagerClient({});

const share = (SecretId: string, written: (keys: Keyring) => string): Share<Keyring> => ({
  written,
  found: () =>
    client
      .send(new GetSecretValueCommand({ SecretId }))
      .then(({ SecretString }) => SecretString)
      // What cannot be read is written anew: it follows from the root.
      .catch(() => undefined),
  write: async (SecretString) => void (await client.send(new PutSecretValueCommand({ SecretId, SecretString }))),
});

const deps: PageKeysDeps<Keyring> = {
  derived: keyringReader(client, environment.secret),
  shares: [share(environment.pagesSecret, pageKeys.written), share(environment.taskPagesSecret, taskPageKeys.written)],
};

/** By hand, without an event of CloudFormation, nobody waits for an answer. */
export const handler = middy<Partial<CloudFormationCustomResourceEvent>, void>().handler((event) => {
  const work = () => (event.RequestType === 'Delete' ? Promise.resolve() : keepPageKeys(deps));
  return event.ResponseURL === undefined
    ? work()
    : answerCloudFormation(event as CloudFormationCustomResourceEvent, work, { fetch, log: jsonLog });
});
