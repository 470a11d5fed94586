import { sendAlerts } from './alerts.ts';
import { handInAtRisk } from './at-risk.ts';
import type { WatchDeps } from './deps.ts';
import { sendDigests } from './digests.ts';
import { showGauges } from './gauges.ts';

/**
 * Each hour: digests that are due, changes that are real, figures for dashboards, and once a day who may leave. One that fails
 * keeps nobody from the others.
 */
export const watch = async (deps: WatchDeps): Promise<void> => {
  // Side by side, so that they look at one listing of the facts.
  const all = [sendDigests, sendAlerts, showGauges, handInAtRisk];
  const parts = await Promise.allSettled(all.map((part) => part(deps)));
  const failed = parts.find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
};
