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
