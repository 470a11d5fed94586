import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import type { Telling } from '../../shared/ports/ports.ts';
import { type DigestDeps, mayTell } from './digest.ts';

interface Step {
  readonly entry: HistoryEntry;
  readonly number: number;
}

/** Has chats and other systems told of one step of a task, as far as they want to hear of it. Promoters fill no chat. */
export const tellOthers = async (task: TaskRow, { entry, number }: Step, deps: DigestDeps): Promise<void> => {
  const { chats, webhooks } = deps.config.notifications;
  const step = { taskId: task.id, number };
  const wants = ({
    team,
    events,
  }: {
    readonly team?: string | undefined;
    readonly events: readonly string[];
  }): boolean => (team === undefined || team === task.team) && events.includes(entry.act);
  const tellings: Telling[] = Object.entries(webhooks)
    .filter(([, wanted]) => wants(wanted))
    .map(([name]) => ({ target: `webhook.${name}`, steps: [step] }));
  for (const [chat, wanted] of Object.entries(chats))
    if (wants(wanted) && task.group !== 'promoter' && (await mayTell({ chat }, step, deps)))
      tellings.push({ target: `chat.${chat}`, steps: [step] });
  if (tellings.length > 0) await deps.outbox.put(tellings);
};
