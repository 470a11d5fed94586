import type { DraftRow } from '../../contracts/rows/desk.ts';
import { type Id, idOf } from '../id.ts';
import { type Instant, millisecondsOf } from '../instant.ts';

const keptFor = 14 * 86_400;

/** Seconds since the epoch after which a draft is gone. */
export const draftExpires = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000) + keptFor;

/** Whose a draft is, without their address. */
export const draftPerson = (email: string): Id => idOf('draft', email.toLowerCase());

/** Whether somebody has begun to write there, and it is not forgotten yet. */
export const isBegun = ({ expires, words, cause, outcome }: DraftRow, now: Instant): boolean =>
  expires * 1000 > millisecondsOf(now) && [words, cause, outcome].some(Boolean);
