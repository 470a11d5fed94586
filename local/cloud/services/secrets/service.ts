import * as z from 'zod/mini';
import type { Authorizer, Principal } from '../../model/access.ts';
import type { AwsService } from '../../model/aws-service.ts';
import type { Resource } from '../../model/topology.ts';
import { jsonService, type Operation, operation } from '../../protocols/operations.ts';
import { KeptSecrets, type KeptSecretsOptions, nameOf } from './kept-secrets.ts';

export interface SecretsOptions extends KeptSecretsOptions {
  readonly authorizer: Authorizer;
}

export interface Secrets extends AwsService {
  /** Value of a secret of the template, by name or ARN. */
  value(id: string): string;
}

const IdSchema = z.object({
  SecretId: z.string(),
  VersionId: z.optional(z.string()),
  VersionStage: z.optional(z.string()),
});
const PutSchema = z.object({
  SecretId: z.string(),
  SecretString: z.string(),
  ClientRequestToken: z.optional(z.string()),
});

/** Secrets Manager in its JSON protocol. */
export const createSecrets = (options: SecretsOptions): Secrets => {
  const kept = new KeptSecrets(options);
  const operations = operationsOn(kept, options.authorizer);
  const service = jsonService({ name: 'secretsmanager', version: '1.1', operations });
  return { ...service, value: (id) => kept.read(kept.find(id)).value };
};

const operationsOn = (kept: KeptSecrets, authorizer: Authorizer): Readonly<Record<string, Operation>> => {
  const permitted = permitting(kept, authorizer);
  const described = (secret: Resource) => ({
    ARN: secret.arn,
    Name: nameOf(secret),
    CreatedDate: kept.read(secret).changed / 1000,
  });
  return {
    GetSecretValue: operation(IdSchema, ({ SecretId }, { principal }) => {
      const secret = permitted('GetSecretValue', SecretId, principal);
      const { value, version } = kept.read(secret);
      return { ...described(secret), SecretString: value, VersionId: version, VersionStages: ['AWSCURRENT'] };
    }),
    DescribeSecret: operation(IdSchema, ({ SecretId }, { principal }) =>
      described(permitted('DescribeSecret', SecretId, principal)),
    ),
    PutSecretValue: operation(PutSchema, ({ SecretId, SecretString }, { principal }) => {
      const secret = permitted('PutSecretValue', SecretId, principal);
      const VersionId = kept.keep(secret, SecretString);
      return { ARN: secret.arn, Name: nameOf(secret), VersionId, VersionStages: ['AWSCURRENT'] };
    }),
    ListSecrets: operation(z.object({}), (_, { principal }) => {
      authorizer.demand({ principal, action: 'secretsmanager:ListSecrets', resource: '*' });
      return { SecretList: kept.all.map(described) };
    }),
  };
};

/** AWS does not tell strangers which secrets exist: whoever lacks the permission is refused first. */
const permitting =
  (kept: KeptSecrets, authorizer: Authorizer) =>
  (operationName: string, id: string, principal: Principal): Resource => {
    const action = `secretsmanager:${operationName}`;
    if (!kept.knows(id) && principal.kind !== 'owner') authorizer.demand({ principal, action, resource: id });
    const secret = kept.find(id);
    const context = { 'secretsmanager:SecretId': secret.arn };
    authorizer.demand({ principal, action, resource: secret.arn, context });
    return secret;
  };
