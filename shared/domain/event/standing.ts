import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { SubjectRow } from '../../contracts/rows/event.ts';
import { compare } from '../compare.ts';
import { type Instant, plus } from '../instant.ts';
import { own } from '../own.ts';

/** One thing that happened to a business id. */
export type Happened = SubjectRow['happened'][number];

/** Whether a moment is still one to ask about. A function of what happened, not of the order in which we heard of it. */
export type Standing =
  | { readonly kind: 'stands' }
  | { readonly kind: 'undone'; readonly by: Happened }
  /** Closed before and not reopened since: a system's own automation closes what was solved days ago. */
  | { readonly kind: 'no-occasion'; readonly since: Instant };

const closing = 'ticket.closed';
const opening: readonly string[] = ['ticket.opened', 'ticket.reopened'];

const undoing: Readonly<Record<string, readonly string[]>> = {
  'purchase.completed': ['purchase.refunded'],
  'invoice.issued': ['invoice.voided'],
  [closing]: ['ticket.reopened'],
};

/** Event types that undo a programme's moment. */
export const undoersOf = ({ moment, undoneBy }: Pick<ProgramConfig, 'moment' | 'undoneBy'>): readonly string[] => [
  ...(own(undoing, moment) ?? []),
  ...undoneBy,
];

/** Whether events of a type are about what happened before to the same id: whose it is, is known by that. */
export const goesById = (
  type: string,
  programs: Readonly<Record<string, Pick<ProgramConfig, 'moment' | 'undoneBy' | 'ask'>>>,
): boolean =>
  Object.values(undoing).some((types) => types.includes(type)) ||
  Object.values(programs).some((program) => undoersOf(program).includes(type) || program.ask.waitFor?.event === type);

/** Types that say something about a customer whatever programmes there are: while a ticket is open, nobody asks. */
export const ticketTypes: readonly string[] = [closing, ...opening];

export const concernsTickets = (type: string): boolean => ticketTypes.includes(type);

export const standingOf = (
  own: Happened,
  happened: readonly Happened[],
  program: Pick<ProgramConfig, 'moment' | 'undoneBy'>,
): Standing => {
  const others = happened.filter((other) => other.key !== own.key && related(own, other));
  const undoers = undoersOf(program);
  const isTicket = own.type === closing;
  const by = others.find(
    ({ type, occurredAt }) => undoers.includes(type) && (!isTicket || occurredAt >= own.occurredAt),
  );
  if (by) return { kind: 'undone', by };
  const before = isTicket ? lastTicketBefore(own, others) : undefined;
  return before?.type === closing ? { kind: 'no-occasion', since: before.occurredAt } : { kind: 'stands' };
};

const lastTicketBefore = (own: Happened, others: readonly Happened[]): Happened | undefined =>
  others
    .filter(
      ({ type, occurredAt, key }) =>
        concernsTickets(type) && (occurredAt < own.occurredAt || (occurredAt === own.occurredAt && key < own.key)),
    )
    .sort(byTime)
    .at(-1);

/** The same id means the same thing when the same system says so, or when it is the same customer's. */
const related = (a: Happened, b: Happened): boolean =>
  a.source === b.source || (a.contactId !== undefined && a.contactId === b.contactId);

const byTime = (a: Happened, b: Happened): number => compare(a.occurredAt, b.occurredAt) || compare(a.key, b.key);

/** Since when a ticket has been open, if it is. */
export const openSince = (happened: readonly Happened[]): Instant | undefined =>
  happened
    .filter(({ type }) => opening.includes(type))
    .filter(
      (opened) =>
        !happened.some(
          (other) => other.type === closing && related(opened, other) && other.occurredAt >= opened.occurredAt,
        ),
    )
    .sort(byTime)
    .at(-1)?.occurredAt;

/**
 * When asking is due: so long after the moment or, where the programme waits for a later event about the same id, so long
 * after that one; should it not have come, at the end of the wait.
 */
export const dueOf = (own: Happened, happened: readonly Happened[], { ask }: Pick<ProgramConfig, 'ask'>): Instant => {
  const { after, waitFor } = ask;
  if (!waitFor) return plus(own.occurredAt, after);
  const awaited = happened.filter((other) => other.type === waitFor.event && related(own, other)).sort(byTime)[0];
  const atLatest = plus(own.occurredAt, waitFor.atMost);
  return awaited && awaited.occurredAt <= atLatest ? plus(awaited.occurredAt, after) : atLatest;
};
