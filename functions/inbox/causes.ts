import type { AddressRow, ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { idOf } from '../../shared/domain/id.ts';
import { type Instant, millisecondsOf, plus } from '../../shared/domain/instant.ts';
import { letterTo } from '../../shared/domain/message/message.ts';
import { personally } from '../../shared/domain/message/personally.ts';
import { normalCause as normal } from '../../shared/domain/task/cause.ts';
import { isOver, resolvedAt } from '../../shared/domain/task/task.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { openTaskOf } from '../../shared/steps/task/task-making.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';

/** So many closed tasks are looked through, the newest first. */
const looked = 5_000;
/** Letters of one press; pressing again goes on. */
const atOnce = 200;
/** Nobody hears from us again so soon after a survey. */
const rest = 3 * 86_400_000;

export interface Cause {
  readonly cause: string;
  readonly tasks: number;
  /** Tasks solved in each of the last weeks, the oldest first. */
  readonly weeks: readonly number[];
  /** As it was written. */
  readonly spellings: readonly string[];
}

const shownWeeks = 12;
const week = 7 * 86_400_000;

const closedTasks = async ({ records }: InboxDeps): Promise<readonly TaskRow[]> => {
  const tasks: TaskRow[] = [];
  let after: string | undefined;
  do {
    const page = await records.list(
      { of: 'queue', queue: 'done' },
      { limit: 200, newestFirst: true, ...(after !== undefined && { after }) },
    );
    const rows = await records.getAll(page.refs);
    tasks.push(...rows.filter((row): row is TaskRow => row?.kind === 'task' && resolvedAt(row) !== undefined));
    after = page.next;
  } while (after !== undefined && tasks.length < looked);
  return tasks;
};

/** What tasks were about, the most frequent first. */
export const causesOf = async (deps: InboxDeps): Promise<readonly Cause[]> => {
  const now = millisecondsOf(deps.clock.now());
  const named = (await closedTasks(deps)).filter((task) => normal(task.cause ?? '') !== '');
  return [...Map.groupBy(named, (task) => normal(task.cause ?? ''))]
    .map(([cause, tasks]) => ({
      ...{ cause, tasks: tasks.length, weeks: weeksOf(tasks, now) },
      spellings: [...new Set(tasks.map((task) => task.cause ?? ''))],
    }))
    .sort((a, b) => b.tasks - a.tasks || (a.cause < b.cause ? -1 : 1));
};

const weeksOf = (tasks: readonly TaskRow[], now: number): readonly number[] => {
  const ages = tasks.flatMap((task) => {
    const at = resolvedAt(task);
    return at === undefined ? [] : [Math.floor((now - millisecondsOf(at)) / week)];
  });
  return Array.from({ length: shownWeeks }, (_, at) => ages.filter((age) => age === shownWeeks - 1 - at).length);
};

type Told = 'told' | 'before' | 'open' | 'unreachable' | 'soon';

/**
 * Tells everybody whose closed task had a cause what was done about it: each customer once for each cause, nobody who left,
 * whose address bounces, who asked not to be contacted, whose task is open, or who was asked something in the last days.
 * What is left out for now is told when somebody presses again.
 */
export const tellAll = async (form: Form, { viewer }: Visit, deps: InboxDeps): Promise<string> => {
  const [cause, words] = [normal(form.cause ?? ''), form.words?.trim().slice(0, 3_000)];
  if (cause === '' || !words) return 'Choose a cause, and write what was done about it.';
  const act = {
    chain: 'customers',
    by: viewer.email,
    act: 'you-said-we-did',
    at: deps.clock.now(),
    detail: { cause: idOf('cause', cause) },
  } as const;
  await untilCommitted(async () => ({ commit: await commitRecorded([], act, deps.records), value: undefined }));
  const counts: Record<Told, number> = { told: 0, before: 0, open: 0, unreachable: 0, soon: 0 };
  const letter = {
    cause,
    words,
    subject: form.subject?.trim().slice(0, 150) || undefined,
    by: { name: viewer.name, email: viewer.email },
  };
  for (const task of await closedTasks(deps)) {
    if (normal(task.cause ?? '') !== cause) continue;
    if (counts.told >= atOnce) return `${summary(counts)} There are more: press again.`;
    counts[await untilCommitted(() => tell(task, letter, deps))] += 1;
  }
  return summary(counts);
};

const summary = ({ told, before, open, unreachable, soon }: Readonly<Record<Told, number>>): string =>
  [
    `${told} told.`,
    before > 0 && `Told before: ${before}.`,
    open > 0 && `With a task that is open: ${open}.`,
    soon > 0 && `Asked something in the last three days, tell them later: ${soon}.`,
    unreachable > 0 && `Cannot be written to, or do not want to be: ${unreachable}.`,
  ]
    .filter(Boolean)
    .join(' ');

interface Telling {
  readonly cause: string;
  readonly words: string;
  readonly subject: string | undefined;
  readonly by: NonNullable<MessageRow['by']>;
}

const tell = async (task: TaskRow, { cause, words, subject, by }: Telling, deps: InboxDeps): Promise<Attempt<Told>> => {
  const { records, clock, keyring } = deps;
  const leave = (value: Told): Attempt<Told> => ({ commit: nothingToCommit, value });
  const { email, name } = task.contact;
  if (!email || task.noContact) return leave('unreachable');
  // By address rather than by task: whoever named it twice is told once.
  const id = idOf('message', 'you-said', cause, addressHash('email', email, keyring.addresses));
  const rows = await records.getAll([
    { kind: 'message', id: [id] },
    { kind: 'address', id: [addressHash('email', email, keyring.addresses)] },
    { kind: 'contact', id: [task.contactId] },
  ]);
  if (rows.some((row) => row?.kind === 'message')) return leave('before');
  if (rows.some((row) => row?.kind === 'address' && row.suppressed)) return leave('unreachable');
  const now = clock.now();
  if (rows.some((row) => (row?.kind === 'contact' || row?.kind === 'address') && isSoon(row, now)))
    return leave('soon');
  const { task: current } = await openTaskOf([task.contactId], records);
  if (current && !isOver(current)) return leave('open');
  const personal = personally(words, name);
  const letter = letterTo(task, {
    once: id,
    purpose: 'you-said',
    channel: 'email',
    by,
    subject,
    words: personal,
    at: now,
  });
  return letter ? { commit: await records.commit([{ put: { ...letter, id } }]), value: 'told' } : leave('unreachable');
};

const isSoon = ({ asked }: AddressRow | ContactRow, now: Instant): boolean =>
  Object.values(asked).some(({ at }) => now < plus(at, rest));
