import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { nameOfSeries } from '../../shared/domain/alert/name.ts';
import { stepAt } from '../../shared/domain/task/task.ts';
import type { Telling } from '../../shared/ports/ports.ts';
import { alertWords } from '../../shared/render/staff/alert-words.ts';
import { chatAlert, chatDigest, chatMessage } from '../../shared/render/staff/chat-message.ts';
import type { NotifyDeps } from './deps.ts';
import { type Call, webhookCall } from './webhook.ts';

type Missing = { readonly missing: string };
type Tasks = ReadonlyMap<string, TaskRow>;

/** What is to be called, as all is now; undefined where there is nothing to tell any more, or what is missing for it. */
export const callFor = async (telling: Telling, deps: NotifyDeps): Promise<Call | Missing | undefined> => {
  const [kind, name = ''] = telling.target.split('.');
  const { alert } = telling;
  if (alert) return chatCall(name, (url) => alertIn(alert, url, deps), deps);
  const rows = await deps.records.getAll(
    [...new Set(telling.steps.map(({ taskId }) => taskId))].map((id) => ({ kind: 'task', id: [id] })),
  );
  const tasks: Tasks = new Map(rows.flatMap((row) => (row?.kind === 'task' ? [[row.id, row] as const] : [])));
  // Erased meanwhile.
  if (tasks.size === 0) return undefined;
  if (kind === 'webhook') return systemCall(name, telling, { tasks, deps });
  return chatCall(name, async (url) => stepsIn(telling, tasks, { url, ...deps }), deps);
};

const systemCall = (
  name: string,
  { steps: [step] }: Telling,
  { tasks, deps }: { readonly tasks: Tasks; readonly deps: NotifyDeps },
): Call | Missing => {
  const hook = deps.config.notifications.webhooks[name];
  const task = step && tasks.get(step.taskId);
  if (!hook || !task) return { missing: 'The configuration has no such webhook any more.' };
  return webhookCall(
    { name, url: hook.url, task, number: step.number, now: deps.clock.now() },
    deps.keyring.hookSecret(name),
  );
};

const chatCall = async (
  name: string,
  bodyFor: (url: string) => Promise<object | undefined>,
  { keyring }: NotifyDeps,
): Promise<Call | Missing | undefined> => {
  const url = keyring.chats[name];
  if (!url)
    return {
      missing: `The stage's secret has no address for the chat '${name}'. Add it under "chats", then send this again.`,
    };
  if (!URL.canParse(url)) return { missing: `The address of the chat '${name}' in the stage's secret is none.` };
  const body = await bodyFor(url);
  return body && { url, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
};

/** The change that was to be told; one that was followed by another is told by that. */
const alertIn = async (
  alert: NonNullable<Telling['alert']>,
  address: string,
  { records, publicUrl }: NotifyDeps,
): Promise<object | undefined> => {
  const row = await records.get({ kind: 'watch', id: [alert.series] });
  if (!row?.alert || row.alert.at !== alert.at) return undefined;
  const url = `${publicUrl}/app/insights`;
  const { subject, lines } = alertWords({ name: nameOfSeries(row.id), alert: row.alert, url });
  // What changed is the headline, and the address a link of its own.
  return chatAlert(address, { subject, lines: lines.slice(1, -1), url });
};

interface Chat extends Pick<NotifyDeps, 'config' | 'publicUrl'> {
  readonly url: string;
}

/** One step in full, several as a list. */
const stepsIn = ({ steps }: Telling, tasks: Tasks, { url, config, publicUrl }: Chat): object => {
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
