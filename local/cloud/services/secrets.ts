import { randomInt, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { isRecord } from '../assembly/place.ts';
import type { Store } from '../machine/store.ts';
import type { Authorizer } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { AwsService } from '../model/aws-service.ts';
import type { CloudClock } from '../model/clock.ts';
import type { Resource, Topology } from '../model/topology.ts';
import { jsonService, operation } from '../protocols/operations.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS secrets (arn TEXT PRIMARY KEY, value TEXT NOT NULL, version TEXT NOT NULL, changed REAL NOT NULL);';

export interface SecretsOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly authorizer: Authorizer;
  /** Replaces a generated value before it is first kept: what one machine must know by heart. */
  readonly override?: ((name: string, generated: string) => string) | undefined;
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

/** Secrets Manager over the template's secrets; each is generated when it is first read, and kept. */
export const createSecrets = ({
  topology,
  store,
  clock,
  authorizer,
  override = (_, value) => value,
}: SecretsOptions): Secrets => {
  store.define(schema);
  const secrets = topology.ofType('AWS::SecretsManager::Secret');
  const nameOf = ({ properties, logicalId }: Resource): string => String(properties.Name ?? logicalId);
  const find = (id: string): Resource => {
    const found = secrets.find((secret) => [secret.arn, secret.arn.replace(/-.{6}$/, ''), nameOf(secret)].includes(id));
    if (!found) throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    return found;
  };
  const keep = (arn: string, value: string): string => {
    const version = randomUUID();
    const row =
      'INSERT INTO secrets (arn, value, version, changed) VALUES (?, ?, ?, ?) ON CONFLICT (arn) DO UPDATE SET value = excluded.value, version = excluded.version, changed = excluded.changed';
    store.run(row, arn, value, version, clock.now());
    return version;
  };
  const read = (secret: Resource): { readonly value: string; readonly version: string; readonly changed: number } => {
    const row = store.one('SELECT * FROM secrets WHERE arn = ?', secret.arn);
    if (row) return { value: String(row.value), version: String(row.version), changed: Number(row.changed) };
    const value = override(nameOf(secret), initialValue(secret.properties));
    return { value, version: keep(secret.arn, value), changed: clock.now() };
  };
  const permitted = (
    action: string,
    id: string,
    principal: Parameters<Authorizer['judge']>[0]['principal'],
  ): Resource => {
    // AWS does not tell strangers which secrets exist: whoever lacks the permission is refused first.
    const named = secrets.some((one) => one.arn === id || nameOf(one) === id || one.arn.startsWith(`${id}-`));
    if (!named && principal.kind !== 'owner')
      authorizer.demand({ principal, action: `secretsmanager:${action}`, resource: id });
    const secret = find(id);
    authorizer.demand({
      principal,
      action: `secretsmanager:${action}`,
      resource: secret.arn,
      context: { 'secretsmanager:SecretId': secret.arn },
    });
    return secret;
  };
  const described = (secret: Resource) => ({
    ARN: secret.arn,
    Name: nameOf(secret),
    CreatedDate: read(secret).changed / 1000,
  });

  const service = jsonService({
    name: 'secretsmanager',
    version: '1.1',
    operations: {
      GetSecretValue: operation(IdSchema, ({ SecretId }, { principal }) => {
        const secret = permitted('GetSecretValue', SecretId, principal);
        const { value, version } = read(secret);
        return { ...described(secret), SecretString: value, VersionId: version, VersionStages: ['AWSCURRENT'] };
      }),
      DescribeSecret: operation(IdSchema, ({ SecretId }, { principal }) =>
        described(permitted('DescribeSecret', SecretId, principal)),
      ),
      PutSecretValue: operation(PutSchema, ({ SecretId, SecretString }, { principal }) => {
        const secret = permitted('PutSecretValue', SecretId, principal);
        return {
          ARN: secret.arn,
          Name: nameOf(secret),
          VersionId: keep(secret.arn, SecretString),
          VersionStages: ['AWSCURRENT'],
        };
      }),
      ListSecrets: operation(z.object({}), (_, { principal }) => {
        authorizer.demand({ principal, action: 'secretsmanager:ListSecrets', resource: '*' });
        return { SecretList: secrets.map(described) };
      }),
    },
  });
  return { ...service, value: (id) => read(find(id)).value };
};

const initialValue = ({ SecretString, GenerateSecretString }: Resource['properties']): string => {
  if (typeof SecretString === 'string') return SecretString;
  const options = isRecord(GenerateSecretString) ? GenerateSecretString : {};
  const generated = password(options);
  const { SecretStringTemplate, GenerateStringKey } = options;
  if (typeof SecretStringTemplate !== 'string') return generated;
  return JSON.stringify({ ...(JSON.parse(SecretStringTemplate) as object), [String(GenerateStringKey)]: generated });
};

/** As `GetRandomPassword` makes it: every class of characters that is not excluded, at least once. */
const password = (options: Readonly<Record<string, unknown>>): string => {
  const isSet = (name: string): boolean => String(options[name]) === 'true';
  const excluded = new Set(String(options.ExcludeCharacters ?? ''));
  const classes = [
    isSet('ExcludeLowercase') ? '' : 'abcdefghijklmnopqrstuvwxyz',
    isSet('ExcludeUppercase') ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    isSet('ExcludeNumbers') ? '' : '0123456789',
    isSet('ExcludePunctuation') ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    isSet('IncludeSpace') ? ' ' : '',
  ].map((letters) => [...letters].filter((letter) => !excluded.has(letter)));
  const usable = classes.filter((letters) => letters.length > 0);
  const pool = usable.flat();
  const length = Number(options.PasswordLength ?? 32);
  const pick = (letters: readonly string[]): string => letters[randomInt(letters.length)] ?? '';
  for (;;) {
    const candidate = Array.from({ length }, () => pick(pool)).join('');
    if (usable.every((letters) => letters.some((letter) => candidate.includes(letter)))) return candidate;
  }
};
