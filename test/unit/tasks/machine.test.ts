import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsForOwner } from '../../../functions/follow-up/owner-mail.ts';
import { TaskRowSchema } from '../../../shared/contracts/rows/task.ts';
import { plus } from '../../../shared/domain/instant.ts';
import type { TaskCommand } from '../../../shared/domain/task/command.ts';
import { nextDeadline } from '../../../shared/domain/task/deadlines.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { meanings } from '../../../shared/domain/task/meaning.ts';
import { isActive, isOver, stepsOf, type Task, type TaskState } from '../../../shared/domain/task/task.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { anAnswer } from './answer.ts';

const hour = 3_600_000;
const program = config.programs['post-purchase'];
if (!program) throw new Error('The configuration has no post-purchase programme.');
const calendar = { hours: { from: '09:00', to: '17:00', on: [...weekdays()] }, holidays: [] };
const boss = { name: 'Boss', email: 'boss@shop.example' };
const escalation = [{ to: boss, after: hour }];
const rules = { calendar, zone: 'Europe/Berlin', escalation, remindAfter: 0.75 };
const within = { contact: 8 * hour, solution: 8 * hour };

function weekdays() {
  return ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
}

/** One thing that comes to a task so many minutes after the one before, as seen by a model that knows only the time. */
interface Coming {
  readonly after: number;
  readonly command: (now: string, task: Task) => TaskCommand;
}

const owner = { name: 'Mara', email: 'mara@shop.example' };
const context = (now: string) => ({ program, team: { owner, calendar, escalation }, zone: 'Europe/Berlin', now });
const states: readonly TaskState[] = ['open', 'acknowledged', 'contacted', 'resolved', 'verified', 'dismissed'];

const change = fc
  .record({
    state: fc.option(fc.constantFrom(...states), { nil: undefined }),
    note: fc.option(fc.constant('Called.'), { nil: undefined }),
    waiting: fc.option(fc.boolean(), { nil: undefined }),
    by: fc.constantFrom('mara@shop.example', 'tom@shop.example', 'api'),
  })
  .map(({ by, ...patch }): Coming['command'] => () => ({ type: 'change', patch, by, rules }));
const answer = fc
  .record({ type: fc.constantFrom('follow', 'join', 'recover' as const), score: fc.integer({ min: 0, max: 10 }) })
  .map(({ type, score }): Coming['command'] => (now, { revision }) => ({
    ...{ type, context: context(now) },
    survey: anAnswer(score, { id: type === 'follow' ? 's' : `s.${score}`, at: now, revision: revision + 1 }),
  }));
const reply = fc
  .constantFrom('It is still broken.', 'Thanks!', 'My lawyer will call.')
  .map((words): Coming['command'] => (at) => ({ type: 'reply', words, at, rules, within }));
const others = fc.constantFrom<Coming['command']>(
  () => ({ type: 'wake', needed: true }),
  () => ({ type: 'wake', needed: false }),
  (at) => ({ type: 'undelivered', reason: 'It came back.', at }),
  (at) => ({ type: 'consent', agrees: true, use: 'testimonial', at }),
);
const coming: fc.Arbitrary<readonly Coming[]> = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 60 * 30 }), command: fc.oneof(change, answer, reply, others) }),
  { maxLength: 25 },
);
const start = '2026-11-20T15:00:00.000Z';
const fresh = (): Task => aTask({ state: 'settling', settleUntil: plus(start, 600_000), wakeAt: plus(start, 600_000) });

interface Seen {
  readonly before: Task;
  readonly after: Task;
  readonly now: string;
}

/** Plays what comes; in between, the clock wakes the task as the scheduler would. */
const play = (steps: readonly Coming[], look: (seen: Seen) => void): Task => {
  let [task, now] = [fresh(), start];
  const act = (command: TaskCommand) => {
    const done = perform(command, task, now);
    if (done.kind === 'refused') return;
    look({ before: task, after: done.task, now });
    task = done.task;
  };
  for (const { after, command } of steps) {
    const next = plus(now, after * 60_000);
    while (task.wakeAt !== undefined && task.wakeAt <= next) {
      now = task.wakeAt;
      act({ type: 'wake', needed: true });
    }
    now = next;
    act(command(now, task));
  }
  return task;
};

describe('whatever comes to a task', () => {
  const always = (look: (seen: Seen) => void) => fc.assert(fc.property(coming, (steps) => void play(steps, look)));

  it('it can be stored and read again', () => {
    always(({ after }) => expect(TaskRowSchema.parse(after)).toEqual(after));
  });

  it('whoever is owed an answer has a clock that is still to ring, or has rung to its end', () => {
    always(({ after, now }) => {
      if (after.wakeAt !== undefined) expect(after.wakeAt >= now).toBe(true);
      if (after.state === 'settling') expect(after.wakeAt).toBeDefined();
      const deadline = nextDeadline(after);
      if (deadline === undefined) return;
      expect(after.wakeAt).toBeDefined();
      // An earlier wake-up may stay: it arms the next one.
      expect((after.wakeAt ?? '') <= (deadline > now ? deadline : now)).toBe(true);
    });
  });

  it('what is over rings no more', () => {
    always(({ after }) => {
      if (isOver(after)) expect(after.wakeAt).toBeUndefined();
    });
  });

  it('no deadline moves backwards when it is opened again, and each is in the future', () => {
    always(({ before, after, now }) => {
      if (!isOver(before) || before.state === 'withdrawn' || !isActive(after)) return;
      expect(after.dueAt >= before.dueAt && after.resolveBy >= before.resolveBy).toBe(true);
      expect(after.dueAt > now && after.resolveBy > now).toBe(true);
      expect(after.history.slice(before.history.length).map(({ act }) => act)).toContain('reopened');
    });
  });

  it('its owner hears of every step that somebody must act upon, but for their own', () => {
    always(({ before, after }) => {
      const news = after.history
        .slice(before.history.length)
        .map((entry, at) => ({ entry, number: before.history.length + at }));
      const told = newsForOwner(after, news).map(({ entry }) => entry.act);
      const isOpenedAgain = isOver(before) && before.state !== 'withdrawn' && isActive(after);
      const byThemselves = news.every(({ entry }) => entry.by === after.owner.email);
      if (isOpenedAgain && !byThemselves) expect(told.length).toBeGreaterThan(0);
      if (news.some(({ entry }) => entry.act === 'replied')) expect(told).toContain('replied');
      if (news.some(({ entry }) => entry.act === 'still-unhappy')) expect(told).toContain('still-unhappy');
    });
  });

  it('each step stays, and nothing else changes what was said before', () => {
    always(({ before, after }) => {
      expect(after.history.slice(0, before.history.length)).toEqual(before.history);
      expect(stepsOf(after)).toBeGreaterThanOrEqual(stepsOf(before));
    });
  });

  it('a command that changes nothing gives the very same task', () => {
    always(({ before, after, now }) => {
      const again = perform(
        { type: 'recover', survey: anAnswer(9, { id: 'x', at: now }), context: context(now) },
        after,
        now,
      );
      if (again.kind !== 'done') return;
      const twice = perform(
        { type: 'recover', survey: anAnswer(9, { id: 'x', at: now }), context: context(now) },
        again.task,
        now,
      );
      expect(twice.kind === 'done' && twice.task).toBe(again.task);
      expect(before.id).toBe(after.id);
    });
  });

  it('every act has words for whoever reads of it', () => {
    for (const { headline, line } of Object.values(meanings)) expect([headline, line]).not.toContain('');
  });
});
