import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { type Grid, gridOf, regrid, type Stretch, stepFor, takeSlots } from './lanes.ts';
import { entered, type Ledger, roomFrom, spent } from './ledger.ts';
import { isLookedAfter, type Line } from './line.ts';
import { limitFor, type Priority, patienceOf, reachOf } from './priority.ts';
import { ceilingOf, type Warming, type WarmUp, warming } from './warm-up.ts';

/** What the account may send, as the sending service said it. */
export interface Account {
  readonly perSecond: number;
  /** Within any 24 hours; -1 for no limit. */
  readonly perDay: number;
  /** Of these, what others in the account have sent. */
  readonly others: number;
  readonly at: Instant;
}

/** What all who send know together. */
export interface Standing extends Ledger {
  readonly account?: Account | undefined;
  readonly grid?: Grid | undefined;
  /** From when on each lane is free, in milliseconds since the epoch. */
  readonly free: readonly number[];
  /** Surveys wait for their turn: when it is looked after next, and how far each programme is. */
  readonly line?: Line | undefined;
  /** The service refused more although we kept to its limits: until when all are silent, and how often in a row. */
  readonly rest?: { readonly until: number; readonly times: number } | undefined;
  /** The domain that is becoming known, where one is. */
  readonly warming?: Warming | undefined;
}

export interface Terms {
  /** Of the account's limits, what we take. */
  readonly share: number;
  /** Of our share of the day, what surveys leave to letters and staff mail. */
  readonly reserve: number;
  /** While it lasts surveys keep below it; what is more urgent counts, and is not kept back. */
  readonly warmUp?: WarmUp | undefined;
  /** That mail is from. */
  readonly domain?: string | undefined;
}

export interface Wish {
  readonly priority: Priority;
  readonly slots: number;
  readonly now: number;
  /** Whether it is the turn of whoever wishes: nobody goes past the line. */
  readonly isTurn?: boolean | undefined;
  /** Late already: it goes at once or waits in the line, so that what is behind it may go on. */
  readonly isLate?: boolean | undefined;
  /** Messages that are there already, this one included, and the milliseconds that each took of late. */
  readonly expected?: { readonly messages: number; readonly each: number } | undefined;
}

export type Claimed<S> =
  | { readonly kind: 'taken'; readonly stretch: Stretch; readonly standing: S }
  | { readonly kind: 'later'; readonly why: 'rate' | 'quota' | 'line'; readonly until: Instant };

/** What a new account may send: assumed until the service has said otherwise. */
export const sandbox: Account = { perSecond: 1, perDay: 200, others: 0, at: instant(0) };

/** Slots that one process takes at once. */
export const mostAtOnce = 10;
/** Of the room that a day has left, the share that a process may take for messages which are yet to come: it may die before them. */
const ofRoom = 0.02;

/** Milliseconds ahead in which nobody takes slots: what lies farther is the doing of a clock that was wrong. */
export const farthest = 30_000;
const [firstRest, longestRest] = [2_000, 5 * 60_000];

/** Messages that we may send within 24 hours: our share, and never more than what others have left. */
export const perDayOf = ({ perDay, others }: Account, { share }: Terms): number =>
  perDay < 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.min(perDay * share, perDay - others));

/** Messages of this priority that may leave within 24 hours, what is more urgent included. */
const limitOf = (
  priority: Priority,
  { account = sandbox, warming: before }: Standing,
  { terms, now }: { readonly terms: Terms; readonly now: number },
): number => {
  const limit = limitFor(priority, perDayOf(account, terms), terms.reserve);
  if (priority !== 'survey') return limit;
  const since = before?.domain === terms.domain ? before?.since : undefined;
  return Math.min(limit, ceilingOf(terms.warmUp, now, since));
};

/** Of what surveys may send in a day, the share at which people hear of it, once. */
const nearly = 0.9;

/** Whether by this step nearly all was taken that surveys may send within 24 hours. */
export const becomesScarce = (
  { before, after }: { readonly before: Standing; readonly after: Standing },
  now: number,
  terms: Terms,
): boolean => {
  const limit = nearly * limitOf('survey', after, { terms, now });
  return spent(before, now) < limit && spent(after, now) >= limit;
};

