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
  due,
  hold,
  late,
  remark,
  response,
  scheduled,
  states,
} from './survey-states.ts';

/** What arrives is meant for the attempt under way, and for the newest wake-up. */
const commandsFor = (survey: Survey): Readonly<Record<string, SurveyCommand>> => {
  const attemptId = 'reminder' in survey && survey.reminder ? 'a2' : 'a1';
  return {
    startSending: { type: 'startSending', attemptId: 'a3', at: late, generation: survey.generation },
    recordSent: { type: 'recordSent', attemptId, at: late, messageId: 'm2', answerBy },
    recordSentOfAnother: { type: 'recordSent', attemptId: 'a0', at: late, messageId: 'm2', answerBy },
    throttled: { type: 'recordRefusal', attemptId, at: late, reason: 'r', retryAt: late },
    refused: { type: 'recordRefusal', attemptId, at: late, reason: 'r' },
    refusedOfAnother: { type: 'recordRefusal', attemptId: 'a0', at: late, reason: 'r' },
    recordUnknown: { type: 'recordUnknown', attemptId, at: late, reason: 'r' },
    unknownOfAnother: { type: 'recordUnknown', attemptId: 'a0', at: late, reason: 'r' },
    place: { type: 'place', place: byText },
    placeAsItIs: { type: 'place', place: { ...byMail, dueAt: due, askBy: scheduled.askBy, wakeAt: due } },
    fallBack: { type: 'fallBack', place: byText },
    fallBackToTheSame: { type: 'fallBack', place: { ...byText, ...byMail } },
    hold,
    release: { type: 'release', dueAt: late },
    undo: { type: 'undo', by: 'purchase.refunded', at: late },
    defer: { type: 'defer', until: late },
    skip: { type: 'end', as: 'skipped', at: late, reason: 'r' },
    cancel: { type: 'end', as: 'cancelled', at: late, reason: 'r' },
    recordDelivery: { type: 'recordDelivery', messageId: 'm1', at: late, answerBy },
    recordBounce: bounce,
    answer,
    remark,
    endFollowUp: { type: 'endFollowUp' },
    dropReminders: { type: 'dropReminders' },
    rearm: { type: 'rearm', at: late },
  };
};

