import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Decision } from '../../shared/contracts/rows/event.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { Clock, Keyring, Parking, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { Counts } from '../../shared/steps/commit/counts.ts';
import type { Places } from '../../shared/steps/commit/places.ts';
import type { ParsedEvent } from '../../shared/steps/event/read-event.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';

export interface IntakeDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly parking: Parking;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  /** Of surveys by the hour; each at once unless a batch is counted together. */
  readonly counts?: Counts | undefined;
  /** Of surveys among those that are due in the same minute. */
  readonly crowd?: Places | undefined;
}

export type IntakeOutcome =
  | { readonly kind: 'parked'; readonly reason: string }
  /** A known system sent what nobody here reads: counted, and no mistake. */
  | { readonly kind: 'unread'; readonly source: string; readonly type: string }
  | { readonly kind: 'duplicate'; readonly key: string }
  | { readonly kind: 'decided'; readonly key: string; readonly verdicts: readonly Decision['verdict'][] };

/** What an attempt leads to once it is committed. */
export interface Pending {
  readonly outcome: IntakeOutcome;
  /** Surveys whose wake-up has to be armed. */
  readonly surveys: readonly SurveyRow[];
  /** Programmes that gained a survey. */
  readonly gained: readonly string[];
  /** Whoever it is about was erased since: nothing more of it is kept anywhere. */
  readonly isOver?: boolean;
}

export type Arrived = Extract<ParsedEvent, { kind: 'event' }>;
