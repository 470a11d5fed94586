import { sendAlerts } from './alerts.ts';
import type { WatchDeps } from './deps.ts';
import { sendDigests } from './digests.ts';

/** Each hour: digests that are due, and changes that are real. One that fails keeps nobody from the other. */
export const watch = async (deps: WatchDeps): Promise<void> => {
  const failures: unknown[] = [];
  for (const part of [sendDigests, sendAlerts]) await part(deps).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};
