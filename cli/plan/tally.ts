import type { Fate, Message } from './ledger.ts';
import * as prices from './prices.ts';

/** What a play comes to. */
export interface Tally {
  readonly decided: number;
  readonly sent: number;
  readonly skipped: number;
  readonly cancelled: number;
  readonly waiting: number;
  /** Put off, whatever came of it. */
  readonly deferred: number;
  readonly mails: number;
  readonly texts: number;
  readonly segments: number;
  /** Of the messages, how many were reminders. */
  readonly reminders: number;
  /** US dollars. */
  readonly cost: Cost;
}

export interface Cost {
  readonly mail: number;
  readonly texts: number;
  readonly operations: number;
  readonly total: number;
}

export const tallyOf = (fates: readonly Fate[], textPrice: number): Tally => {
  const of = (kind: Fate['kind']): number => fates.filter((fate) => fate.kind === kind).length;
  const messages = fates.flatMap((fate) => fate.messages);
  const sent = of('sent');
  const { mails, texts, segments } = countMessages(messages);
  const cost = { mail: mails * prices.mail, texts: segments * textPrice, operations: sent * prices.operations };
  return {
    decided: fates.length,
    sent,
    skipped: of('skipped'),
    cancelled: of('cancelled'),
    waiting: of('waiting'),
    deferred: fates.filter(({ deferred }) => deferred).length,
    mails,
    texts,
    segments,
    reminders: messages.length - sent,
    cost: { ...cost, total: cost.mail + cost.texts + cost.operations },
  };
};

const countMessages = (messages: readonly Message[]) => ({
  mails: messages.filter(({ channel }) => channel === 'email').length,
  texts: messages.filter(({ channel }) => channel === 'sms').length,
  segments: messages.reduce((sum, message) => sum + message.segments, 0),
});

/** A day of the company, as its people see it. */
export const dayIn = (timezone: string): ((instant: string) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => format.format(new Date(instant));
};

export interface Day {
  readonly invitations: number;
  readonly reminders: number;
  readonly skipped: number;
  readonly deferred: number;
}

/** Messages on the day on which they left; what was skipped or put off on the day on which that was decided. */
export const perDay = (fates: readonly Fate[], dayOf: (instant: string) => string): ReadonlyMap<string, Day> => {
  const days = new Map<string, Record<keyof Day, number>>();
  const add = (instant: string, what: keyof Day): void => {
    const day = dayOf(instant);
    const counts = days.get(day) ?? { invitations: 0, reminders: 0, skipped: 0, deferred: 0 };
    counts[what] += 1;
    days.set(day, counts);
  };
  for (const { kind, messages, decidedAt, deferred } of fates) {
    for (const [nth, { at }] of messages.entries()) add(at, nth === 0 ? 'invitations' : 'reminders');
    if (kind === 'skipped' || kind === 'cancelled') add(decidedAt, 'skipped');
    if (deferred) add(decidedAt, 'deferred');
  }
  return days;
};

/** How often each rule kept a survey from being sent, or put it off. */
export const perRule = (
  fates: readonly Fate[],
): ReadonlyMap<string, { readonly stopped: number; readonly deferred: number }> => {
  const rules = new Map<string, { stopped: number; deferred: number }>();
  for (const { kind, rule, deferred } of fates) {
    if (rule === '') continue;
    const counts = rules.get(rule) ?? { stopped: 0, deferred: 0 };
    if (kind !== 'sent') counts.stopped += 1;
    else if (deferred) counts.deferred += 1;
    rules.set(rule, counts);
  }
  return rules;
};
