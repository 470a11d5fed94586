import type { RowKind } from '../../contracts/rows/row.ts';

/**
 * What a kind of row holds of a customer, and what becomes of it when they are erased. `removed`: the row goes. `reduced`: nothing
 * personal stays of it. Both are handed over under `exported` to whoever asks what is kept about them. `kept`: it holds nothing of
 * a customer, for the reason given.
 */
export type Holding =
  | { readonly erasure: 'removed' | 'reduced'; readonly exported: string }
  | { readonly erasure: 'kept'; readonly because: string };

const removed = (exported: string) => ({ erasure: 'removed', exported }) as const;
const reduced = (exported: string) => ({ erasure: 'reduced', exported }) as const;
const kept = (because: string) => ({ erasure: 'kept', because }) as const;

const counts = 'It only counts.';
const ours = 'It is about the company’s own staff.';
const running = 'It is configuration or state of the system.';

/** Over all kinds of rows: one that is new does not compile without saying what it holds. */
export const holdings = {
  contact: reduced('contacts'),
  address: reduced('addresses'),
  event: reduced('events'),
  duplicate: removed('repeatedEvents'),
  subject: reduced('businessIds'),
  survey: removed('surveys'),
  intent: removed('openings'),
  member: removed('joinedAnswers'),
  open: removed('openTask'),
  task: removed('tasks'),
  chapter: removed('earlierSteps'),
  message: removed('messages'),
  draft: removed('drafts'),
  consent: removed('consents'),
  arrival: removed('arrivals'),
  heard: removed('heard'),
  saying: removed('sayings'),
  unheard: removed('unheard'),
  button: kept(ours),
  roster: kept(ours),
  session: kept(ours),
  ended: kept(ours),
  viewing: kept(ours),
  edition: kept(ours),
  digest: kept('It holds ids of tasks, and to whom of the staff they are told.'),
  undelivered: kept('It holds ids of tasks, and which system did not take them.'),
  audit: kept('It proves who did what, by ids and codes, without words or addresses.'),
  trail: kept('It is the end of a trail of ids and codes.'),
  erasure: kept('It proves the erasure, by a keyed hash and counts.'),
  keys: kept(running),
  program: kept(running),
  switches: kept(running),
  cursor: kept(running),
  improvement: kept(running),
  watch: kept(running),
  halt: kept(running),
  pace: kept(counts),
  burst: kept(counts),
  quota: kept(counts),
  allowance: kept(counts),
  unread: kept(counts),
  sends: kept(counts),
  harm: kept(counts),
  seen: kept('It holds the hash of what another system delivered.'),
} as const satisfies Readonly<Record<RowKind, Holding>>;

/** Kinds of rows of which something stays. */
export type Reduced = {
  [K in RowKind]: (typeof holdings)[K]['erasure'] extends 'reduced' ? K : never;
}[RowKind];

export const holdingOf = (kind: RowKind): Holding => holdings[kind];
