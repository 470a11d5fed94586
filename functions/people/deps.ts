import type { FactChange } from '../../shared/domain/facts/fact.ts';
import type { Clock, Keyring } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';

export interface PeopleDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly tail: { add(changes: readonly FactChange[]): Promise<void> };
}
