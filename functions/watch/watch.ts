import { sendAlerts } from './alerts.ts';
import { handInAtRisk } from './at-risk.ts';
import type { WatchDeps } from './deps.ts';
import { sendDigests } from './digests.ts';
import { showGauges } from './gauges.ts';

/** Each hour: digests that are due, changes that are real, figures for dashboards, and once a day who may leave. One that fails keeps nobody from the others. */
export const watch = async (deps: WatchDeps): Promise<void> => {
  const failures: unknown[] = [];
  for (const part of [sendDigests, sendAlerts, showGauges, handInAtRisk])
    await part(deps).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};
