import type { Waiting } from '../../shared/domain/eligibility/facts.ts';
import { openSince } from '../../shared/domain/event/standing.ts';
import type { Records } from '../../shared/ports/records.ts';
import { openTaskSince } from '../../shared/steps/task/open-task.ts';
import type { Scene } from './scene.ts';

/** Since when the person whom an event is about waits for us, by contact. */
export const readWaiting = async (
  { resolved, subject, tickets }: Scene,
  { records }: { readonly records: Records },
): Promise<ReadonlyMap<string, Waiting>> => {
  if (!resolved) return new Map();
  const { contact } = resolved;
  const open = [...tickets, subject].filter(({ id }) => id === subject.id || contact.tickets?.includes(id));
  const ticketSince = open.flatMap(({ happened }) => openSince(happened) ?? []).sort()[0];
  const taskSince = await openTaskSince([contact.id, ...(contact.formerly ?? [])], records);
  return new Map([[contact.id, { ticketSince, taskSince }]]);
};
