import { type Instant, plus } from '../instant.ts';
export const spread = (due: Instant, nth: number): Instant => plus(due, Math.floor((nth - 1) / 100) * 60_000);
