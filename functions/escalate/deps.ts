import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Clock, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';

export interface EscalateDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
}

export type EscalateOutcome = { readonly kind: 'woken'; readonly state: string } | { readonly kind: 'due' | 'ignored' };
