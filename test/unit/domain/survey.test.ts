import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/domain/survey/decide.ts';
import { evolve } from '../../../shared/domain/survey/evolve.ts';
import { type Survey, type SurveyCommand, type SurveyIn, stateAt } from '../../../shared/domain/survey/survey.ts';

const due = '2026-11-23T08:00:00.000Z';
const answerBy = '2026-12-23T08:00:00.000Z';
const scheduled: SurveyIn<'scheduled'> = {
  kind: 'survey',
  version: 1,
  id: 's',
  state: 'scheduled',
  program: 'post-purchase',
  programHash: 'h',
  type: 'nps',
  eventKey: 'e',
  contactId: 'c',
  occurredAt: '2026-11-20T08:00:00.000Z',
  priority: 2,
  language: 'en',
  timezone: 'Europe/Berlin',
  channel: 'email',
  address: 'ada@example.com',
  createdAt: '2026-11-20T08:00:00.000Z',
  dueAt: due,
  askBy: '2026-12-07T08:00:00.000Z',
  generation: 1,
  wakeAt: due,
};

/** Given a history of commands, what does another lead to? */
const given = (...commands: readonly SurveyCommand[]): Survey =>
  commands.reduce<Survey>((survey, command) => {
    const decided = decide(command, survey);
    if (decided.kind === 'refused') throw new Error(`${command.type} was refused: ${decided.why}`);
    return evolve(survey, decided.event);
  }, scheduled);
const refusalOf = (survey: Survey, command: SurveyCommand) => {
  const decided = decide(command, survey);
  return decided.kind === 'refused' ? decided.why : undefined;
};

const claim: SurveyCommand = { type: 'startSending', attemptId: 'a1', at: due, generation: 1 };
const sent: SurveyCommand = {
  type: 'recordSent',
  attemptId: 'a1',
  at: due,
  messageId: 'm1',
  answerBy,
  remindAt: '2026-11-27T08:00:00.000Z',
};
const remind: SurveyCommand = { type: 'startSending', attemptId: 'a2', at: '2026-11-27T08:00:00.000Z', generation: 2 };
const response = { score: 3, answers: {}, channel: 'page' as const, at: '2026-11-23T09:00:00.000Z' };
const answer: SurveyCommand = { type: 'answer', response, answerBy, recheckAt: '2026-11-23T10:00:00.000Z' };

describe('sending', () => {
  it('starts when the survey is due and its wake-up is the newest', () => {
    expect(given(claim)).toMatchObject({ state: 'sending', attempt: { id: 'a1', at: due } });
  });

  it('does not start for what was undone meanwhile', () => {
    const undone = given({ type: 'undo', by: 'purchase.refunded', at: '2026-11-22T08:00:00.000Z' });
    expect(undone).toMatchObject({ state: 'cancelled', endedAt: '2026-11-22T08:00:00.000Z' });
    expect(refusalOf(undone, claim)).toBe('over');
  });

  it.each([
    ['before it is due', { ...claim, at: '2026-11-23T07:59:59.999Z' }, 'not-due'],
    ['for an older wake-up', { ...claim, generation: 0 }, 'superseded'],
  ] as const)('does not start %s', (_, command, why) => {
    expect(refusalOf(scheduled, command)).toBe(why);
  });

  it('does not start while another attempt is under way', () => {
    expect(refusalOf(given(claim), { ...claim, attemptId: 'a2' })).toBe('in-flight');
  });

  it('arms the reminder as a new generation', () => {
    expect(given(claim, sent)).toMatchObject({
      state: 'sent',
      generation: 2,
      wakeAt: '2026-11-27T08:00:00.000Z',
      messageIds: ['m1'],
    });
  });

  it('goes back to scheduled after a refusal that may pass', () => {
    const again = given(claim, {
      type: 'recordRefusal',
      attemptId: 'a1',
      at: due,
      reason: 'throttled',
      retryAt: '2026-11-23T08:10:00.000Z',
    });
    expect(again).toMatchObject({ state: 'scheduled', dueAt: '2026-11-23T08:10:00.000Z', generation: 2 });
  });

  it('ends after a refusal that will not pass', () => {
    expect(given(claim, { type: 'recordRefusal', attemptId: 'a1', at: due, reason: 'bad address' })).toMatchObject({
      state: 'skipped',
      reason: 'bad address',
    });
  });

  it('ends as unknown when nobody can prove the outcome, and is never tried again', () => {
    const unknown = given(claim, { type: 'recordUnknown', attemptId: 'a1', at: due, reason: 'time-out' });
    expect(unknown.state).toBe('unknown');
    expect(refusalOf(unknown, { ...claim, attemptId: 'a2' })).toBe('over');
  });

  it('is settled by a delivery report after an unknown outcome', () => {
    const settled = given(
      claim,
      { type: 'recordUnknown', attemptId: 'a1', at: due, reason: 'time-out' },
      { type: 'recordDelivery', messageId: 'm1', at: due, answerBy },
    );
    expect(settled).toMatchObject({ state: 'sent', deliveredAt: due });
  });

  it('keeps a delivery report that overtakes our own record, and still arms the reminder', () => {
    expect(given(claim, { type: 'recordDelivery', messageId: 'm1', at: due, answerBy }, sent)).toMatchObject({
      state: 'sent',
      deliveredAt: due,
      wakeAt: '2026-11-27T08:00:00.000Z',
    });
  });

  it('ignores the record of an attempt that is not the current one', () => {
    expect(refusalOf(given(claim), { ...sent, attemptId: 'other' })).toBe('foreign-attempt');
  });
});

