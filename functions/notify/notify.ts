import * as z from 'zod/mini';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { UndeliveredRow } from '../../shared/contracts/rows/notice.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { stepAt } from '../../shared/domain/task/task.ts';
import type { Clock, Keyring, Posted, Telling } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { chatDigest, chatMessage } from '../../shared/render/staff/chat-message.ts';
import { type Call, webhookCall } from './webhook.ts';

export interface NotifyDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly config: RuntimeConfig;
  readonly publicUrl: string;
  readonly post: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Posted>;
}

export type NotifyOutcome =
  | { readonly kind: 'told' | 'nothing-to-tell' | 'given-up' }
  | { readonly kind: 'again'; readonly inSeconds: number };

const TellingSchema = z.object({
  target: z.string(),
  steps: z.array(z.object({ taskId: z.string(), number: z.number() })),
});

/** Waits after each failure, in seconds: most outages are over before the last, and a person is called then. */
const waits = [30, 120, 600, 3_600, 10_800, 28_800] as const;
const keptFor = 90 * 86_400;

/**
 * Tells one chat or system what it is to be told, as the tasks are now. What it does not take is tried again after a growing
 * while; what it will never take, or has not taken in half a day, is kept in a list that a person can send again.
 * @param tries how often it was tried, this time included.
 */
export const notify = async (body: string, tries: number, deps: NotifyDeps): Promise<NotifyOutcome> => {
  const telling = TellingSchema.parse(JSON.parse(body));
  const rows = await deps.records.getAll(
    [...new Set(telling.steps.map(({ taskId }) => taskId))].map((id) => ({ kind: 'task', id: [id] })),
  );
  const tasks = new Map(rows.flatMap((row) => (row?.kind === 'task' ? [[row.id, row] as const] : [])));
  // Erased meanwhile.
  if (tasks.size === 0) return { kind: 'nothing-to-tell' };
  const call = callFor(telling, tasks, deps);
  if ('missing' in call) return giveUp({ telling, tries, reason: call.missing }, deps);
  const posted = await deps.post(call.url, call.body, call.headers);
  const verdict = verdictOn(posted);
  if (verdict.kind === 'taken') return { kind: 'told' };
  const wait = waits[tries - 1];
  if (verdict.kind === 'hopeless' || wait === undefined)
    return giveUp({ telling, tries, reason: verdict.reason }, deps);
  const jittered = wait + (Number.parseInt(idOf('jitter', body).slice(0, 2), 32) % Math.ceil(wait / 4));
  const wished = posted.kind === 'answered' ? wishedFor(posted.retryAfter, deps.clock.now()) : 0;
  return { kind: 'again', inSeconds: Math.max(jittered, wished) };
};

/** SQS hides a message for at most twelve hours. */
const longestWait = 11 * 3_600;

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); nonsense counts for nothing. */
const wishedFor = (retryAfter: string | undefined, now: string): number => {
  if (retryAfter === undefined) return 0;
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - millisecondsOf(now)) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 0), longestWait) : 0;
};

type Verdict = { readonly kind: 'taken' } | { readonly kind: 'later' | 'hopeless'; readonly reason: string };

/** Time-outs, conflicts, too many calls and the other side's own faults pass; every other refusal is for good. */
const verdictOn = (posted: Posted): Verdict => {
  if (posted.kind === 'unreachable') return { kind: 'later', reason: posted.reason };
  const { status } = posted;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  const passes = status >= 500 || [408, 409, 425, 429].includes(status);
  return { kind: passes ? 'later' : 'hopeless', reason: `It answered ${status}.` };
};

const callFor = (
  telling: Telling,
  tasks: ReadonlyMap<string, TaskRow>,
  deps: NotifyDeps,
): Call | { readonly missing: string } => {
  const [kind, name = ''] = telling.target.split('.');
  const { keyring, config, publicUrl } = deps;
  if (kind === 'webhook') {
    const hook = config.notifications.webhooks[name];
    const [step] = telling.steps;
    const task = step && tasks.get(step.taskId);
    if (!hook || !task) return { missing: 'The configuration has no such webhook any more.' };
    return webhookCall(
      { name, url: hook.url, task, number: step.number, now: deps.clock.now() },
      keyring.hookSecret(name),
    );
  }
  const url = keyring.chats[name];
  if (!url)
    return {
      missing: `The stage's secret has no address for the chat '${name}'. Add it under "chats", then send this again.`,
    };
  if (!URL.canParse(url)) return { missing: `The address of the chat '${name}' in the stage's secret is none.` };
  return {
    url,
    body: JSON.stringify(bodyFor(telling, tasks, { url, config, publicUrl })),
    headers: { 'content-type': 'application/json' },
  };
};

interface Chat extends Pick<NotifyDeps, 'config' | 'publicUrl'> {
  readonly url: string;
}

/** One step in full, several as a list. */
const bodyFor = ({ steps }: Telling, tasks: ReadonlyMap<string, TaskRow>, { url, config, publicUrl }: Chat): object => {
  const [step] = steps;
  const task = step && tasks.get(step.taskId);
  const entry = step && task && stepAt(task, step.number);
  const zoneOf = (team: string): string =>
    config.calendars[config.teams[team]?.calendar ?? '']?.timezone ?? config.brand.timezone;
  if (steps.length > 1 || !task || !entry)
    return chatDigest(url, { tasks: [...tasks.values()], zone: config.brand.timezone, url: `${publicUrl}/app` });
  const team = config.teams[task.team]?.name ?? task.team;
  return chatMessage(url, { task, entry, team, zone: zoneOf(task.team), url: `${publicUrl}/app/tasks/${task.id}` });
};

interface GivenUp {
  readonly telling: Telling;
  readonly tries: number;
  readonly reason: string;
}

/** One row for one telling, however often its message is given up. */
const giveUp = async ({ telling, tries, reason }: GivenUp, { records, clock }: NotifyDeps): Promise<NotifyOutcome> => {
  const at = clock.now();
  const id = idOf('undelivered', telling.target, ...telling.steps.map(({ taskId, number }) => `${taskId}.${number}`));
  const before = await records.get({ kind: 'undelivered', id: [id] });
  const expires = Math.floor(millisecondsOf(at) / 1000) + keptFor;
  const row: UndeliveredRow = {
    ...{ kind: 'undelivered', version: before?.version ?? 0, id, target: telling.target, steps: [...telling.steps] },
    ...{ reason, tries, at, expires },
  };
  await records.commit([{ put: row }]);
  return { kind: 'given-up' };
};
