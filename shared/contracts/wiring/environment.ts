/** Environment variables of the functions: infra sets just these, handlers read just these. */

export const variables = {
  stage: 'HEARDBACK_STAGE',
  table: 'HEARDBACK_TABLE',
  secret: 'HEARDBACK_SECRET',
  pagesSecret: 'HEARDBACK_PAGES_SECRET',
  taskPagesSecret: 'HEARDBACK_TASK_PAGES_SECRET',
  safekeeping: 'HEARDBACK_SAFEKEEPING_BUCKET',
  bus: 'HEARDBACK_BUS',
  followUpsTopic: 'HEARDBACK_FOLLOW_UPS_TOPIC',
  scheduleGroup: 'HEARDBACK_SCHEDULE_GROUP',
  schedulerRole: 'HEARDBACK_SCHEDULER_ROLE',
  dispatchQueue: 'HEARDBACK_DISPATCH_QUEUE',
  escalateQueue: 'HEARDBACK_ESCALATE_QUEUE',
  dispatchQueueUrl: 'HEARDBACK_DISPATCH_QUEUE_URL',
  notifyQueueUrl: 'HEARDBACK_NOTIFY_QUEUE_URL',
  inboundEmailQueueUrl: 'HEARDBACK_INBOUND_EMAIL_QUEUE_URL',
  receiptRuleSet: 'HEARDBACK_RECEIPT_RULE_SET',
  receiptRule: 'HEARDBACK_RECEIPT_RULE',
  inboundBucket: 'HEARDBACK_INBOUND_BUCKET',
  publicUrl: 'HEARDBACK_PUBLIC_URL',
  issuer: 'HEARDBACK_ISSUER',
  clientId: 'HEARDBACK_CLIENT_ID',
  factsBucket: 'HEARDBACK_FACTS_BUCKET',
  auditBucket: 'HEARDBACK_AUDIT_BUCKET',
  configurationSet: 'HEARDBACK_CONFIGURATION_SET',
  textsConfigurationSet: 'HEARDBACK_TEXTS_CONFIGURATION_SET',
} as const;

export type Variable = keyof typeof variables;

/**
 * Reads the named variables. One that is missing (a grant was forgotten in infra/) is said on standard error, and its own
 * name stands in for it: the first call then fails as a refusal by AWS that names function, action and resource, instead
 * of as a crash before the first line of the log.
 */
export const readEnvironment = <const V extends Variable>(
  wanted: readonly V[],
  environment: Readonly<Record<string, string | undefined>>,
): Record<V, string> => {
  const entries = wanted.map((name) => {
    const value = environment[variables[name]];
    if (value) return [name, value] as const;
    process.stderr.write(
      `${JSON.stringify({ level: 'error', code: 'environment.missing', variable: variables[name] })}\n`,
    );
    return [name, variables[name]] as const;
  });
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<V, string>;
};
