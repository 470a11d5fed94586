import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Channel } from '../../contracts/rows/base.ts';
import type { Reason } from '../../contracts/rows/event.ts';
import { compare } from '../compare.ts';
import { type Instant, later, plus } from '../instant.ts';
import { type Solution, solve, type Wish } from '../timing/solve.ts';

/** Somebody who was asked: by whom they are known (contact and addresses), by which programme, when. */
export interface Slot {
  readonly who: readonly string[];
  readonly program: string;
  readonly at: Instant;
}

/** A survey that is eligible and not yet sent. */
export interface Applicant {
  readonly id: string;
  readonly who: readonly string[];
  readonly program: string;
  readonly config: Pick<ProgramConfig, 'priority' | 'atMostOnceIn' | 'ask'> & { readonly moment?: string };
  readonly due: Instant;
  readonly askBy: Instant;
  readonly occurredAt: Instant;
  readonly channel: Channel;
  readonly zones: readonly string[];
  readonly country: string | undefined;
  /** When it is scheduled already. */
  readonly scheduledFor?: Instant | undefined;
}

export type Placement =
  | { readonly kind: 'placed'; readonly at: Instant; readonly deferred: boolean; readonly reasons: readonly Reason[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

export interface Circumstances {
  readonly now: Instant;
  /** Milliseconds between two surveys to one person, across programmes. */
  readonly atMostOnceIn: number;
}

/**
 * Gives every applicant its first permitted moment, the most important first: by priority, then by who is due first, then
 * by what happened first. A function of who applies, whatever order they came in. Nobody is asked within the pause that
 * anybody's survey, sent or planned, asks for.
 */
export const arrange = (
  applicants: readonly Applicant[],
  taken: readonly Slot[],
  circumstances: Circumstances,
): ReadonlyMap<string, Placement> => {
  const slots = [...taken];
  const placements = new Map<string, Placement>();
  for (const applicant of [...applicants].sort(byImportance)) {
    const placement = place(applicant, slots, circumstances);
    placements.set(applicant.id, placement);
    if (placement.kind === 'placed') slots.push({ who: applicant.who, program: applicant.program, at: placement.at });
  }
  return placements;
};

export const byImportance = (a: Applicant, b: Applicant): number =>
  a.config.priority - b.config.priority ||
  compare(a.due, b.due) ||
  compare(a.occurredAt, b.occurredAt) ||
  compare(a.id, b.id);

const place = (applicant: Applicant, slots: readonly Slot[], circumstances: Circumstances): Placement => {
  const { askBy, due, scheduledFor } = applicant;
  // What is scheduled for a moment just past is on its way: it keeps that moment.
  const floor = scheduledFor && scheduledFor < circumstances.now ? scheduledFor : circumstances.now;
  const first = momentFrom(later(due, floor), applicant);
  if (first.kind === 'never' || first.moment > askBy)
    return refused([
      ...first.reasons,
      { rule: 'age', verdict: 'fail', detail: `Due ${due}; asking makes sense until ${askBy}.` },
    ]);
  const age: Reason = { rule: 'age', verdict: 'pass', detail: `Due ${due}; asking makes sense until ${askBy}.` };

  let [found, blocker]: [At, Slot | undefined] = [first, undefined];
  // Each round ends later than what stood in the way of the one before.
  for (;;) {
    const last = lastInTheWay(found.moment, slots, { applicant, circumstances });
    if (!last) return placed(found, age, blocker);
    const next = momentFrom(last.free, applicant);
    if (next.kind === 'never' || next.moment > askBy) {
      const detail = `${describe(last.slot, circumstances.now)}; free again only after ${askBy}.`;
      return refused([age, { rule: 'fatigue', verdict: 'fail', detail }]);
    }
    [found, blocker] = [next, last.slot];
  }
};

type At = Extract<Solution, { kind: 'at' }>;

/** Of all that is too close to a moment what leaves the person free again last, and when. */
const lastInTheWay = (
  moment: Instant,
  slots: readonly Slot[],
  { applicant, circumstances }: { readonly applicant: Applicant; readonly circumstances: Circumstances },
): { readonly slot: Slot; readonly free: Instant } | undefined =>
  slots
    .filter(({ who }) => who.some((one) => applicant.who.includes(one)))
    .map((slot) => ({ slot, pause: pauseBetween(applicant, slot, circumstances) }))
    .filter(({ slot, pause }) => distance(slot.at, moment) < pause)
    .map(({ slot, pause }) => ({ slot, free: plus(slot.at, pause) }))
    .sort((a, b) => compare(a.free, b.free))
    .at(-1);

const placed = (found: At, age: Reason, blocker: Slot | undefined): Placement => {
  const fatigue: Reason = blocker
    ? { rule: 'fatigue', verdict: 'note', detail: `${describe(blocker, found.moment)}; deferred to ${found.moment}.` }
    : { rule: 'fatigue', verdict: 'pass', detail: 'Not asked, and not to be asked, too close to this moment.' };
  return {
    kind: 'placed',
    at: found.moment,
    deferred: blocker !== undefined,
    reasons: [age, fatigue, ...found.reasons],
  };
};

const refused = (reasons: readonly Reason[]): Placement => ({ kind: 'refused', reasons });

const describe = ({ program, at }: Slot, now: Instant): string =>
  `${at <= now ? 'Asked' : 'To be asked'} by \`${program}\` on ${at}`;

const distance = (a: Instant, b: Instant): number => Math.abs(Date.parse(a) - Date.parse(b));

/** Within one programme its own pause counts, where it is the longer one. */
export const pauseBetween = (
  { program, config }: Pick<Applicant, 'program' | 'config'>,
  slot: Pick<Slot, 'program'>,
  { atMostOnceIn }: Pick<Circumstances, 'atMostOnceIn'>,
): number => {
  // Whether a repair has worked is asked soon after the survey that told of the damage: its own pause is all that counts.
  if (config.moment === 'task.resolved') return slot.program === program ? config.atMostOnceIn : 0;
  return slot.program === program ? Math.max(config.atMostOnceIn, atMostOnceIn) : atMostOnceIn;
};

type Sending = Pick<Applicant, 'channel' | 'zones' | 'country'> & { readonly config: Pick<ProgramConfig, 'ask'> };

/** What the timing rules are asked: hours of the programme, where the person may be, on which channel. */
export const wishOf = (notBefore: Instant, { config: { ask }, channel, zones, country }: Sending): Wish => ({
  notBefore,
  hours: channel === 'email' ? ask.emailHours : ask.smsHours,
  zones,
  channel,
  country,
});

export const momentFrom = (notBefore: Instant, sending: Sending): Solution => solve(wishOf(notBefore, sending));
