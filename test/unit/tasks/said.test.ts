import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../functions/follow-up/notice.ts';
import { plus } from '../../../shared/domain/instant.ts';
import type { TaskCommand } from '../../../shared/domain/task/command.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { headlineOf } from '../../../shared/domain/task/meaning.ts';
import { placeInQueue } from '../../../shared/domain/task/queue.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { taskMail } from '../../../shared/render/staff/task-mail.ts';
import { stateText } from '../../../shared/render/staff/task-text.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { anAnswer } from './answer.ts';

const program = config.programs['post-purchase'];
if (!program) throw new Error('The configuration has no post-purchase programme.');
const calendar = config.calendars.standard;
if (!calendar) throw new Error('The configuration has no standard calendar.');
const at = '2026-11-23T09:00:00.000Z';
const owner = { name: 'Mara', email: 'mara@shop.example' };
const boss = { name: 'Boss', email: 'boss@shop.example' };
const rules = { calendar, zone: 'Europe/Berlin', escalation: [{ to: boss, after: 3_600_000 }] };
const within = { contact: 8 * 3_600_000, solution: 40 * 3_600_000 };
const context = { program, team: { owner, calendar }, zone: 'Europe/Berlin', now: at, tasks: config.tasks };

const played = (task: Task, ...commands: readonly (readonly [TaskCommand, string])[]): Task =>
  commands.reduce((before, [command, now]) => {
    const done = perform(command, before, now);
    if (done.kind === 'refused') throw new Error(done.reason);
    return done.task;
  }, task);
const reply = (words: string, now = at): TaskCommand => ({ type: 'reply', words, at: now, rules, within });
const letter = (wrote: string): TaskCommand => ({
  ...{ type: 'change', by: owner.email, rules },
  patch: { state: 'contacted', note: 'Wrote to the customer by e-mail.', wrote },
});
const unhappy = (score: number, more: object = {}) => {
  const survey = anAnswer(score, { id: 'again', at, comment: 'Still cracked.' });
  return { ...survey, response: { ...survey.response, ...more } };
};
const mailOf = (task: Task) => {
  const entry = task.history.at(-1);
  if (!entry) throw new Error('Nothing happened.');
  const { name, accent, timezone } = config.brand;
  const brand = { name, accent, timezone };
  return taskMail({ task, entry, brand, to: owner, url: 'https://x/t/1', before: [], inboxUrl: 'https://x/app' });
};

describe('what was said last', () => {
  const first = aTask({ owner, comment: 'The first words.', scale: { type: 'nps', low: 0, high: 10 } });

  it('is what the customer wrote back, in the task, its state and the mail, before their first words', () => {
    const task = played(first, [reply('It broke again.'), at]);
    expect(task.latest).toEqual({ at, act: 'replied', by: 'customer', words: 'It broke again.' });
    expect(stateText(task)).toBe('Wrote back');
    const { text, html, subject } = mailOf(task);
    expect(subject).toContain('Your customer wrote back');
    for (const part of [text, html]) {
      expect(part).toContain('It broke again.');
      expect(part.indexOf('It broke again.')).toBeLessThan(part.indexOf('The first words.'));
    }
  });

  it('is ours once somebody has answered, and theirs again when that did not arrive and they write', () => {
    const answered = played(
      first,
      [reply('It broke again.'), at],
      [letter('A new one is on its way.'), plus(at, 60_000)],
    );
    expect(answered.latest).toMatchObject({ act: 'contacted', words: 'A new one is on its way.' });
    expect(stateText(answered)).toBe('Contacted');
    const lost = played(answered, [{ type: 'undelivered', reason: 'It came back.', at }, at]);
    expect(lost.latest).toMatchObject({ act: 'not-delivered', by: owner.email, words: 'A new one is on its way.' });
    expect(stateText(played(lost, [reply('Hello?'), at]))).toBe('Wrote back');
  });

  it('says who is still unhappy after the repair, with the rating of that survey', () => {
    const resolved = aTask({ owner, state: 'resolved', comment: 'The first words.' });
    const task = played(resolved, [{ type: 'recover', survey: unhappy(1), context }, at]);
    expect(stateText(task)).toBe('Still unhappy');
    expect(mailOf(task).text).toContain('is still unhappy after the repair and rated 1/10:\n\n    Still cracked.');
  });

  it('puts whoever wrote back before those who are due earlier, behind the urgent alone', () => {
    const [plain, urgent] = [aTask({ dueAt: at }), aTask({ severity: 'urgent', dueAt: plus(at, 86_400_000) })];
    const back = played(aTask({ dueAt: plus(at, 86_400_000) }), [reply('Hello?'), at]);
    const order = [plain, back, urgent].toSorted((a, b) => (placeInQueue(a) < placeInQueue(b) ? -1 : 1));
    expect(order).toEqual([urgent, back, plain]);
  });
});

describe('who is called when a clock ends', () => {
  const clocks = { dueAt: at, resolveBy: plus(at, 86_400_000), ladder: [{ at, clock: 'contact' as const, to: boss }] };

  it('is in the history, and the words tell a late solution from a customer whom nobody answered', () => {
    const late = played(aTask({ owner, ...clocks }), [{ type: 'wake', needed: true }, at]);
    expect(late.history.at(-1)).toMatchObject({ act: 'escalated', to: boss, clock: 'contact' });
    expect(mailOf(late).subject).toContain('nobody has answered this customer in time');
    const answered = aTask({ owner, state: 'contacted', contactedAt: at, ...clocks });
    const unsolved = played(answered, [{ type: 'wake', needed: true }, clocks.resolveBy]);
    const step = unsolved.history.at(-1);
    expect(step).toMatchObject({ act: 'escalated', to: owner, clock: 'solution' });
    expect(mailOf(unsolved).subject).not.toContain('nobody has answered');
    expect(step && headlineOf(step)).toContain('was answered');
    const notice = step && noticeOf(unsolved, step, { number: 1, teams: config.teams });
    expect(notice?.message).not.toContain('obody has answered');
  });

  it('names for each step whom it was told to, and nobody where nobody was written to', () => {
    const settling = aTask({ owner, state: 'settling', settleUntil: at });
    const open = played(settling, [{ type: 'wake', needed: true }, at]);
    expect(open.history).toMatchObject([{ act: 'opened', to: owner }]);
    const thanks = played(aTask({ owner, state: 'settling', group: 'promoter', settleUntil: at }), [
      { type: 'wake', needed: true },
      at,
    ]);
    expect(thanks.history[0]).not.toHaveProperty('to');
    const noted = played(open, [{ type: 'change', by: owner.email, rules, patch: { note: 'Seen.' } }, at]);
    expect(noted.history.at(-1)).not.toHaveProperty('to');
  });
});
