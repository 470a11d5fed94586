import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { withoutPerson } from '../../shared/domain/staff/viewer.ts';
import { openedAt, resolvedAt } from '../../shared/domain/task/task.ts';
import { csvLine } from '../../shared/render/csv.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { listTasks, wishOf } from './list.ts';

/** More than this nobody reads in a spreadsheet; systems read the API. */
const mostRows = 5_000;

const columns = [
  ...[
    'id',
    'state',
    'kind',
    'severity',
    'program',
    'team',
    'owner',
    'score',
    'customer',
    'e-mail',
    'phone',
    'about',
    'words',
  ],
  ...['opened', 'first contact due', 'first contact', 'solution due', 'resolved', 'cause', 'outcome', 'recovered'],
];

/** A queue as a CSV file; who took it is in the audit trail. */
export const exportTasks = async (queue: string | undefined, visit: Visit, deps: InboxDeps): Promise<string> => {
  const { viewer } = visit;
  const wish = wishOf({ queue }, visit);
  const act = {
    chain: 'exports',
    by: viewer.email,
    act: 'exported',
    at: deps.clock.now(),
    // The queue's own name: what stands in a URL may be anything, and an entry stays for years.
    detail: { queue: wish.queue, role: viewer.role },
  } as const;
  await untilCommitted(async () => ({ commit: await commitRecorded([], act, deps.records), value: undefined }));
  const lines = [csvLine(columns)];
  let after: string | undefined;
  do {
    const page = await listTasks({ ...wish, after }, visit, deps);
    lines.push(...page.tasks.map((task) => csvLine(cells(viewer.role === 'analyst' ? withoutPerson(task) : task))));
    after = page.next;
  } while (after !== undefined && lines.length <= mostRows);
  return lines.join('');
};

const cells = (task: TaskRow): readonly (string | number | undefined)[] => [
  ...[
    task.id,
    task.state,
    task.origin ?? task.group,
    task.severity,
    task.program,
    task.team,
    task.owner.name,
    task.score,
  ],
  ...[task.contact.name, task.contact.email, task.contact.phone, task.title, task.comment],
  ...[openedAt(task), task.dueAt, task.contactedAt, task.resolveBy, resolvedAt(task), task.cause, task.outcome],
  task.recovery && (task.recovery.group === 'detractor' ? 'no' : 'yes'),
];
