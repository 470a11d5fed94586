import { describe, expect, it } from 'vitest';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { aTask } from '../../world/task.ts';
import { at, digest, failed, halt, letter, mara, nothing, pace, Telling, telling } from './telling.ts';

describe('what the table tells', () => {
  it.each<[string, Row, object]>([
    ['a digest whose window is over', digest, { mails: 1 }],
    ['a digest that still waits', { ...digest, state: 'waiting' }, {}],
    ['a programme that halted', halt, { mails: 1, notices: 1 }],
    ['a halt that was told', { ...halt, state: 'told' }, {}],
    ['surveys that are held', pace, { mails: 1, notices: 1 }],
    ['a hold that was told', { ...pace, state: 'told' }, {}],
    ['a letter that waits', letter, { sent: 1 }],
    ['a letter that was sent', { ...letter, state: 'sent' }, {}],
    ['an event that asks for a person', failed, { tasks: 1 }],
    ['an event that asks for nobody', { ...failed, signal: undefined } as Row, {}],
  ])('of %s has done what it means, and nothing else', async (_, row, expected) => {
    const world = await telling(row);
    await world.tells(row);
    expect(world.done).toEqual({ ...nothing, ...expected });
    // Nobody looks for what this row is not; where it means nothing, for nothing at all.
    const others = (['digest', 'pace', 'halt'] as const).filter((kind) => kind !== row.kind);
    expect(others.filter((kind) => world.read.includes(kind))).toEqual([]);
    if (Object.keys(expected).length === 0) expect(world.read).toEqual([]);
  });

  it('of a letter that was there before, or of an event that asked before, is no news', async () => {
    const world = await telling(letter, failed);
    await world.tells(letter, { ...letter, words: 'Today.' });
    await world.tells({ ...failed, decisions: [] }, failed);
    expect(world.done).toEqual(nothing);
  });

  it('of an event that asks for a person by now has one', async () => {
    const world = await telling(failed);
    await world.tells(failed, { ...failed, signal: undefined } as Row);
    expect(world.done).toEqual({ ...nothing, tasks: 1 });
  });

  it('of rows that nobody acts on does nothing', async () => {
    const row: Row = {
      kind: 'address',
      version: 0,
      hash: 'h',
      channel: 'email',
      contactId: 'c',
      others: [],
      asked: {},
    };
    const world = await telling(row);
    await world.tells(row);
    expect([world.done, world.bus.events, world.read]).toEqual([nothing, [], []]);
  });

  it('of a task that was told to its last step, or is gone, is no news', async () => {
    const told = aTask({ id: 't', owner: mara, contact: {}, announced: 1, history: [{ at, by: 'x', act: 'opened' }] });
    const world = await telling({ ...told, version: 0 });
    await world.tells(told);
    expect([world.done, world.read]).toEqual([{ ...nothing, tasks: 1 }, []]);
    const gone = await telling();
    await gone.tells({ ...told, announced: 0 });
    expect([gone.done, gone.bus.events]).toEqual([nothing, []]);
  });

  it('of a task is told no less while it is being told, and nothing of it is left where it is erased', async () => {
    const opened = aTask({
      id: 't',
      owner: mara,
      contact: {},
      announced: 0,
      history: [{ at, by: 'x', act: 'opened' }],
    });
    const noted = { at, by: 'x', act: 'noted' } as const;
    const meanwhile = async (change: (world: Telling, task: TaskRow) => Promise<unknown>) => {
      const world = await telling({ ...opened, version: 0 });
      world.mailer.outcome = () => {
        const found = world.records.peek({ kind: 'task', id: ['t'] });
        if (found) void change(world, found);
        return undefined;
      };
      await world.tells(opened);
      expect(world.done.mails).toBe(1);
      return world.records.peek({ kind: 'task', id: ['t'] });
    };
    const erased = await meanwhile(({ records }, { version }) =>
      records.commit([{ erase: { kind: 'task', id: ['t'] }, version }]),
    );
    expect(erased).toBeUndefined();
    const further = await meanwhile(({ records }, found) =>
      records.commit([{ put: { ...found, announced: 2, history: [...found.history, noted] } }]),
    );
    expect(further?.announced).toBe(2);
  });
});

describe('of a survey the bus hears', () => {
  const asked = async () => {
    const world = new Telling();
    await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@example.com' } });
    await world.pass(24 * 4);
    const survey = world.records.all().find((row) => row.kind === 'survey');
    if (survey?.kind !== 'survey') throw new Error('Nobody was asked.');
    const heard = async (after: object, before: object | undefined = survey) => {
      world.bus.events.length = 0;
      await world.tells({ ...survey, ...after } as Row, before as Row | undefined);
      return world.bus.events.map(({ type, at: when, id }) => `${type} ${when} ${id.split('.').slice(1).join('.')}`);
    };
    return { world, survey, heard };
  };

  it('each time that it stands otherwise, when that was, and under which id', async () => {
    const { survey, heard } = await asked();
    const endedAt = '2026-11-06T10:00:00.000Z';
    const sentAt = '2026-11-05T09:00:00.000Z';
    expect(await heard({}, { ...survey, state: 'sending' })).toEqual([
      `survey.sent ${sentAt} sent.0.${survey.generation}`,
    ]);
    expect(await heard({ state: 'bounced', endedAt, reason: 'x' })).toEqual([
      `survey.bounced ${endedAt} bounced.0.${survey.generation}`,
    ]);
    expect(await heard({ state: 'skipped', endedAt, reason: 'x' }, undefined)).toEqual([
      `survey.skipped ${endedAt} skipped.0.${survey.generation}`,
    ]);
  });

  it('nothing where it stands as before, is only planned, or is just being sent', async () => {
    const { heard } = await asked();
    expect(await heard({})).toEqual([]);
    expect(await heard({ state: 'scheduled' })).toEqual([]);
    expect(await heard({ state: 'sending' })).toEqual([]);
  });

  it('and nobody looks for a task, unless there is something new to read', async () => {
    const { world, survey } = await asked();
    const remark = { at, channel: 'email', words: 'And one more thing.' };
    for (const [before, after, looks] of [
      [{}, { tags: ['late'] }, false],
      [{ remarks: [remark] }, { remarks: [remark], tags: ['late'] }, false],
      [{ remarks: [remark] }, { remarks: [remark, remark] }, true],
    ] as const) {
      world.read.length = 0;
      await world.tells({ ...survey, ...after } as unknown as Row, { ...survey, ...before } as unknown as Row);
      expect(world.read.includes('survey')).toBe(looks);
    }
  });

  it('of an answer each revision, and no other change of it', async () => {
    const { heard, survey } = await asked();
    const response = (revision: number) => ({
      response: { score: 9, answers: {}, channel: 'page', at: '2026-11-06T09:00:00.000Z', revision },
    });
    const answered = { state: 'answered', answeredAt: '2026-11-06T09:00:00.000Z' };
    expect(await heard({ ...answered, ...response(1) })).toEqual([
      `survey.answered 2026-11-06T09:00:00.000Z answered.1.${survey.generation}`,
    ]);
    const before = { ...survey, ...answered, ...response(1) };
    expect(await heard({ ...answered, ...response(1), tags: ['late'] }, before)).toEqual([]);
    expect(await heard({ ...answered, ...response(2) }, before)).toHaveLength(1);
  });
});
