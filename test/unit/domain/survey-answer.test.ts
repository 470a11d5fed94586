import { describe, expect, it } from 'vitest';
import type { Response } from '../../../shared/contracts/rows/survey.ts';
import { answerSurvey, keptAnswers } from '../../../shared/domain/survey/answer.ts';
import { decide } from '../../../shared/domain/survey/decide.ts';
import { evolve } from '../../../shared/domain/survey/evolve.ts';
import { withComplaint, withOptOut } from '../../../shared/domain/survey/opted-out.ts';
import { type Survey, type SurveyIn, stateAt } from '../../../shared/domain/survey/survey.ts';

const sentAt = '2026-11-23T08:00:00.000Z';
const answerBy = '2026-12-23T08:00:00.000Z';
const recheckAt = '2026-11-24T08:10:00.000Z';
const asked = {
  kind: 'survey',
  version: 1,
  id: 's',
  program: 'support',
  programHash: 'h',
  type: 'csat',
  eventKey: 'e',
  contactId: 'c',
  occurredAt: sentAt,
  priority: 1,
  language: 'en',
  timezone: 'Europe/Berlin',
  channel: 'email',
  address: 'ada@example.com',
  createdAt: sentAt,
  dueAt: sentAt,
  askBy: answerBy,
  generation: 1,
} as const;
const sent: SurveyIn<'sent'> = {
  ...asked,
  state: 'sent',
  sentAt,
  answerBy,
  messageIds: ['m1'],
  remindersSent: 0,
  wakeAt: '2026-11-27T08:00:00.000Z',
};
const said = { score: 3, answers: { easy: 4, effective: 5 }, channel: 'page' as const, at: '2026-11-24T08:00:00.000Z' };
const answer = (response: Omit<Response, 'revision'>, survey: Survey): Survey => {
  const outcome = answerSurvey({ response, answerBy: '2027-01-01T00:00:00.000Z', recheckAt }, survey);
  if (outcome.kind === 'refused') throw new Error(outcome.why);
  return outcome.survey;
};
const refusal = (response: Omit<Response, 'revision'>, survey: Survey) => {
  const outcome = answerSurvey({ response, answerBy: '2027-01-01T00:00:00.000Z', recheckAt }, survey);
  return outcome.kind === 'refused' ? outcome.why : undefined;
};

describe('an answer', () => {
  const answered = answer({ ...said, comment: 'Slow.', contact: true }, sent);

  it('ends the wait for a reminder and begins that for further words', () => {
    expect(answered).toMatchObject({
      state: 'answered',
      sentAt,
      answerBy,
      wakeAt: recheckAt,
      response: { revision: 1 },
    });
  });

  it.each([
    ['another rating', { score: 4 }],
    ['other words', { comment: 'Slow and dear.' }],
    ['no words', { comment: undefined }],
    ['a wish to be left alone', { contact: false }],
    ['another answer to a question beside it', { answers: { easy: 4, effective: 1 } }],
    ['one answer fewer', { answers: { easy: 4 } }],
  ])('is changed by %s', (_, more) => {
    const changed = answer({ ...said, comment: 'Slow.', contact: true, ...more } as never, answered);
    expect(changed).toMatchObject({ response: { revision: 2 }, history: [{ revision: 1, score: 3 }] });
  });

  it('is not changed by the same in another order, or later', () => {
    const again = { ...said, comment: 'Slow.', contact: true, at: '2026-11-25T08:00:00.000Z' };
    expect(refusal({ ...again, answers: { effective: 5, easy: 4 } }, answered)).toBe('unchanged');
  });

  it('is taken until its time is over, to the millisecond', () => {
    expect(answer({ ...said, at: answerBy }, sent).state).toBe('answered');
    expect(refusal({ ...said, at: '2026-12-23T08:00:00.001Z' }, sent)).toBe('closed');
  });

  it('has the time that the answer itself brings, where nothing is known of the sending', () => {
    const unknown: Survey = {
      ...asked,
      state: 'unknown',
      reason: 'time-out',
      endedAt: sentAt,
      attempt: { id: 'a', at: sentAt },
    };
    const late = { ...said, at: '2026-12-31T00:00:00.000Z' };
    expect(answer(late, unknown)).toMatchObject({ answerBy: '2027-01-01T00:00:00.000Z', sentAt: late.at });
    expect(refusal({ ...said, at: '2027-01-01T00:00:00.001Z' }, unknown)).toBe('closed');
  });

  it('keeps the first and the latest of many changes of mind', () => {
    const scores = Array.from({ length: keptAnswers + 5 }, (_, at) => 1 + (at % 2));
    const last = scores.reduce<Survey>(
      (survey, score) => answer({ ...said, score }, survey),
      sent,
    ) as SurveyIn<'answered'>;
    expect(last.history).toHaveLength(keptAnswers);
    expect(last.history[0]?.revision).toBe(1);
    expect(last.history.at(-1)?.revision).toBe(keptAnswers + 4);
    expect(last.history[1]?.revision).toBe(6);
    expect(last.response.revision).toBe(keptAnswers + 5);
  });
});

describe('a remark', () => {
  it('is kept, with the latest of many', () => {
    const remarked = Array.from({ length: keptAnswers + 2 }, (_, at) => `${at}`).reduce<Survey>((survey, words) => {
      const decided = decide({ type: 'remark', words, channel: 'sms', at: sentAt, recheckAt }, survey);
      return decided.kind === 'accepted' ? evolve(survey, decided.event) : survey;
    }, sent);
    expect(remarked.remarks).toHaveLength(keptAnswers);
    expect(remarked.remarks?.[0]?.words).toBe('2');
    expect(remarked.remarks?.at(-1)?.words).toBe(`${keptAnswers + 1}`);
  });
});

describe('the first time that somebody ended messages', () => {
  const [first, second] = ['2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z'];
  it('stays', () => {
    expect(withOptOut(withOptOut(sent, first), second)).toEqual({ ...sent, optedOutAt: first });
    expect(withComplaint(withOptOut(sent, first), second)).toEqual({
      ...sent,
      optedOutAt: first,
      complainedAt: second,
    });
    expect(withComplaint(withComplaint(sent, first), second)).toEqual({
      ...sent,
      optedOutAt: first,
      complainedAt: first,
    });
  });
});

describe('only a survey that is out', () => {
  it('expires', () => {
    const over = '2026-12-23T08:00:00.001Z';
    expect([stateAt(sent, over), stateAt(answer(said, sent), over)]).toEqual(['expired', 'answered']);
  });
});
