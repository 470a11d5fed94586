/**
 * Everything that can happen to a task. Each act leaves its entry in the task's history, by which it is told: what it means
 * to each of those it concerns stands in one table, `shared/domain/task/meaning.ts`.
 */
export const taskActs = [
  'opened',
  'reminded',
  'escalated',
  'slipping',
  'withdrawn',
  'acknowledged',
  'released',
  'handed-over',
  'contacted',
  'noted',
  'mentioned',
  'waiting',
  'going-on',
  'resolved',
  'dismissed',
  'verified',
  'reopened',
  'still-unhappy',
  'replied',
  'wrote-for',
  'wrote-again',
  'answer-changed',
  'answered-anew',
  'answer-joined',
  'signal-joined',
  'taken-back',
  'not-delivered',
  'not-sent',
  'consented',
  'consent-revoked',
  'consent-declined',
] as const;
export type TaskAct = (typeof taskActs)[number];
