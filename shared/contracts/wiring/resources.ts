/**
 * Physical names that others rely on. `prod` and the embedded cloud use the bare names, every other stage a suffix,
 * so that several stages fit into one account.
 */
export const bareStages: readonly string[] = ['prod', 'local'];

export const stageName = (name: string, stage: string): string =>
  bareStages.includes(stage) ? name : `${name}-${stage}`;

export const baseNames = {
  bus: 'heardback',
  table: 'heardback',
  secret: 'heardback',
  pagesSecret: 'heardback-pages',
  taskPagesSecret: 'heardback-task-pages',
  key: 'heardback',
  scheduleGroup: 'heardback',
  schedulerRole: 'heardback-scheduler',
  configurationSet: 'heardback',
  followUpsTopic: 'heardback-follow-ups',
  safekeeping: 'heardback-safekeeping',
  alarmsTopic: 'heardback-alarms',
  intakeQueue: 'heardback-intake',
  dispatchQueue: 'heardback-dispatch',
  escalateQueue: 'heardback-escalate',
  deliveryQueue: 'heardback-delivery',
  notifyQueue: 'heardback-notify',
  inboundEmailQueue: 'heardback-inbound-email',
  inboundSmsQueue: 'heardback-inbound-sms',
  receivedMailTopic: 'heardback-received-mail',
  receivedTextsTopic: 'heardback-received-texts',
  textReportsTopic: 'heardback-text-reports',
  inboundBucket: 'heardback-inbound',
  receiptRules: 'heardback',
  auditBucket: 'heardback-audit',
  factsBucket: 'heardback-facts',
  factsDatabase: 'heardback',
  userPool: 'heardback',
} as const;

const queues: readonly string[] = Object.entries(baseNames).flatMap(([key, name]) =>
  key.endsWith('Queue') ? name : [],
);

/** What was given up of a queue, or never reached a function, lies in the queue of this name. */
export const deadLettersOf = (name: string, stage: string): string => stageName(`${name}-dlq`, stage);

/** ARN of the dead-letter queue that belongs to a queue's; undefined where the queue is none of ours. */
export const deadLetterArnOf = (queueArn: string): string | undefined => {
  const place = queueArn.lastIndexOf(':') + 1;
  const full = queueArn.slice(place);
  const name = queues.find((one) => full === one || full.startsWith(`${one}-`));
  return name && `${queueArn.slice(0, place)}${name}-dlq${full.slice(name.length)}`;
};
