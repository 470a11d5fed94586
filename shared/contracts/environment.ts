import * as z from 'zod/mini';

/** Environment variables of the functions: infra sets just these, handlers read just these. */
const text = z.string().check(z.minLength(1));

export const variables = {
  stage: 'HEARDBACK_STAGE',
  table: 'HEARDBACK_TABLE',
  secret: 'HEARDBACK_SECRET',
  safekeeping: 'HEARDBACK_SAFEKEEPING_BUCKET',
  bus: 'HEARDBACK_BUS',
  followUpsTopic: 'HEARDBACK_FOLLOW_UPS_TOPIC',
  scheduleGroup: 'HEARDBACK_SCHEDULE_GROUP',
  schedulerRole: 'HEARDBACK_SCHEDULER_ROLE',
  dispatchQueue: 'HEARDBACK_DISPATCH_QUEUE',
  escalateQueue: 'HEARDBACK_ESCALATE_QUEUE',
  publicUrl: 'HEARDBACK_PUBLIC_URL',
  configurationSet: 'HEARDBACK_CONFIGURATION_SET',
} as const;

export type Variable = keyof typeof variables;

/**
 * Reads the named variables.
 * @throws Error naming the variable that is missing: the deployment, not the event, is wrong.
 */
export const readEnvironment = <const V extends Variable>(
  wanted: readonly V[],
  environment: Readonly<Record<string, string | undefined>>,
): Record<V, string> => {
  const entries = wanted.map((name) => {
    const parsed = text.safeParse(environment[variables[name]]);
    if (!parsed.success) throw new Error(`Environment variable ${variables[name]} is missing: grant the function its resource in infra/.`);
    return [name, parsed.data] as const;
  });
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<V, string>;
};
