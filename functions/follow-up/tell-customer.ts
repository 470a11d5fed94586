import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import { addBusinessTime } from '../../shared/domain/calendar/business-time.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { channelsOf, letterTo, messageIdOf } from '../../shared/domain/message/message.ts';
import { meanings } from '../../shared/domain/task/meaning.ts';
import type { Clock, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { promiseLetter } from '../../shared/render/promise-text.ts';
import { readerOf } from '../../shared/render/texts.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import { teamClock, teamOf } from '../../shared/steps/task/team-clock.ts';

export interface TellCustomerDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly config: RuntimeConfig;
}

/** A working day more, where a promise cannot be kept. */
const renewedFor = 8 * 3_600_000;

/**
 * Writes to the customer where nobody has to find words: that somebody has what they said, and, before a promise would be
 * broken, that it takes longer and until when. Once for each; the dispatcher sends what is written here.
 */
export const tellCustomer = async (task: TaskRow, { act, at }: HistoryEntry, deps: TellCustomerDeps): Promise<void> => {
  if (task.noContact || task.promise === undefined) return;
  const { customer } = meanings[act];
  if (customer === 'acknowledgement' && task.acknowledge)
    await write(task, { purpose: customer, by: task.promise.by }, deps);
  // One that was made since is told of by a step of its own.
  if (customer === 'slip' && task.promise.madeAt <= at)
    await write(task, { purpose: customer, by: newPromise(task, deps) }, deps);
};

const newPromise = (task: TaskRow, { config, clock }: TellCustomerDeps): Instant => {
  const by = task.promise?.by ?? clock.now();
  return addBusinessTime(by > clock.now() ? by : clock.now(), renewedFor, teamClock(task.team, config));
};

interface Writing {
  readonly purpose: 'acknowledgement' | 'slip';
  /** Until when somebody writes. */
  readonly by: Instant;
}

const write = ({ id }: TaskRow, { purpose, by }: Writing, deps: TellCustomerDeps): Promise<void> =>
  changeTask<void>(
    id,
    async (found) => {
      const once = found && onceOf(found, purpose);
      const before = once && (await deps.records.get({ kind: 'message', id: [messageIdOf(id, once)] }));
      const letter = once && !before && !isAnswered(found) ? letterFor(found, { purpose, by, once }, deps) : undefined;
      if (!letter) return { value: undefined };
      const renewed =
        purpose === 'slip' && found?.promise ? { ...found, promise: { ...found.promise, renewedBy: by } } : found;
      return { task: renewed, rows: [letter], value: undefined };
    },
    deps,
  );

/** The first promise of a task by its purpose alone; each further one has letters of its own. */
const onceOf = ({ promise, promises = [] }: TaskRow, purpose: Writing['purpose']): string =>
  promises.length === 0 ? purpose : `${purpose}.${promise?.madeAt}`;

/** Somebody wrote meanwhile, or nobody has to. */
const isAnswered = ({ state }: TaskRow): boolean => state !== 'open' && state !== 'acknowledged';

const letterFor = (
  task: TaskRow,
  { purpose, by, once }: Writing & { readonly once: string },
  { config, clock }: TellCustomerDeps,
): MessageRow | undefined => {
  const [channel] = channelsOf(task);
  if (!channel || !task.promise) return undefined;
  const { brand } = config;
  const words = promiseLetter(purpose, {
    reader: readerOf(task.language ?? brand.language, brand),
    team: teamOf(task.team, config).team,
    timezone: task.timezone ?? brand.timezone,
    ...{ by, old: task.promise.by, now: clock.now() },
  });
  return letterTo(task, { once, purpose, channel, words, at: clock.now() });
};
