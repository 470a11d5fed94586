import type { Clock, Entrance, Ids, Keyring, Parking } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ReadingRules } from '../../shared/steps/event/read-event.ts';

export interface ReceiveDeps {
  readonly records: Records;
  readonly entrance: Entrance;
  readonly parking: Parking;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keyring: Keyring;
  readonly config: ReadingRules;
}
