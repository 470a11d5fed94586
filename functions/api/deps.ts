import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Clock, Ids, Keyring, Outbox, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';

export interface ApiDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
  readonly publicUrl: string;
  readonly outbox: Outbox;
  /** Has a mail that was set aside taken as a person's. */
  readonly rehear: (id: string) => Promise<void>;
  readonly ids: Ids;
  readonly programs: ProgramSnapshots;
}

export interface ApiRequest {
  readonly method: string;
  /** Decoded, without query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface ApiReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageWish {
  readonly limit: number;
  readonly after?: string;
}

export interface Listed {
  readonly body: readonly unknown[];
  readonly next?: string | undefined;
}
