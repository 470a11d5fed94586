import { describe, expect, it } from 'vitest';
import type { SurveyIn } from '../../../shared/domain/survey/survey.ts';
import type { TaskPatch } from '../../../shared/domain/task/command.ts';
import { perform, performed } from '../../../shared/domain/task/decide.ts';
import { needsFollowUp } from '../../../shared/domain/task/rules.ts';
import { settlingTask } from '../../../shared/domain/task/settling-task.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import config from '../../config.ts';

const program = config.programs['post-purchase'];
if (!program) throw new Error('The configuration has no post-purchase programme.');
const calendar = {
  hours: {
    from: '09:00',
    to: '17:00',
    on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as (
      | 'monday'
      | 'tuesday'
      | 'wednesday'
      | 'thursday'
      | 'friday'
    )[],
  },
  holidays: [],
};
const answeredAt = '2026-11-20T15:00:00.000Z';
const context = {
  program,
  team: { owner: { name: 'Mara', email: 'mara@shop.example' }, calendar },
  zone: 'Europe/Berlin',
  now: answeredAt,
};

const answered = (
  score: number,
  { comment, at = answeredAt, revision = 1 }: { comment?: string; at?: string; revision?: number } = {},
): SurveyIn<'answered'> => ({
  kind: 'survey',
  version: 3,
  id: 's',
  state: 'answered',
  program: 'post-purchase',
  programHash: 'h',
  type: 'nps',
  eventKey: 'e',
  contactId: 'c',
  occurredAt: answeredAt,
  priority: 2,
  language: 'en',
  timezone: 'Europe/Berlin',
  channel: 'email',
  address: 'ada@example.com',
  createdAt: answeredAt,
  dueAt: answeredAt,
  askBy: answeredAt,
  generation: 1,
  sentAt: answeredAt,
  answerBy: '2026-12-20T15:00:00.000Z',
  messageIds: [],
  remindersSent: 0,
  response: { score, comment, answers: {}, channel: 'page', at, revision },
  history: [],
});

const wakeTask = (task: Task, now: string, needed: boolean): Task => performed({ type: 'wake', needed }, task, now);
const withChangedAnswer = (task: Task, survey: SurveyIn<'answered'>, { now }: { now: string }): Task =>
  performed({ type: 'follow', survey, context }, task, now);
const rules = { calendar, zone: 'Europe/Berlin', escalation: [] };
const patchTask = (task: Task, patch: TaskPatch, { by, at }: { by: string; at: string }) =>
  perform({ type: 'change', patch, by, rules }, task, at);

const settling = (score: number, comment?: string): Task =>
  settlingTask(answered(score, comment === undefined ? {} : { comment }), undefined, context);
const open = (score: number): Task => wakeTask(settling(score), '2026-11-20T15:10:00.000Z', true);

describe('an answer', () => {
  it.each([
    [0, undefined, true],
    [6, undefined, true],
    [7, undefined, false],
    [8, 'Could be faster.', true],
    [9, undefined, true],
  ])('of %i with comment %j needs follow-up: %s', (score, comment, needed) => {
    expect(needsFollowUp(answered(score, comment === undefined ? {} : { comment }), program)).toBe(needed);
  });
});

