import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/domain/survey/decide.ts';
import type { Survey, SurveyCommand } from '../../../shared/domain/survey/survey.ts';
import {
  answer,
  answerBy,
  bounce,
  byMail,
  byText,
  change,
  claim,
  due,
  given,
  late,
  remind,
  remindAt,
  scheduled,
  sent,
  states,
} from './survey-states.ts';

describe('an attempt that comes when it must not', () => {
  const out = given(claim, sent);
  const dropped = given(claim, sent, { type: 'dropReminders' });
  it.each([
    ['is early by a millisecond', scheduled, '2026-11-23T07:59:59.999Z', 'not-due'],
    ['reminds early by a millisecond', out, '2026-11-27T07:59:59.999Z', 'not-due'],
    ['reminds once the time for answers is over', out, '2026-12-23T08:00:00.001Z', 'over'],
    ['reminds though reminders were dropped', dropped, remindAt, 'over'],
  ])('%s', (_, survey, when, why) => {
    const { generation } = survey;
    expect(decide({ type: 'startSending', attemptId: 'a3', at: when, generation }, survey)).toEqual({
      kind: 'refused',
      why,
    });
  });

  it('reminds still in the last moment for answers', () => {
    const { generation } = out;
    expect(decide({ type: 'startSending', attemptId: 'a3', at: answerBy, generation }, out).kind).toBe('accepted');
  });

  it('is looked after within the hour in which it was to be woken anyhow, else after a quarter of an hour', () => {
    const startedAt = (at: string) => change(scheduled, { ...claim, at } as SurveyCommand);
    expect(startedAt('2026-11-23T08:59:00.000Z')).not.toHaveProperty('wakeAt');
    expect(startedAt('2026-11-23T09:00:00.000Z')).toMatchObject({ wakeAt: '2026-11-23T09:15:00.000Z' });
  });
});

describe('a survey that goes by another channel', () => {
  const bounced = states.bounced as Survey;
  const back = given(claim, sent, bounce, { type: 'fallBack', place: byText });

  it('starts again there, and remembers what was tried', () => {
    expect(back).toMatchObject({ ...byText, state: 'scheduled', tried: ['email'], generation: bounced.generation + 1 });
  });

  it('goes by each once', () => {
    const lostAgain: Survey = { ...bounced, channel: 'sms', tried: ['email'] };
    expect(decide({ type: 'fallBack', place: { ...byText, ...byMail } }, lostAgain)).toMatchObject({ kind: 'refused' });
  });
});

describe('a reminder under way', () => {
  it('leaves no further one behind, where what it asks about is no more', () => {
    const told = given(
      claim,
      sent,
      remind,
      { type: 'undo', by: 'x', at: late },
      {
        type: 'recordRefusal',
        attemptId: 'a2',
        at: late,
        reason: 'throttled',
        retryAt: late,
      },
    );
    expect(told).toMatchObject({ state: 'sent', wakeAt: undefined, reminder: undefined });
  });

  it('ends without a wake-up where the answer came meanwhile', () => {
    const answered = given(claim, sent, remind, answer, {
      type: 'recordRefusal',
      attemptId: 'a2',
      at: late,
      reason: 'throttled',
      retryAt: answerBy,
    });
    expect(answered).toMatchObject({ state: 'answered', wakeAt: late, reminder: undefined });
  });

  it('is not armed by an invitation to what was undone', () => {
    expect(given(claim, { type: 'undo', by: 'x', at: due }, sent)).toMatchObject({ state: 'sent', wakeAt: undefined });
  });

  it('is not ended by the follow-up of a remark while somebody has still to see what became of the send', () => {
    const remarks = [{ at: late, channel: 'sms' as const, words: 'Too slow.' }];
    const sending: Survey = { ...given(claim), remarks, wakeAt: late };
    expect(decide({ type: 'endFollowUp' }, sending)).toEqual({ kind: 'refused', why: 'nothing-to-do' });
    const invited: Survey = { ...given(claim, sent), remarks, wakeAt: late };
    expect(decide({ type: 'endFollowUp' }, invited)).toMatchObject({ kind: 'accepted' });
  });
});
