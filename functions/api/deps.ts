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
  /** Who calls: `api` with the first key, else `key:` and the id of a system's. */
  readonly by: string;
  readonly programs: ProgramSnapshots;
}

export type { RestReply as ApiReply, RestRequest as ApiRequest } from '../../shared/ports/rest.ts';

export interface PageWish {
  readonly limit: number;
  readonly after?: string;
}

export interface Listed {
  readonly body: readonly unknown[];
  readonly next?: string | undefined;
}
