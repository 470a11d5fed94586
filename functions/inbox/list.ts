import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { type Queue, queueOf, queues } from '../../shared/domain/task/queue.ts';
import { InvalidCursorError, type List, type Records } from '../../shared/ports/records.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { sealedIn } from './sealed.ts';

/** What of a queue somebody wants to see. */
export interface Wish {
  readonly queue: Queue;
  /** A team, or all of a manager's at once. */
  readonly team: string;
  readonly mine: boolean;
  readonly state?: string | undefined;
  readonly severity?: string | undefined;
  /** What was searched for, sealed. */
  readonly found?: string | undefined;
  readonly after?: string | undefined;
}

export interface Listed {
  readonly wish: Wish;
  readonly tasks: readonly TaskRow[];
  readonly next?: string | undefined;
}

export const everyTeam = 'all';
/** With more of them the page of a task, beside which they stand, would weigh more than 60 KB. */
const pageSize = 40;
/** With a filter so many tasks are looked at for one page; what lies behind them is behind "more". */
const looked = 500;

/** Reads a wish from the address of the page; what makes no sense is left out, and other teams' tasks are nobody's wish. */
export const wishOf = (query: Readonly<Record<string, string | undefined>>, { viewer }: Visit): Wish => {
  const first = viewer.role === 'agent' ? (viewer.teams[0] ?? everyTeam) : everyTeam;
  const allowed = viewer.role === 'agent' ? viewer.teams : [everyTeam, ...viewer.teams];
  return {
    queue: queues.find((queue) => queue === query.queue) ?? 'waiting',
    team:
      allowed.find((team) => team === query.team) ?? (viewer.teams.length === 1 ? (viewer.teams[0] ?? first) : first),
    mine: query.mine === '1',
    state: query.state || undefined,
    severity: query.severity || undefined,
    found: sealedIn(query.found),
    after: cursorIn(query.after),
  };
};

/** Where a list goes on, as far as an address says so in letters that a cursor has. */
export const cursorIn = (given: string | undefined): string | undefined => /^[\w#:.=-]{1,1000}$/.exec(given ?? '')?.[0];

/** One query for the references and one read for the tasks, however long the queue is; more only where a filter hides some. */
export const listTasks = async (wish: Wish, visit: Visit, { records }: Pick<InboxDeps, 'records'>): Promise<Listed> => {
  const { queue, team } = wish;
  const list: List = team === everyTeam ? { of: 'queue', queue } : { of: 'inbox', team, queue };
  const tasks: TaskRow[] = [];
  let after = wish.after;
  for (let seen = 0; seen < looked && tasks.length < pageSize; ) {
    const page = await pageOf(list, { after, limit: pageSize - tasks.length, newestFirst: queue === 'done' }, records);
    seen += page.rows.length + 1;
    tasks.push(...page.rows.filter((row): row is TaskRow => row.kind === 'task' && fits(row, wish, visit)));
    after = page.next;
    if (after === undefined) break;
  }
  return { wish, tasks, ...(after !== undefined && { next: after }) };
};

interface Reading {
  readonly after: string | undefined;
  readonly limit: number;
  readonly newestFirst: boolean;
}

/** One page of a list; from its beginning where the cursor belongs to another one. */
export const pageOf = async (list: List, { after, ...options }: Reading, records: Records) => {
  const read = (from: string | undefined) =>
    records.list(list, { ...options, ...(from !== undefined && { after: from }) });
  const { refs, next } = await read(after).catch((error: unknown) => {
    if (!(error instanceof InvalidCursorError)) throw error;
    return read(undefined);
  });
  const rows = await records.getAll(refs);
  return { rows: rows.filter((row) => row !== undefined), next };
};

/** The index lags behind: what it still lists may have moved on, or to another team. */
const fits = (task: TaskRow, { queue, team, mine, state, severity }: Wish, { viewer }: Visit): boolean =>
  queueOf(task) === queue &&
  (team === everyTeam ? viewer.role !== 'agent' : task.team === team) &&
  (!mine || task.owner.email.toLowerCase() === viewer.email.toLowerCase()) &&
  (state === undefined || task.state === state) &&
  (severity === undefined || task.severity === severity);
