import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { RosterRow } from '../../shared/contracts/rows/staff.ts';
import type { Viewer } from '../../shared/domain/staff/viewer.ts';
import type { Clock, Ids, Keyring, SignIn, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';

export interface InboxDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timer: Timer;
  readonly keyring: Keyring;
  readonly signIn: SignIn;
  readonly config: RuntimeConfig;
  readonly programs: ProgramSnapshots;
  /** Where the pages are; its origin is the only one that forms may come from. */
  readonly publicUrl: string;
}

/** Somebody who signed in, as what they are at this moment. */
export interface Visit {
  readonly viewer: Viewer;
  readonly rosters: readonly RosterRow[];
  /** Goes into every form, and comes back with it. */
  readonly csrf: string;
}

export type Form = Readonly<Record<string, string | undefined>>;
