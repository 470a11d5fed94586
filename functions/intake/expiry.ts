import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';

/** When an event, and what was decided on it, is forgotten. Epoch seconds. */
export const expiryOf = (at: Instant, { retention }: Pick<RuntimeConfig, 'retention'>): number =>
  Math.floor((millisecondsOf(at) + retention.events) / 1000);