describe('a reminder', () => {
  it('goes to those who did not answer, once for each wake-up', () => {
    const reminding = given(claim, sent, remind);
    expect(reminding).toMatchObject({ state: 'sent', reminder: { id: 'a2' } });
    expect(refusalOf(reminding, { ...remind, attemptId: 'a3' })).toBe('in-flight');
  });

  it('does not go to those who answered', () => {
    expect(refusalOf(given(claim, sent, answer), remind)).toBe('over');
  });

  it('leaves an answer alone that came while it was on its way', () => {
    const told = given(claim, sent, remind, answer, {
      type: 'recordSent',
      attemptId: 'a2',
      at: remind.at,
      messageId: 'm2',
      answerBy,
    });
    expect(told).toMatchObject({ state: 'answered', response: { score: 3 }, messageIds: ['m1', 'm2'] });
  });

  it('is dropped without ending the survey', () => {
    const dropped = given(claim, sent, { type: 'dropReminders' });
    expect(dropped.state).toBe('sent');
    expect(dropped.wakeAt).toBeUndefined();
  });
});

describe('an answer', () => {
  it('is recorded with its revision', () => {
    expect(given(claim, sent, answer)).toMatchObject({
      state: 'answered',
      response: { score: 3, revision: 1 },
      history: [],
    });
  });

  it('changes nothing when it says the same again', () => {
    expect(refusalOf(given(claim, sent, answer), answer)).toBe('unchanged');
  });

  it('replaces an earlier one and keeps it in the history', () => {
    const changed = given(claim, sent, answer, { ...answer, response: { ...response, score: 9 } });
    expect(changed).toMatchObject({ response: { score: 9, revision: 2 }, history: [{ score: 3, revision: 1 }] });
  });

  it('is taken after an unknown outcome: it proves that the mail arrived', () => {
    expect(given(claim, { type: 'recordUnknown', attemptId: 'a1', at: due, reason: 'time-out' }, answer).state).toBe(
      'answered',
    );
  });

  it('is refused before anything was sent', () => {
    expect(refusalOf(scheduled, answer)).toBe('closed');
  });

  it('is refused when its time is over', () => {
    expect(
      refusalOf(given(claim, sent), { ...answer, response: { ...response, at: '2026-12-23T08:00:00.001Z' } }),
    ).toBe('closed');
  });
});

describe('the state of a survey', () => {
  it('is expired when it was sent and its time is over', () => {
    expect(stateAt(given(claim, sent), answerBy)).toBe('sent');
    expect(stateAt(given(claim, sent), '2026-12-23T08:00:00.001Z')).toBe('expired');
  });
});
