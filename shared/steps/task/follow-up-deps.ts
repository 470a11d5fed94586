import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { Clock, Timer } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import type { ProgramSnapshots } from '../survey/programs.ts';

/** What it takes to open, change and hand over tasks. */
export interface FollowUpDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  readonly clock: Clock;
}
