import type { Inside } from './inside.ts';

/** What a cloud finds undone that ran on its folder before. */
export interface Recovered {
  readonly wasKilled: boolean;
  /** Messages that somebody had received and not handled. */
  readonly inHand: number;
  /** Messages that nobody had received. */
  readonly waiting: number;
  /** Events that were kept for functions. */
  readonly invocations: number;
  /** Schedules that should have run. */
  readonly overdue: number;
  /** Changes of tables that were not read to the end. */
  readonly unread: number;
}

/** Looked at before anything moves: all of it goes on from where it was. */
export const recoveredIn = async ({
  wasKilled,
  services: { queues, schedules },
  asynchronous,
  pollers,
}: Pick<Inside, 'wasKilled' | 'services' | 'asynchronous' | 'pollers'>): Promise<Recovered> => ({
  wasKilled,
  ...queues.backlog(),
  invocations: asynchronous.kept(),
  overdue: schedules.overdue(),
  unread: await pollers.unread(),
});
