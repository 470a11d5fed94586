import type { Invocation } from '../../model/functions.ts';
import type { QueueMessage } from '../../model/queues.ts';
import { reportedFailures } from './batch-answer.ts';

/** Which messages come back, and why. An answer that is not understood, or names strangers, fails the whole batch. */
export const failedAmong = (
  messages: readonly QueueMessage[],
  invocation: Invocation,
  reports: boolean,
): ReadonlyMap<string, string> => {
  const all = (reason: string) => new Map(messages.map(({ id }) => [id, reason]));
  const { error } = invocation;
  if (error) return all(`${error.type}: ${error.message}`);
  const failures = reportedFailures(invocation, reports);
  if (failures === 'all') return all('The function gave an answer that Lambda does not understand.');
  if (failures.some((id) => !messages.some((message) => message.id === id)))
    return all('The function named a message that it was not given.');
  return new Map(failures.map((id) => [id, 'The function could not handle it; its log says why.']));
};
