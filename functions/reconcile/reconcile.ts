import type { Row, RowOf } from '../../shared/contracts/rows/row.ts';
import { dueShards, hourOf } from '../../shared/contracts/wiring/due-index.ts';
import { instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { errorName } from '../../shared/ports/errors.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { passOnAllOf } from '../../shared/steps/task/pass-on.ts';
import { isWatched, type MendDeps, mend, type Watched, waitOf } from './mend.ts';
import { wakeLine } from './wake-line.ts';

type Cursor = RowOf<'cursor'>;

export interface Reconciled {
  readonly looked: number;
  readonly mended: number;
  readonly failed: number;
}

/** What is overdue by this much was forgotten by its wake-up; anything younger may still be on its way. */
const patience = 15 * 60_000;
/** How far the very first run looks back. */
const lookBack = 48 * 3_600_000;
const hour = 3_600_000;

/**
 * Goes through the due index, each whole hour once it is well past, and mends what lost its wake-up, was stuck in sending,
 * or was answered and never followed up. Tasks of people who left their team go to the next, and the surveys that wait for their
 * turn have somebody on the way to them.
 */
export const reconcile = async (deps: MendDeps): Promise<Reconciled> => {
  const now = deps.clock.now();
  const end = hourOf(plus(now, -patience));
  const teams = await each(Object.keys(deps.config.teams), (team) =>
    attempt({ kind: 'team', id: team }, async () => passedOn(await passOnAllOf(team, deps)), deps),
  );
  const line = await attempt({ kind: 'line', id: 'mail' }, async () => passedOn(await wakeLine(deps)), deps);
  // Written down before anything else: a run that dies must not make the next one begin later.
  const first: Cursor = { kind: 'cursor', version: 0, name: 'reconcile', hour: hourOf(plus(now, -lookBack)) };
  let cursor = await remember(first, deps.records);
  let total = nothing;
  for (const hour of hoursBetween(cursor.hour, end)) {
    total = sum([total, await reconcileHour(hour, deps)]);
    // An hour with a row that could not be mended is looked at again, and so are those behind it.
    if (total.failed === 0) cursor = await remember({ ...cursor, hour: hourAfter(hour) }, deps.records);
  }
  return sum([teams, line, total]);
};

const nothing: Reconciled = { looked: 0, mended: 0, failed: 0 };
const passedOn = (mended: number): Reconciled => ({ ...nothing, mended });
const sum = (results: readonly Reconciled[]): Reconciled =>
  results.reduce(
    (all, { looked, mended, failed }) => ({
      looked: all.looked + looked,
      mended: all.mended + mended,
      failed: all.failed + failed,
    }),
    nothing,
  );

/** One after the other. */
const each = async <T>(all: readonly T[], work: (one: T) => Promise<Reconciled>): Promise<Reconciled> => {
  const results: Reconciled[] = [];
  for (const one of all) results.push(await work(one));
  return sum(results);
};

/** What fails is told and counted, and holds nothing else up. */
const attempt = async (
  what: { readonly kind: string; readonly id: string },
  work: () => Promise<Reconciled>,
  { log }: MendDeps,
): Promise<Reconciled> => {
  try {
    return await work();
  } catch (error) {
    log.error('reconcile.row-failed', { ...what, error: errorName(error) });
    return { ...nothing, failed: 1 };
  }
};

/** @returns the next hour to look at. Runs that overlap do the same work twice, which harms nobody; the one behind gives way. */
const remember = async (cursor: Cursor, records: MendDeps['records']): Promise<Cursor> => {
  const { kind } = await records.commit([{ put: cursor }]);
  return kind === 'committed'
    ? { ...cursor, version: cursor.version + 1 }
    : ((await records.get({ kind: 'cursor', id: [cursor.name] })) ?? cursor);
};

const startOf = (wanted: string): number => millisecondsOf(`${wanted}:00:00.000Z`);
const hourAfter = (wanted: string): string => hourOf(instant(startOf(wanted) + hour));

/** From the first hour, included, to the last, left out. */
const hoursBetween = (from: string, to: string): readonly string[] =>
  Array.from({ length: Math.max(0, (startOf(to) - startOf(from)) / hour) }, (_, at) =>
    hourOf(instant(startOf(from) + at * hour)),
  );

/**
 * @throws what the store answers when none of the hour can be read: later hours could be read no better, and the next run
 * begins here again.
 */
const reconcileHour = async (wanted: string, deps: MendDeps): Promise<Reconciled> => {
  const shards = Array.from({ length: dueShards }, (_, shard) => shard);
  const reads = await Promise.allSettled(shards.map((shard) => overdueIn(wanted, shard, deps)));
  const unread = reads.filter((read) => read.status === 'rejected');
  if (unread.length === dueShards) throw unread[0]?.reason;
  return each([...reads.entries()], ([shard, read]) =>
    read.status === 'fulfilled'
      ? mendAll(wanted, read.value, deps)
      : attempt({ kind: 'due', id: `${wanted}.${shard}` }, () => Promise.reject(read.reason), deps),
  );
};

const mendAll = (wanted: string, rows: readonly (Row | undefined)[], deps: MendDeps): Promise<Reconciled> => {
  const isOverdue = (row: Watched): boolean => {
    const { wakeAt } = waitOf(row);
    // The index lags behind: what it still lists may have moved on.
    return wakeAt !== undefined && hourOf(wakeAt) <= wanted;
  };
  const overdue = rows
    .filter((row) => row !== undefined)
    .filter(isWatched)
    .filter(isOverdue);
  return each(overdue, async (row) => {
    const what = { kind: row.kind, id: waitOf(row).id };
    return { ...(await attempt(what, () => mend(row, deps).then(() => passedOn(1)), deps)), looked: 1 };
  });
};

const overdueIn = async (
  wanted: string,
  shard: number,
  { records }: MendDeps,
): Promise<readonly (Row | undefined)[]> => {
  const refs: Ref[] = [];
  let after: string | undefined;
  do {
    const page = await records.list({ of: 'due', hour: wanted, shard }, { ...(after !== undefined && { after }) });
    refs.push(...page.refs);
    after = page.next;
  } while (after !== undefined);
  return refs.length === 0 ? [] : records.getAll(refs);
};
