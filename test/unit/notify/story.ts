import type { HistoryEntry, TaskRow } from '../../../shared/contracts/rows/task.ts';

export const opened: HistoryEntry = { at: '2026-11-20T09:00:00.000Z', by: 'heardback', act: 'opened' };

/** An open task of an unhappy customer. */
export const task: TaskRow = {
  kind: 'task',
  version: 0,
  id: 'task1',
  state: 'open',
  group: 'detractor',
  severity: 'high',
  surveyId: 'srv1',
  program: 'post-purchase',
  contactId: 'c1',
  contact: { name: 'Ada', email: 'ada@example.com', phone: '+491701234567' },
  title: 'oak table',
  score: 2,
  comment: 'The top is cracked.',
  revision: 1,
  team: 'care',
  owner: { name: 'Mara Lindt', email: 'mara@oakandember.example' },
  settleUntil: opened.at,
  restarts: 0,
  openedAt: opened.at,
  dueAt: '2026-11-20T15:30:00.000Z',
  resolveBy: '2026-11-26T15:30:00.000Z',
  escalation: 0,
  history: [opened],
  announced: 0,
  generation: 1,
};