/** What each leads to: in which states an event, or another refusal than elsewhere. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  startSending: {
    otherwise: 'over',
    SendingStarted: 'scheduled held',
    'in-flight': 'sending reminding',
    ReminderStarted: 'sent',
  },
  recordSent: { otherwise: 'foreign-attempt', InvitationSent: 'sending unknown', ReminderEnded: 'reminding' },
  recordSentOfAnother: { otherwise: 'foreign-attempt' },
  throttled: { otherwise: 'foreign-attempt', Rescheduled: 'sending', ReminderEnded: 'reminding' },
  refused: { otherwise: 'foreign-attempt', Ended: 'sending', ReminderEnded: 'reminding' },
  refusedOfAnother: { otherwise: 'foreign-attempt' },
  recordUnknown: { otherwise: 'foreign-attempt', OutcomeUnknown: 'sending', ReminderEnded: 'reminding' },
  unknownOfAnother: { otherwise: 'foreign-attempt' },
  place: { otherwise: 'over', Placed: 'scheduled held skipped cancelled' },
  placeAsItIs: { otherwise: 'over', unchanged: 'scheduled held', Placed: 'skipped cancelled' },
  fallBack: { otherwise: 'over', FellBack: 'skipped bounced' },
  fallBackToTheSame: { otherwise: 'over', 'nothing-to-do': 'skipped bounced' },
  hold: { otherwise: 'over', Held: 'scheduled held' },
  release: { otherwise: 'nothing-to-do', Rescheduled: 'held' },
  undo: { otherwise: 'unchanged', Ended: 'scheduled held', Undone: 'sending sent reminding answered bounced unknown' },
  defer: { otherwise: 'over', Rescheduled: 'scheduled held' },
  skip: { otherwise: 'over', Ended: 'scheduled held cancelled' },
  cancel: { otherwise: 'over', Ended: 'scheduled held skipped' },
  recordDelivery: { otherwise: 'unchanged', Delivered: 'sending sent reminding unknown' },
  recordBounce: { otherwise: 'unchanged', Bounced: 'sending sent reminding unknown' },
  answer: { otherwise: 'closed', Answered: 'sending sent reminding bounced unknown', unchanged: 'answered' },
  remark: { otherwise: 'closed', Remarked: 'sending sent reminding answered bounced unknown' },
  endFollowUp: { otherwise: 'nothing-to-do', FollowUpEnded: 'answered' },
  dropReminders: { otherwise: 'nothing-to-do', RemindersDropped: 'sent reminding' },
  rearm: { otherwise: 'nothing-to-do', Rearmed: 'scheduled held sent reminding' },
};

const expectedIn = (state: string, { otherwise, ...outcomes }: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(outcomes).find(([, where]) => where.split(' ').includes(state))?.[0] ?? otherwise;

describe('whatever comes to a survey', () => {
  it.each(Object.entries(table))('%s leads, from each state, where it has to', (name, outcomes) => {
    for (const [state, survey] of Object.entries(states)) {
      const decided = decide(commandsFor(survey)[name] as SurveyCommand, survey);
      expect([state, decided.kind === 'accepted' ? decided.event.type : decided.why]).toEqual([
        state,
        expectedIn(state, outcomes),
      ]);
    }
  });

  it('is tried, all of it', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(commandsFor(scheduled)).sort());
  });
});

const from = (state: keyof typeof states, name: string): object => {
  const survey = states[state] as Survey;
  return change(survey, commandsFor(survey)[name] as SurveyCommand);
};
const cancelled = { state: 'cancelled', reason: 'occasion: Undone by `purchase.refunded`.' };
const out = { sentAt: late, answerBy, messageIds: ['m1'], remindersSent: 0 };
const answered = { state: 'answered', response: { ...response, revision: 1 }, history: [], wakeAt: late };
const undone = { undone: { by: 'purchase.refunded', at: late } };

describe('a survey changes by', () => {
  it.each([
    ['held', 'startSending', { state: 'sending', attempt: { id: 'a3', at: late }, held: undefined }],
    ['sent', 'startSending', { reminder: { id: 'a3', at: late }, wakeAt: '2026-11-28T10:45:00.000Z' }],
    ['unknown', 'recordSent', { state: 'sent', sentAt: late, answerBy, messageIds: ['m2'], remindersSent: 0 }],
    ['reminding', 'recordSent', { reminder: undefined, remindersSent: 1, messageIds: ['m1', 'm2'], wakeAt: undefined }],
    ['reminding', 'throttled', { reminder: undefined, wakeAt: late, generation: 3 }],
    ['reminding', 'refused', { reminder: undefined, remindersSent: 1, wakeAt: undefined }],
    ['reminding', 'recordUnknown', { reminder: undefined, remindersSent: 1, wakeAt: undefined }],
    ['sending', 'throttled', { state: 'scheduled', dueAt: late, wakeAt: late, generation: 2 }],
    ['sending', 'refused', { state: 'skipped', reason: 'r', endedAt: late, wakeAt: undefined }],
    ['sending', 'recordUnknown', { state: 'unknown', reason: 'r', endedAt: late, wakeAt: undefined }],
    ['held', 'place', { channel: 'sms', address: byText.address, dueAt: late, held: undefined, generation: 3 }],
    ['held', 'release', { dueAt: late, held: undefined, generation: 3 }],
    ['scheduled', 'hold', { held: { why: 'surge', since: due }, wakeAt: late, generation: 2 }],
    ['held', 'undo', { ...cancelled, endedAt: late, held: undefined, wakeAt: undefined }],
    ['sent', 'undo', { ...undone, wakeAt: undefined }],
    ['reminding', 'undo', undone],
    ['sending', 'undo', undone],
    ['sending', 'recordDelivery', { delivered: { messageId: 'm1', at: late } }],
    ['sent', 'recordDelivery', { deliveredAt: late }],
    ['unknown', 'recordDelivery', { ...out, state: 'sent', deliveredAt: late }],
    ['sent', 'recordBounce', { state: 'bounced', reason: 'full', endedAt: late, wakeAt: undefined }],
    ['unknown', 'recordBounce', { state: 'bounced', reason: 'full', ...out }],
    ['sending', 'answer', { ...answered, ...out, messageIds: [] }],
    ['sent', 'remark', { remarks: [{ at: late, channel: 'email', words: 'Hello?' }], wakeAt: late }],
    ['reminding', 'remark', { remarks: [{ at: late, channel: 'email', words: 'Hello?' }] }],
    ['sent', 'rearm', { wakeAt: late, generation: 3 }],
    ['sent', 'dropReminders', { wakeAt: undefined }],
    ['answered', 'endFollowUp', { wakeAt: undefined }],
  ])('%s, %s', (state, name, expected) => {
    expect(from(state, name)).toStrictEqual(expected);
  });
});
