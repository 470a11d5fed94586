import type { FactChange } from '../../shared/domain/facts/fact.ts';
import type { Objects } from '../../shared/ports/objects.ts';
import type { Clock, Disarming, Keyring } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';

export interface PeopleDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly tail: { add(changes: readonly FactChange[]): Promise<void> };
  readonly schedules: Disarming;
  /** Mails as they came in. */
  readonly mails: Pick<Objects, 'get' | 'remove'>;
  /** What could not be used, what a stream gave up, and the list of those who were erased. */
  readonly safekeeping: Objects;
}