describe('a task', () => {
  it('waits for ten minutes, then opens with both clocks running from the answer', () => {
    expect(settling(3)).toMatchObject({ state: 'settling', settleUntil: '2026-11-20T15:10:00.000Z' });
    // Friday 16:00 in Berlin: eight business hours later is Monday 16:00, forty is Friday 16:00.
    expect(open(3)).toMatchObject({
      state: 'open',
      severity: 'high',
      dueAt: '2026-11-23T15:00:00.000Z',
      resolveBy: '2026-11-27T15:00:00.000Z',
      wakeAt: '2026-11-23T15:00:00.000Z',
    });
  });

  it('is armed again when it is woken too early', () => {
    const woken = wakeTask(settling(3), '2026-11-20T15:09:00.000Z', true);
    expect(woken).toMatchObject({ state: 'settling', wakeAt: '2026-11-20T15:10:00.000Z', generation: 2 });
  });

  it('waits a little longer for a changed answer, at most twice', () => {
    const at = (minute: number, revision: number) => answered(2, { at: `2026-11-20T15:0${minute}:00.000Z`, revision });
    const changed = [at(3, 2), at(6, 3), at(9, 4)].reduce(
      (task, survey) => withChangedAnswer(task, survey, context),
      settling(3),
    );
    expect(changed).toMatchObject({ score: 2, revision: 4, restarts: 2, settleUntil: '2026-11-20T15:16:00.000Z' });
  });

  it('ignores an answer that it knows', () => {
    const task = settling(3);
    expect(withChangedAnswer(task, answered(9), context)).toBe(task);
  });

  it('is withdrawn when the answer needs nobody any more, and comes back when it does', () => {
    const withdrawn = wakeTask(settling(3), '2026-11-20T15:10:00.000Z', false);
    expect(withdrawn.state).toBe('withdrawn');
    expect(withChangedAnswer(withdrawn, answered(1, { revision: 2 }), context)).toMatchObject({
      state: 'settling',
      score: 1,
    });
  });

  it('notes a changed answer once it is open, and keeps its deadlines', () => {
    const changed = withChangedAnswer(open(3), answered(5, { revision: 2, at: '2026-11-21T15:00:00.000Z' }), context);
    expect(changed).toMatchObject({ score: 5, dueAt: '2026-11-23T15:00:00.000Z' });
    expect(changed.history.map(({ act }) => act)).toEqual(['opened', 'answer-changed']);
  });

  it('escalates when nobody made contact, and again when nothing was solved', () => {
    const first = wakeTask(open(3), '2026-11-23T15:00:00.000Z', true);
    const second = wakeTask(first, '2026-11-27T15:00:00.000Z', true);
    expect(first).toMatchObject({ escalation: 1, wakeAt: '2026-11-27T15:00:00.000Z' });
    expect(second).toMatchObject({ escalation: 2, wakeAt: undefined });
    expect(second.history.map(({ act }) => act)).toEqual(['opened', 'escalated', 'escalated']);
  });

  it('has no clock that rings when it is about thanks', () => {
    expect(open(10)).toMatchObject({ group: 'promoter', wakeAt: undefined });
  });
});

describe('what a person does to a task', () => {
  const by = { by: 'mara', at: '2026-11-23T09:00:00.000Z' };

  it('needs a note to count as contact', () => {
    expect(patchTask(open(3), { state: 'contacted' }, by)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('note'),
    });
    expect(patchTask(open(3), { state: 'contacted', note: 'Called.' }, by)).toMatchObject({
      kind: 'done',
      task: { state: 'contacted' },
    });
  });

  it('is refused when there is no such step', () => {
    expect(patchTask(open(3), { state: 'verified' }, by)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('cannot become verified'),
    });
    expect(patchTask(settling(3), { state: 'resolved' }, by)).toMatchObject({ kind: 'refused' });
  });

  it('stays in the history, word for word', () => {
    const patched = patchTask(
      open(3),
      { state: 'resolved', cause: 'damaged', outcome: 'Replaced.', note: 'New top sent.' },
      by,
    );
    expect(patched).toMatchObject({ task: { cause: 'damaged', outcome: 'Replaced.' } });
    expect(patched.kind === 'done' && patched.task.history.at(-1)).toEqual({
      at: by.at,
      by: 'mara',
      act: 'resolved',
      note: 'New top sent.',
    });
  });

  it('starts the clocks again when a solved task opens once more', () => {
    const resolved = patchTask(open(3), { state: 'resolved' }, by);
    const task = resolved.kind === 'done' ? wakeTask(resolved.task, '2026-11-23T15:00:00.000Z', true) : open(3);
    expect(task.wakeAt).toBeUndefined();
    expect(patchTask(task, { state: 'open' }, by)).toMatchObject({
      // A working day from now on.
      task: { state: 'open', dueAt: '2026-11-24T09:00:00.000Z', wakeAt: '2026-11-24T09:00:00.000Z' },
    });
  });
});
