import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import type { TaskAct } from '../../contracts/task-acts.ts';

/** What an act means to each of those it concerns. Whoever adds an act decides here whom it reaches. */
export interface Meaning {
  /** Attribute `event` of the notice on the topic `heardback-follow-ups`; without it nobody is called by the topic. */
  readonly topic?: 'opened' | 'escalated' | 'resolved';
  /**
   * Whether whoever has to act is written to. `work`: as one of many, in a digest where there are too many, and never for
   * promoters or who asked not to be contacted. `conversation`: each time, since a customer waits for it.
   */
  readonly owner?: 'work' | 'conversation';
  /** What the customer hears of itself, where they were promised an answer. */
  readonly customer?: 'acknowledgement' | 'slip';
  /** Who says something to the other side by it: it is then what was said last. */
  readonly speaks?: 'customer' | 'staff';
  /** Whether it is a moment to ask if the repair has worked. */
  readonly asksAgain?: true;
  /** Chats and mail to staff. */
  readonly headline: string;
  /** In mail to the owner, where it is put otherwise. */
  readonly toOwner?: string;
  /** Where the first contact came in time, and the solution is late. */
  readonly unsolved?: string;
  /** Behind who did it, in the timeline. */
  readonly line: string;
}

/** Chats and webhooks may hear of every act, the bus says `task.<act>`, and the API shows each in `history`. */
export const meanings: Readonly<Record<TaskAct, Meaning>> = {
  opened: {
    topic: 'opened',
    owner: 'work',
    customer: 'acknowledgement',
    headline: 'Please answer this customer',
    line: 'opened',
  },
  reminded: { owner: 'work', headline: 'Still waiting for a first contact', line: 'reminded the owner' },
  escalated: {
    topic: 'escalated',
    owner: 'work',
    headline: 'Overdue: nobody has answered this customer in time',
    unsolved: 'Overdue: this customer was answered, and nothing is solved in time',
    line: 'escalated',
  },
  slipping: { customer: 'slip', headline: 'A promise to write is about to be broken', line: 'told of the delay' },
  withdrawn: { headline: 'Nobody is needed any more', line: 'withdrawn' },
  acknowledged: { headline: 'Somebody has taken this task', line: 'taken' },
  released: { headline: 'Nobody has this task any more', line: 'released' },
  'handed-over': { owner: 'work', headline: 'This task is yours now', line: 'handed over' },
  contacted: { speaks: 'staff', headline: 'The customer was contacted', line: 'contacted' },
  noted: { headline: 'A note on this task', line: 'note' },
  mentioned: {
    owner: 'conversation',
    headline: 'A colleague asks you to look at this customer',
    line: 'asked a colleague to look',
  },
  waiting: { headline: 'Waiting for the customer', line: 'waits for the customer' },
  'going-on': { headline: 'The clocks run again', line: 'clocks go on' },
  resolved: { speaks: 'staff', topic: 'resolved', asksAgain: true, headline: 'Resolved', line: 'resolved' },
  dismissed: { topic: 'resolved', headline: 'Dismissed', line: 'dismissed' },
  verified: { headline: 'The customer says that it is solved', line: 'solved, they say' },
  reopened: {
    topic: 'opened',
    owner: 'conversation',
    headline: 'Open again: please answer this customer',
    line: 'opened again',
  },
  'wrote-for': { headline: 'Somebody else than was asked wrote', line: 'wrote, though asked was somebody else' },
  'still-unhappy': {
    speaks: 'customer',
    owner: 'conversation',
    headline: 'Done, and the customer is still unhappy',
    line: 'still unhappy after the repair',
  },
  replied: {
    speaks: 'customer',
    owner: 'conversation',
    headline: 'The customer wrote back',
    toOwner: 'Your customer wrote back',
    line: 'wrote back',
  },
  'wrote-again': {
    speaks: 'customer',
    owner: 'conversation',
    headline: 'The customer wrote again',
    toOwner: 'Your customer wrote again',
    line: 'wrote again',
  },
  'answer-changed': {
    speaks: 'customer',
    owner: 'work',
    headline: 'The customer changed an answer',
    line: 'changed the answer',
  },
  'answered-anew': {
    speaks: 'customer',
    owner: 'conversation',
    headline: 'Closed, and the customer changed an answer',
    line: 'changed the answer after it was closed',
  },
  'answer-joined': {
    speaks: 'customer',
    owner: 'work',
    headline: 'The customer answered again',
    line: 'answered again',
  },
  'signal-joined': { owner: 'work', headline: 'Something more happened to this customer', line: 'told of' },
  'taken-back': { headline: 'A letter was taken back before it left', line: 'took the letter back before it left' },
  'not-delivered': {
    speaks: 'staff',
    owner: 'conversation',
    headline: 'A message to the customer did not arrive',
    toOwner: 'Your message did not reach this customer',
    line: 'message not delivered',
  },
  'not-sent': {
    owner: 'conversation',
    headline: 'An answer by mail was not sent to the customer',
    toOwner: 'Your answer was not sent',
    line: 'answer by mail not sent',
  },
  consented: { headline: 'The customer lets their words be used', line: 'agreed to the use of their words' },
  'consent-declined': {
    headline: 'The customer does not want their words used',
    line: 'declined the use of their words',
  },
  'consent-revoked': {
    owner: 'conversation',
    headline: 'The customer takes their consent back',
    line: 'took their consent back',
  },
};

/** What chats and mail to staff say of a step. */
export const headlineOf = ({ act, clock }: Pick<HistoryEntry, 'act' | 'clock'>): string => {
  const { headline, unsolved } = meanings[act];
  return clock === 'solution' ? (unsolved ?? headline) : headline;
};

/** The same in mail to the owner. */
export const ownersHeadline = (entry: Pick<HistoryEntry, 'act' | 'clock'>): string =>
  meanings[entry.act].toOwner ?? headlineOf(entry);

/**
 * Whether a step is written to whoever has to act. What somebody did themselves they know; of what happened at once (the
 * customer wrote, and so it is open again) one mail tells, that of the customer's own act.
 * @param before the step before it, where that is told of at the same time.
 */
export const callsOwner = (
  task: Pick<TaskRow, 'group' | 'noContact' | 'owner'>,
  { act, by, at, to }: HistoryEntry,
  before?: HistoryEntry,
): boolean => {
  const kind = meanings[act].owner;
  if (act === 'mentioned') return by !== to?.email;
  if (kind === undefined || by === task.owner.email) return false;
  if (kind === 'work' && (task.group === 'promoter' || task.noContact)) return false;
  const isTold = before?.by === 'customer' && meanings[before.act].owner === 'conversation';
  return !(act === 'reopened' && by === 'heardback' && isTold && before.at <= at);
};
