import { decide } from '../../../shared/domain/survey/decide.ts';
import { evolve } from '../../../shared/domain/survey/evolve.ts';
import type { Place, Survey, SurveyCommand, SurveyIn } from '../../../shared/domain/survey/survey.ts';

export const due = '2026-11-23T08:00:00.000Z';
export const remindAt = '2026-11-27T08:00:00.000Z';
export const answerBy = '2026-12-23T08:00:00.000Z';
export const late = '2026-11-28T10:30:00.000Z';
export const byMail = { channel: 'email', address: 'ada@example.com', timezone: 'Europe/Berlin' } as const;
export const scheduled: SurveyIn<'scheduled'> = {
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
  ...byMail,
  createdAt: '2026-11-20T08:00:00.000Z',
  dueAt: due,
  askBy: '2026-12-07T08:00:00.000Z',
  generation: 1,
  wakeAt: due,
};
export const byText: Place = {
  channel: 'sms',
  address: '+4915112345678',
  timezone: 'Europe/Berlin',
  dueAt: late,
  askBy: '2026-12-07T08:00:00.000Z',
  wakeAt: late,
};
export const response = { score: 3, answers: {}, channel: 'page' as const, at: late };

/** Given a history of commands, what does it lead to? */
export const given = (...commands: readonly SurveyCommand[]): Survey =>
  commands.reduce<Survey>((survey, command) => {
    const decided = decide(command, survey);
    if (decided.kind === 'refused') throw new Error(`${command.type} was refused: ${decided.why}`);
    return evolve(survey, decided.event);
  }, scheduled);

export const claim: SurveyCommand = { type: 'startSending', attemptId: 'a1', at: due, generation: 1 };
export const sent: SurveyCommand = {
  type: 'recordSent',
  attemptId: 'a1',
  at: due,
  messageId: 'm1',
  answerBy,
  remindAt,
};
export const remind: SurveyCommand = { type: 'startSending', attemptId: 'a2', at: remindAt, generation: 2 };
export const answer: SurveyCommand = { type: 'answer', response, answerBy, recheckAt: late };
export const bounce: SurveyCommand = { type: 'recordBounce', messageId: 'm1', at: late, reason: 'full', answerBy };
export const lost: SurveyCommand = { type: 'recordUnknown', attemptId: 'a1', at: late, reason: 'time-out' };
export const remark: SurveyCommand = { type: 'remark', words: 'Hello?', channel: 'email', at: late, recheckAt: late };
export const hold: SurveyCommand = { type: 'hold', why: 'surge', at: due, until: late };

export const states: Readonly<Record<string, Survey>> = {
  scheduled,
  held: given(hold),
  sending: given(claim),
  sent: given(claim, sent),
  reminding: given(claim, sent, remind),
  answered: given(claim, sent, answer),
  skipped: given({ type: 'end', as: 'skipped', at: due, reason: 'r' }),
  cancelled: given({ type: 'end', as: 'cancelled', at: due, reason: 'r' }),
  bounced: given(claim, sent, bounce),
  unknown: given(claim, lost),
};

/** What differs from the survey before, with `undefined` for what is gone. */
export const change = (survey: Survey, command: SurveyCommand): object => {
  const decided = decide(command, survey);
  if (decided.kind === 'refused') throw new Error(decided.why);
  const [was, is] = [survey, evolve(survey, decided.event)].map((one) => one as unknown as Record<string, unknown>);
  const fields = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return Object.fromEntries(
    [...fields].filter((field) => was?.[field] !== is?.[field]).map((field) => [field, is?.[field]]),
  );
};
