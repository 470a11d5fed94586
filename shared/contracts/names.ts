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
  inboundBucket: 'heardback-inbound',
  receiptRules: 'heardback',
  auditBucket: 'heardback-audit',
  userPool: 'heardback',
} as const;

/** Names of the functions, of their folders under `functions/` and of their bundles. */
export const functionNames = [
  'intake',
  'dispatch',
  'respond',
  'staff',
  'inbox',
  'archive',
  'notify',
  'inbound-email',
  'inbound-sms',
  'follow-up',
  'escalate',
  'delivery',
  'reconcile',
  'api',
  'receive',
  'receipt-rules',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Steps of a task that chats and other systems may hear of. */
export const noticeEvents = [
  'opened',
  'reminded',
  'escalated',
  'acknowledged',
  'contacted',
  'noted',
  'waiting',
  'going-on',
  'replied',
  'not-delivered',
  'slipping',
  'resolved',
  'dismissed',
  'verified',
  'still-unhappy',
  'reopened',
  'answer-changed',
  'answer-joined',
  'signal-joined',
  'wrote-again',
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

/** Systems with a signed webhook of their own at `/hooks/<name>`. */
export const hookNames = ['stripe', 'shopify', 'zendesk'] as const;
export type HookName = (typeof hookNames)[number];

/** `source` of the events that Heardback itself puts on its bus. */
export const ownSource = 'heardback';
/** `source` of what Heardback tells itself as a business system would: that a task was resolved, for the survey after it. */
export const loopSource = 'heardback.loop';
/** Moment of the survey that asks whether a repair has worked. */
export const recoveryMoment = 'task.resolved';

/** Events that were refused for good lie in the safekeeping bucket under this prefix, one JSON object each. */
export const parkedPrefix = 'parked/';
/** Mail that customers wrote lies in a bucket of its own under this prefix, as it came. */
export const receivedPrefix = 'mail/';
/** The copy of the audit trail that cannot be changed: one object for each entry, `trail/<chain>/<seq>.json`. */
export const auditPrefix = 'trail/';
/** Lambda puts stream batches that were given up under this prefix; it cannot be chosen. */
export const lostStreamPrefix = 'aws/lambda/';
