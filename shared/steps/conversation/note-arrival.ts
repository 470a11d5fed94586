import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ArrivalRow } from '../../contracts/rows/conversation.ts';
import { millisecondsOf } from '../../domain/instant.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

export interface Arrival extends Pick<ArrivalRow, 'id' | 'channel' | 'once' | 'key' | 'surveyId' | 'taskId'> {
  /** Hashes of the addresses that it may be from. */
  readonly from: readonly string[];
}

interface NotingDeps {
  readonly records: Records;
  readonly clock: Clock;
  /** It is known as long as the mail itself is kept. */
  readonly config: Pick<RuntimeConfig, 'retention'>;
}

/**
 * Writes down under whom a message can be found, before anything is made of it: whoever is erased, or asks what is kept about them,
 * is not missed because something failed later. A conflict means that it was written down before.
 */
export const noteArrival = async (
  { from, ...arrival }: Arrival,
  { records, clock, config }: NotingDeps,
): Promise<void> => {
  const at = clock.now();
  const expires = Math.floor((millisecondsOf(at) + config.retention.mails) / 1000);
  const owners = [...from, arrival.surveyId, arrival.taskId].filter((owner) => owner !== undefined);
  for (const by of new Set(owners))
    await records.commit([{ put: { kind: 'arrival', version: 0, by, ...arrival, at, expires } }]);
};
