import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Clock, Ids, Keyring, SignIn, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { Visit } from '../../shared/steps/staff/enter.ts';
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

export type { Visit };

export type Form = Readonly<Record<string, string | undefined>>;

/** A form, and who sent it. */
export interface Submission {
  readonly form: Form;
  readonly visit: Visit;
}
