import { randomUUID } from 'node:crypto';
import type { Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Resource, Topology } from '../../model/topology.ts';
import { initialValue } from './initial-value.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS secrets (arn TEXT PRIMARY KEY, value TEXT NOT NULL, version TEXT NOT NULL, changed REAL NOT NULL);';

/** @param secretOf a further secret of the template, by its name. */
export type Override = (name: string, generated: string, secretOf: (name: string) => string) => string;

export interface KeptSecretsOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  /** Replaces a generated value before it is first kept: what one machine must know by heart. */
  readonly override?: Override | undefined;
}

interface Kept {
  readonly value: string;
  readonly version: string;
  readonly changed: number;
}

/** The template's secrets; each is generated when it is first read, and kept. */
export class KeptSecrets {
  readonly all: readonly Resource[];
  private readonly store: Store;
  private readonly clock: CloudClock;
  private readonly override: Override;

  constructor({ topology, store, clock, override = (_, value) => value }: KeptSecretsOptions) {
    this.all = topology.ofType('AWS::SecretsManager::Secret');
    this.store = store;
    this.clock = clock;
    this.override = override;
    store.define(schema);
  }

  /** Whether an id, of which a caller may know only the beginning of the ARN, is one of a secret here. */
  knows(id: string): boolean {
    return this.all.some((one) => one.arn === id || nameOf(one) === id || one.arn.startsWith(`${id}-`));
  }

  /** By name, ARN, or ARN without its last six letters. */
  find(id: string): Resource {
    const found = this.all.find((one) => [one.arn, one.arn.replace(/-.{6}$/, ''), nameOf(one)].includes(id));
    if (!found) throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    return found;
  }

  read(secret: Resource): Kept {
    const row = this.store.one('SELECT * FROM secrets WHERE arn = ?', secret.arn);
    if (row) return { value: String(row.value), version: String(row.version), changed: Number(row.changed) };
    const secretOf = (name: string): string => this.read(this.find(name)).value;
    const value = this.override(nameOf(secret), initialValue(secret.properties), secretOf);
    return { value, version: this.keep(secret, value), changed: this.clock.now() };
  }

  /** Gives the new version's id. */
  keep({ arn }: Resource, value: string): string {
    const version = randomUUID();
    const row =
      'INSERT INTO secrets (arn, value, version, changed) VALUES (?, ?, ?, ?) ON CONFLICT (arn) DO UPDATE SET value = excluded.value, version = excluded.version, changed = excluded.changed';
    this.store.run(row, arn, value, version, this.clock.now());
    return version;
  }
}

export const nameOf = ({ properties, logicalId }: Resource): string => String(properties.Name ?? logicalId);
