import type { PaceRow } from '../../contracts/rows/program.ts';
import { type Instant, instant, millisecondsOf, plus } from '../instant.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Longer than any row of the same hour is needed: until everything that was held has been asked or has ended. */
const keptFor = 30 * day;

/** The hour when one more of its surveys is held. People hear of the first; an earlier end moves the reminder. */
export const withHeld = (
  pace: PaceRow,
  { askBy, now }: { readonly askBy: Instant; readonly now: Instant },
): PaceRow => {
  if (pace.held && pace.held.releaseBy <= askBy) return pace;
  const held = { since: pace.held?.since ?? now, releaseBy: askBy };
  const expires = Math.max(pace.expires, Math.floor((millisecondsOf(askBy) + keptFor) / 1000));
  const first = pace.held ? {} : ({ word: 'held', state: 'due' } as const);
  const wakeAt = pace.word === 'reminded' || pace.word === 'lapsed' ? pace.wakeAt : reminderAt(held);
  return { ...pace, held, expires, wakeAt, ...first };
};

/** A day before the end or, where there is less, at half of what there is. */
const reminderAt = ({ since, releaseBy }: NonNullable<PaceRow['held']>): Instant => {
  const [from, until] = [millisecondsOf(since), millisecondsOf(releaseBy)];
  return instant(Math.max(until - day, from + (until - from) / 2));
};

/** The hour when its next word is due: once more before it is too late, then that it was. Undefined when there is none. */
export const withNextWord = (pace: PaceRow, now: Instant): PaceRow | undefined => {
  const { held, ruling, wakeAt, word } = pace;
  if (!held || ruling || wakeAt === undefined || wakeAt > now || word === 'lapsed') return undefined;
  return now >= held.releaseBy
    ? { ...pace, word: 'lapsed', state: 'due', wakeAt: undefined }
    : { ...pace, word: 'reminded', state: 'due', wakeAt: plus(held.releaseBy, hour / 2) };
};

/** Whether somebody still has to say what becomes of an hour. */
export const isUndecided = ({ held, ruling, word }: PaceRow): boolean =>
  held !== undefined && ruling === undefined && word !== 'lapsed';
