import type { QuotaRow } from '../../shared/contracts/rows/bookkeeping.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import { letterTo } from '../../shared/domain/message/message.ts';
import { personally } from '../../shared/domain/message/personally.ts';
import { mayAct } from '../../shared/domain/staff/viewer.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import { queueOf } from '../../shared/domain/task/queue.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';
import { isSuppressed } from './suppressed.ts';

type Thanked = 'thanked' | 'over' | 'enough' | 'unreachable';

/** More than this nobody reads before pressing. */
const atOnce = 50;

/**
 * Thanks each promoter who was ticked, in words that somebody wrote, and closes their tasks. A team thanks so many a day and
 * no more, so that thanks stay a person's; who is left waits in the queue until tomorrow. Pressing again thanks nobody twice.
 */
export const thankAll = async (form: Form, visit: Visit, deps: InboxDeps): Promise<string> => {
  const words = form.words?.trim().slice(0, 2_000);
  const ids = Object.keys(form).flatMap((name) => /^task-([0-9a-z]{26})$/.exec(name)?.[1] ?? []);
  if (!words) return 'Write the thanks first.';
  if (ids.length === 0) return 'Tick whom to thank first.';
  const counts: Record<Thanked, number> = { thanked: 0, over: 0, enough: 0, unreachable: 0 };
  for (const id of ids.slice(0, atOnce))
    counts[await untilCommitted(() => thank(id, { words, viewer: visit.viewer }, deps))] += 1;
  return [
    `${counts.thanked} thanked.`,
    counts.over > 0 ? `Dealt with before: ${counts.over}.` : '',
    counts.unreachable > 0 ? `Cannot be written to by mail, or do not want to be: ${counts.unreachable}.` : '',
    counts.enough > 0
      ? `Left for tomorrow, since the team has thanked as many as it does in a day: ${counts.enough}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
};

interface Thanks extends Pick<Visit, 'viewer'> {
  readonly words: string;
}

const thank = async (id: string, { words, viewer }: Thanks, deps: InboxDeps): Promise<Attempt<Thanked>> => {
  const { records, clock, config } = deps;
  const leave = (value: Thanked): Attempt<Thanked> => ({ commit: nothingToCommit, value });
  const task = await records.get({ kind: 'task', id: [id] });
  if (!task || queueOf(task) !== 'promoters' || !mayAct(viewer, task)) return leave('over');
  const at = clock.now();
  const by = { name: viewer.name, email: viewer.email };
  const personal = personally(words, task.contact.name);
  const letter = letterTo(task, { once: 'thanks', purpose: 'thanks', channel: 'email', by, words: personal, at });
  // Their task would be closed as thanked, and nothing sent.
  if (!letter || task.noContact || (await isSuppressed(letter.address, deps))) return leave('unreachable');
  // Whoever wrote back after the thanks is answered in their task, not thanked again.
  if (await records.get({ kind: 'message', id: [letter.id] })) return leave('over');
  const quota = await quotaOf(task.team, at, deps);
  if (quota.count >= config.tasks.thanksADay) return leave('enough');
  const patch = { state: 'resolved', outcome: 'Thanked.' } as const;
  const rules = teamRules(task.team, config);
  const done = perform({ type: 'change', patch, by: viewer.email, rules }, task, at);
  if (done.kind === 'refused') return leave('over');
  const commit = await records.commit([
    { put: done.task },
    { put: letter },
    { put: { ...quota, count: quota.count + 1 } },
  ]);
  return { commit, value: 'thanked' };
};

/** How many a team has thanked today, in the company's zone. */
const quotaOf = async (team: string, now: Instant, { records, config }: InboxDeps): Promise<QuotaRow> => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: config.brand.timezone }).format(new Date(now));
  const id = `thanks.${team}.${day}`;
  const expires = Math.floor(millisecondsOf(now) / 1000) + 7 * 86_400;
  return (await records.get({ kind: 'quota', id: [id] })) ?? { kind: 'quota', version: 0, id, count: 0, expires };
};
