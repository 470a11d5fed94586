import type { SurveyIn } from '../../../shared/domain/survey/survey.ts';

const asked = '2026-11-20T15:00:00.000Z';

/** An answer to the survey after a purchase. */
export const anAnswer = (
  score: number,
  {
    id = 's',
    at = asked,
    revision = 1,
    comment,
  }: { id?: string; at?: string; revision?: number; comment?: string } = {},
): SurveyIn<'answered'> => ({
  ...{ kind: 'survey', version: 3, id, state: 'answered', program: 'post-purchase', programHash: 'h', type: 'nps' },
  ...{ eventKey: 'e', contactId: 'c', occurredAt: asked, priority: 2, language: 'en', timezone: 'Europe/Berlin' },
  ...{ channel: 'email', address: 'ada@example.com', createdAt: asked, dueAt: asked, askBy: asked, generation: 1 },
  ...{ sentAt: asked, answerBy: '2026-12-20T15:00:00.000Z', messageIds: [], remindersSent: 0, history: [] },
  response: { score, answers: {}, channel: 'page', at, revision, ...(comment !== undefined && { comment }) },
});
