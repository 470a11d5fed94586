import type { DigestRow } from '../../shared/contracts/rows/notice.ts';
import type { PaceRow } from '../../shared/contracts/rows/program.ts';
import type { Row, RowOf } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { dueShards, hourOf } from '../../shared/contracts/wiring/due-index.ts';
import { type Instant, instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { withNextWord } from '../../shared/domain/notice/hold.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import type { Clock, Log } from '../../shared/ports/ports.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { arm } from '../../shared/steps/commit/arm.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import { considerFollowUp } from '../../shared/steps/task/consider-follow-up.ts';
import { considerSignal } from '../../shared/steps/task/consider-signal.ts';
import type { FollowUpDeps } from '../../shared/steps/task/follow-up-deps.ts';
import { passOnAllOf } from '../../shared/steps/task/pass-on.ts';

export interface ReconcileDeps extends FollowUpDeps {
  readonly clock: Clock;
  readonly log: Log;
}

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
 * or was answered and never followed up. Tasks of people who left their team go to the next.
 */
export const reconcile = async (deps: ReconcileDeps): Promise<Reconciled> => {
  const now = deps.clock.now();
  const end = hourOf(plus(now, -patience));
  const teams = await each(Object.keys(deps.config.teams), (team) =>
    attempt({ kind: 'team', id: team }, async () => passedOn(await passOnAllOf(team, deps)), deps),
  );
  let cursor = await startingPoint(now, deps.records);
  let total = nothing;
  for (const hour of hoursBetween(cursor.hour, end)) {
    total = sum([total, await reconcileHour(hour, deps)]);
    // An hour with a row that could not be mended is looked at again, and so are those behind it.
    if (total.failed === 0) cursor = await remember({ ...cursor, hour: hourAfter(hour) }, deps.records);
  }
  return sum([teams, total]);
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
  { log }: ReconcileDeps,
): Promise<Reconciled> => {
  try {
    return await work();
  } catch (error) {
    log.error('reconcile.row-failed', { ...what, error: error instanceof Error ? error.name : 'unknown' });
    return { ...nothing, failed: 1 };
  }
};

/** The next hour to look at. Written down before anything else: a run that dies must not make the next one begin later. */
const startingPoint = async (now: Instant, records: ReconcileDeps['records']): Promise<Cursor> => {
  const cursor = await records.get({ kind: 'cursor', id: ['reconcile'] });
  return (
    cursor ?? remember({ kind: 'cursor', version: 0, name: 'reconcile', hour: hourOf(plus(now, -lookBack)) }, records)
  );
};

/** Runs that overlap do the same work twice, which harms nobody; the one behind gives way. */
const remember = async (cursor: Cursor, records: ReconcileDeps['records']): Promise<Cursor> => {
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
const reconcileHour = async (wanted: string, deps: ReconcileDeps): Promise<Reconciled> => {
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

const mendAll = (wanted: string, rows: readonly (Row | undefined)[], deps: ReconcileDeps): Promise<Reconciled> => {
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
  { records }: ReconcileDeps,
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

const watched = ['survey', 'task', 'digest', 'message', 'event', 'pace', 'halt'] as const;
type Watched = Extract<Row, { kind: (typeof watched)[number] }>;
const isWatched = (row: Row): row is Watched => watched.some((kind) => kind === row.kind);

/** Since when somebody should have looked at a row: at its wake-up, or from the moment when it was stored. */
const waitOf = (row: Watched): { readonly id: string; readonly wakeAt: Instant | undefined } => {
  if (row.kind === 'event') return { id: row.key, wakeAt: row.signal === 'yes' ? row.receivedAt : undefined };
  if (row.kind === 'message')
    return { id: row.id, wakeAt: row.state === 'waiting' || row.state === 'sending' ? row.createdAt : undefined };
  if (row.kind === 'halt') return { id: row.program, wakeAt: row.wakeAt };
  if (row.kind === 'pace') return { id: `${row.program}.${row.hour}`, wakeAt: row.wakeAt };
  return { id: row.id, wakeAt: row.wakeAt };
};

const mend = async (row: Watched, deps: ReconcileDeps): Promise<void> => {
  if (row.kind === 'pace') return tellAgain(row, deps);
  deps.log.warn('reconcile.overdue', { kind: row.kind, id: waitOf(row).id });
  switch (row.kind) {
    case 'event':
      return void (await considerSignal(row.key, deps));
    case 'message':
      return arm({ kind: 'message', id: row.id, generation: 1, wakeAt: deps.clock.now() }, deps.timer);
    case 'digest':
      return rearmDigest(row, deps);
    case 'halt':
      return touch(row, deps);
    case 'task':
      return rearmTask(row.id, deps);
    case 'survey':
      return mendSurvey(row, deps);
  }
};

const mendSurvey = async (row: SurveyRow, deps: ReconcileDeps): Promise<void> => {
  if (row.state === 'answered' || row.remarks) return void (await considerFollowUp(row.id, deps));
  const survey = await move(row.id, deps);
  if (survey?.wakeAt) await arm({ ...survey, wakeAt: deps.clock.now() }, deps.timer);
};

/** Nothing was forgotten here: people are told once more of what is held, or that it was for too long. */
const tellAgain = async ({ program, hour }: PaceRow, { records, clock }: ReconcileDeps): Promise<void> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'pace', id: [program, hour] });
    const next = found && withNextWord(found, clock.now());
    return { commit: next ? await records.commit([{ put: next }]) : nothingToCommit, value: undefined };
  });

/** Its window is over, so it falls due at once; written again, the stream tells of it again. */
const rearmDigest = async (row: DigestRow, { records }: ReconcileDeps): Promise<void> => {
  await records.commit([{ put: { ...row, state: 'due' } }]);
};

/** Written again, the stream tells of it again. */
const touch = async (put: Row, { records }: ReconcileDeps): Promise<void> => {
  await records.commit([{ put }]);
};

/**
 * A new generation, since the name of the lost wake-up may still be taken by a schedule that has run; and a new hour, since
 * each is looked through once: this wake-up may be lost as well.
 */
const rearmTask = (id: string, deps: ReconcileDeps): Promise<void> =>
  changeTask(
    id,
    (task) => ({
      task: task?.wakeAt ? { ...task, wakeAt: deps.clock.now(), generation: task.generation + 1 } : task,
      value: undefined,
    }),
    deps,
  );

const move = (id: string, { records, clock, programs }: ReconcileDeps): Promise<SurveyRow | undefined> =>
  untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [id] });
    if (!survey) return { commit: nothingToCommit, value: undefined };
    const { answerWithin } = await programs.find(survey.programHash);
    const decided = decide(commandFor(survey, clock.now(), answerWithin), survey);
    if (decided.kind === 'refused') return { commit: nothingToCommit, value: undefined };
    const next = evolve(survey, decided.event);
    return { commit: await records.commit([{ put: next }]), value: next };
  });

const commandFor = (survey: SurveyRow, now: Instant, answerWithin: number): SurveyCommand => {
  const reason = 'The sender stopped between claiming the survey and recording its outcome.';
  if (survey.state === 'sending' && survey.delivered) {
    const { messageId, at } = survey.delivered;
    return { type: 'recordSent', attemptId: survey.attempt.id, at, messageId, answerBy: plus(at, answerWithin) };
  }
  if (survey.state === 'sending') return { type: 'recordUnknown', attemptId: survey.attempt.id, at: now, reason };
  if (survey.state === 'sent' && survey.reminder)
    return { type: 'recordUnknown', attemptId: survey.reminder.id, at: now, reason };
  return { type: 'rearm', at: now };
};
