import { createHmac } from 'node:crypto';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { beginningOf, bytesOf } from '../../shared/domain/conversation/beginning.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import { stepAt } from '../../shared/domain/task/task.ts';
import { taskView } from '../../shared/render/task-view.ts';

export interface Call {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

type TaskView = ReturnType<typeof taskView>;

/** Systems take bodies of some size only. What a task holds beyond that is read by `GET /v1/tasks/{id}`. */
const longestTask = 100_000;
const newestSteps = 30;
const longestNote = 500;

const bounded = (view: TaskView): TaskView => {
  if (bytesOf(JSON.stringify(view)) <= longestTask) return view;
  const short = (text: string): string => beginningOf(text, { bytes: longestNote });
  const history = view.history
    .slice(-newestSteps)
    .map((entry) => ({ ...entry, ...(entry.note && { note: short(entry.note) }) }));
  const answers = view.answers.map((one) => ({ ...one, ...(one.comment && { comment: short(one.comment) }) }));
  return { ...view, history, answers };
};

interface Hook {
  readonly name: string;
  readonly url: string;
  readonly task: TaskRow;
  /** Of the step in the task's history. */
  readonly number: number;
  readonly now: Instant;
}

/**
 * A call in the manner of Standard Webhooks (https://www.standardwebhooks.com): an id that stays the same however often it is
 * repeated, the time, and an HMAC-SHA256 over both and the body.
 */
export const webhookCall = ({ name, url, task, number, now }: Hook, secret: Uint8Array): Call => {
  const entry = stepAt(task, number);
  const id = `${task.id}.${number}.${name}`;
  const timestamp = String(Math.floor(millisecondsOf(now) / 1000));
  const body = JSON.stringify({
    type: `task.${entry?.act ?? 'changed'}`,
    timestamp: entry?.at ?? now,
    data: { task: bounded(taskView(task)), step: number },
  });
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  return { url, body, headers };
};
