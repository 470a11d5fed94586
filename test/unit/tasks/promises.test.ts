import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plus } from '../../../shared/domain/instant.ts';
import { stillPromised } from '../../../shared/domain/survey/still-promised.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { teamFigures } from '../../../shared/domain/task/figures.ts';
import { expectedBy, promiseStates, withPromise } from '../../../shared/domain/task/promise.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { factsOf } from '../../../shared/render/staff/task-text.ts';
import config from '../../config.ts';
import { aTask } from '../../world/task.ts';
import { anAnswer } from './answer.ts';

const at = '2026-11-23T09:00:00.000Z';
const hour = 3_600_000;
const calendar = config.calendars.standard;
const program = config.programs['post-purchase'];
if (!calendar || !program) throw new Error('The configuration has no calendar or programme.');
const rules = { calendar, zone: 'Europe/Berlin', escalation: [] };
const promise = { by: plus(at, 8 * hour), madeAt: at };
const counted = (task: Task, now: string) => teamFigures('care', [task], now).promises;

describe('promises', () => {
  it('stand for a changed answer while they run, and are not given again once their time is over', () => {
    const by = plus(at, hour);
    const anew = () => plus(at, 9 * hour);
    expect(stillPromised(undefined, { at, anew })).toBe(plus(at, 9 * hour));
    expect(stillPromised(by, { at, anew })).toBe(by);
    expect(stillPromised(by, { at: by, anew })).toBeUndefined();
    expect(stillPromised(by, { at: plus(by, 14 * 24 * hour), anew })).toBeUndefined();
  });

  it('are open until their time is over, and neither kept nor broken before', () => {
    const task = aTask({ promise });
    expect(counted(task, at)).toEqual({ made: 1, kept: 0, broken: 0, open: 1 });
    expect(counted(task, plus(promise.by, 1))).toEqual({ made: 1, kept: 0, broken: 1, open: 0 });
  });

  it('that were kept count, however often the customer is promised anew about the same matter', () => {
    const owner = { name: 'Mara', email: 'mara@shop.example' };
    const context = { program, team: { owner, calendar }, zone: 'Europe/Berlin', now: at, tasks: config.tasks };
    let task: Task = aTask({ owner, promise });
    for (const round of [0, 1, 2]) {
      const now = plus(at, (2 + round * 52) * hour);
      const solved = { state: 'resolved', cause: 'glue', outcome: 'Mended.' } as const;
      const done = perform({ type: 'change', patch: solved, by: owner.email, rules }, task, now);
      if (done.kind === 'refused') throw new Error(done.reason);
      const again = anAnswer(1, { id: `again.${round}`, at: plus(now, 50 * hour) });
      const survey = { ...again, response: { ...again.response, promisedBy: plus(now, 58 * hour) } };
      const reopened = perform({ type: 'recover', survey, context }, done.task, plus(now, 50 * hour));
      if (reopened.kind === 'refused') throw new Error(reopened.reason);
      task = reopened.task;
    }
    expect(counted(task, plus(at, 157 * hour))).toEqual({ made: 4, kept: 3, broken: 0, open: 1 });
  });

  it('show the date that the customer was told last', () => {
    const renewedBy = plus(promise.by, 24 * hour);
    expect(expectedBy({ ...promise, renewedBy })).toBe(renewedBy);
    const facts = Object.fromEntries(factsOf(aTask({ promise: { ...promise, renewedBy } }), 'UTC'));
    expect(facts['Promised by']).toContain('24 Nov');
  });

  it('are never lost and never counted twice, in whatever order they are made and kept', () => {
    const made = fc.record({ madeAt: fc.integer({ min: 0, max: 99 }), kept: fc.boolean() });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 20 }), (list) => {
        const sorted = list.toSorted((a, b) => a.madeAt - b.madeAt);
        let held: Pick<Task, 'promise' | 'promises'> = {};
        let kept = 0;
        for (const { madeAt, kept: isKept } of sorted) {
          const from = plus(at, madeAt * hour);
          held = withPromise(held, { by: plus(from, hour / 2), madeAt: from });
          if (isKept && held.promise && !held.promise.keptAt) {
            held = { ...held, promise: { ...held.promise, keptAt: from } };
            kept += 1;
          }
        }
        const states = promiseStates({ ...held, state: 'open' }, plus(at, 1_000 * hour));
        expect(states.filter((state) => state === 'kept')).toHaveLength(kept);
        expect(states.length).toBe((held.promises?.length ?? 0) + (held.promise ? 1 : 0));
      }),
    );
  });
});
