import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { OpenIdSignIn } from '../../shared/adapters/oidc/sign-in.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { inboxHandler } from './inbox-handler.ts';

const environment = readEnvironment(
  ['table', 'secret', 'scheduleGroup', 'schedulerRole', 'escalateQueue', 'publicUrl', 'issuer', 'clientId'],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { task: environment.escalateQueue },
};
const { signIn } = config.staff;

export const handler = inboxHandler({
  records,
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  clock: systemClock,
  ids: randomIds,
  keyring,
  signIn: new OpenIdSignIn({
    issuer: environment.issuer,
    clientId: environment.clientId,
    // One that is left over from another provider is not shown to our own pool.
    clientSecret: async () => (signIn ? (await keyring()).signInSecret : undefined),
    scope: signIn?.scope ?? 'openid email profile',
    trustsAddresses: signIn?.trustsAddresses ?? false,
    // Cognito's own name for it.
    groupsClaim: signIn?.groupsClaim ?? 'cognito:groups',
    afterwards: `${environment.publicUrl}/app/signed-out`,
    redirectUri: `${environment.publicUrl}/app/signed-in`,
  }),
  programs: new ProgramSnapshots(records, config),
  config,
  publicUrl: environment.publicUrl,
  log: jsonLog,
});
