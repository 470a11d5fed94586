import type { CloudClock } from '../../model/clock.ts';
import type { Meter } from '../../model/meter.ts';
import type { FunctionSpec } from '../../model/topology.ts';
import type { AsyncInvocations } from './async-invocations.ts';

export interface FunctionsOptions {
  readonly specs: readonly FunctionSpec[];
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly region: string;
  /** Folder for what functions print; nothing is kept without one. */
  readonly logs: string | undefined;
  /** Read when a function is first started. */
  readonly endpoint: () => string;
  readonly asynchronous: AsyncInvocations;
  /** Idle environments that are kept, over all functions. */
  readonly idle?: number | undefined;
  /** How much of what is young an environment lets come together, in MB. */
  readonly young?: number | undefined;
  /** Called when an invocation has ended. */
  readonly ended: () => void;
}
