import { sendAlerts } from './alerts.ts';
import type { WatchDeps } from './deps.ts';
import { sendDigests } from './digests.ts';
import { showGauges } from './gauges.ts';

/** Each hour: digests that are due, changes that are real, figures for dashboards. One that fails keeps nobody from the others. */
export const watch = async (deps: WatchDeps): Promise<void> => {
  // Side by side, so that they look at one listing of the facts.
  const parts = await Promise.allSettled([sendDigests, sendAlerts, showGauges].map((part) => part(deps)));
  const failed = parts.find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
};
