import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Refusal } from '../../shared/domain/survey/survey.ts';
import type { Allowance } from '../../shared/ports/allowance.ts';
import type { Clock, Ids, Keyring, Log, Mailer, Texter, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { Counts } from '../../shared/steps/commit/counts.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';

export interface DispatchDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly mailer: Mailer;
  readonly texter: Texter;
  /** Of mail: texts have limits of their own. */
  readonly allowance: Allowance;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids: Ids;
  readonly keyring: Keyring;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  /** Pictures of those who write, in base64, by their address. */
  readonly faces?: (() => Readonly<Record<string, string>>) | undefined;
  /** Of messages that left; each at once unless a batch is counted together. */
  readonly counts?: Counts | undefined;
  readonly publicUrl: string;
  /** Where mail is sent from: SES puts it into message ids. */
  readonly region: string;
}

export type DispatchOutcome =
  | { readonly kind: 'sent' | 'refused' | 'unknown' }
  | { readonly kind: 'deferred' | 'skipped' }
  | { readonly kind: 'ignored'; readonly why: Refusal };