/** Takes slots to send in, as many as are free, within the rate and the day. */
export const claim = <S extends Standing>(standing: S, wish: Wish, terms: Terms): Claimed<S> => {
  const { priority, now } = wish;
  const { account = sandbox, rest } = standing;
  if (standing.line && priority === 'survey' && !wish.isTurn && isLookedAfter(standing.line, now))
    return { kind: 'later', why: 'line', until: instant(standing.line.next) };
  const limit = limitOf(priority, standing, { terms, now });
  const room = limit - spent(standing, now);
  if (room < 1) {
    const until = roomFrom(standing, limit, now) ?? instant(now + 24 * 3_600_000);
    return { kind: 'later', why: 'quota', until };
  }
  // Were it believed but in part, whoever does not wait so long would find it there again and again.
  const believed = (from: number): number => (from > now + farthest ? now : from);
  const silentUntil = Math.min(rest?.until ?? 0, now + longestRest);
  const grid = gridOf(account.perSecond * terms.share);
  const free = regrid(standing.free.map(believed), standing.grid, grid).map((from) => Math.max(from, silentUntil));
  const pace = paceOf(wish);
  const wanted = {
    slots: slotsFor(wish, { room, free, step: stepFor(free, grid, { now, pace }) }),
    now,
    pace,
    patience: patienceFor(wish),
    reach: reachOf[priority],
  };
  const taken = takeSlots(free, grid, wanted);
  if (taken.kind === 'crowded') return { kind: 'later', why: 'rate', until: instant(taken.from) };
  const { stretch } = taken;
  const ledger = entered(standing, endOf(stretch), stretch.slots);
  return { kind: 'taken', stretch, standing: begun({ ...standing, ...ledger, grid, free: taken.free }, now, terms) };
};

/** Milliseconds that a message takes of one process: as it was of late, or as one would think. */
const paceOf = ({ expected }: Wish): number =>
  expected ? Math.min(Math.max(expected.each || likelyPace, fastestPace), slowestPace) : 0;
const [fastestPace, likelyPace, slowestPace] = [20, 40, 125];

/**
 * Slots to take at once. Where a lane is free, nobody else wants them now: enough for all that is there, as slowly as it leaves, and one
 * that may pass while the first is claimed.
 */
const slotsFor = (
  { slots, now, expected }: Wish,
  { room, free, step }: { readonly room: number; readonly free: readonly number[]; readonly step: number },
): number => {
  if (!expected || free.every((from) => from > now)) return Math.min(slots, room);
  const each = Math.max(1, Math.ceil(expected.each / step));
  const wanted = Math.min(expected.messages * each + 1, mostAtOnce, Math.floor(room * ofRoom));
  return Math.min(Math.max(slots, wanted), room);
};

const begun = <S extends Standing>(standing: S, now: number, { warmUp, domain }: Terms): S =>
  warmUp && domain !== undefined ? { ...standing, warming: warming(standing.warming, domain, now) } : standing;

/** Who has waited in the line waits for a slot as long as it takes; who is late goes there. */
const patienceFor = ({ priority, isTurn, isLate }: Wish): number => {
  if (isTurn) return patienceOf.urgent;
  return isLate ? 0 : patienceOf[priority];
};

/** Gives back leave that was not used. What was lost with a process that died comes back after a day. */
export const returned = <S extends Standing>(standing: S, { stretch, unused }: Unused): S =>
  unused === 0 ? standing : { ...standing, ...entered(standing, endOf(stretch), -unused) };

export interface Unused {
  /** As it was taken. */
  readonly stretch: Stretch;
  readonly unused: number;
}

const endOf = ({ start, step, slots }: Stretch): number => start + step * (slots - 1);

/** What we hear of the account. What it sent beyond what we know of was sent by others. */
export const told = <S extends Standing>(
  standing: S,
  { perSecond, perDay, sent }: { readonly perSecond: number; readonly perDay: number; readonly sent: number },
  at: Instant,
): S => {
  const others = Math.max(0, Math.round(sent - spent(standing, millisecondsOf(at))));
  return { ...standing, account: { perSecond, perDay, others, at } };
};

/** The service refused although we kept within its limits: others send, too. Silence, twice as long each time in a row. */
export const refused = <S extends Standing>(standing: S, now: number): S => {
  const { rest } = standing;
  if (rest && now < rest.until) return standing;
  const isInARow = rest !== undefined && now - rest.until < longestRest;
  const times = isInARow ? rest.times + 1 : 1;
  return { ...standing, rest: { until: now + Math.min(firstRest * 2 ** (times - 1), longestRest), times } };
};
