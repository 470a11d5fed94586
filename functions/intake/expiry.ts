import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';

const retentionDays = 400;

/** When an event, and what was decided on it, is forgotten. Epoch seconds. */
export const expiryOf = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + retentionDays * 86_400;
