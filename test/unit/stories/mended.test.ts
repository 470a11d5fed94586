import { describe, expect, it } from 'vitest';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { Mending } from './mending.ts';

const bought = async () => {
  const world = new Mending();
  await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@example.com' } });
  return world;
};
const asked = async () => {
  const world = await bought();
  await world.pass(24 * 4);
  return world;
};
const hoursLater = (world: Mending, hours: number): string =>
  new Date(Date.parse(world.clock.now()) + hours * 3_600_000).toISOString();

describe('a survey whose wake-up was lost', () => {
  it('is sent once it is overdue by more than a quarter of an hour, once', async () => {
    const world = await bought();
    const due = Date.parse(world.survey().dueAt) - Date.parse(world.clock.now());
    world.loses();
    await world.pass(due / 3_600_000);
    expect(await world.mends()).toEqual({ looked: 0, mended: 0, failed: 0 });
    await world.pass(2);
    expect(world.mailer.sent).toEqual([]);
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    expect(await world.mends()).toEqual({ looked: 0, mended: 0, failed: 0 });
    await world.pass(0.1);
    expect(world.mailer.sent).toHaveLength(1);
    expect(world.survey().state).toBe('sent');
  });

  it('is looked for again where that wake-up is lost, too', async () => {
    const world = await bought();
    for (let at = 0; at < 3; at += 1) {
      world.loses();
      await world.pass(24 * 2);
      await world.mends();
    }
    await world.pass(1);
    expect(world.mailer.sent).toHaveLength(1);
  });
});

describe('a survey that its sender left', () => {
  const stuck = async (more: object) => {
    const world = await bought();
    const at = world.clock.now();
    world.loses();
    await world.leaves({ state: 'sending', attempt: { id: 'a1', at }, wakeAt: at, ...more });
    await world.pass(3);
    return { world, at };
  };

  it('before it told of the outcome has none that anybody knows, and is never sent again', async () => {
    const { world } = await stuck({});
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    expect(world.survey()).toMatchObject({
      state: 'unknown',
      reason: expect.stringMatching(/^The sender stopped between/),
    });
    await world.pass(24 * 5);
    expect(world.mailer.sent).toEqual([]);
  });

  it('and of which a report says that it arrived was sent, and is awaited', async () => {
    const { world, at } = await stuck({ delivered: { messageId: 'mail-9', at: '2026-11-02T09:00:30.000Z' } });
    await world.mends();
    const { answerBy, ...survey } = world.survey() as Extract<SurveyRow, { state: 'sent' }>;
    expect(survey).toMatchObject({ state: 'sent', sentAt: '2026-11-02T09:00:30.000Z', messageIds: ['mail-9'] });
    expect(Date.parse(answerBy)).toBeGreaterThan(Date.parse(at) + 86_400_000);
  });

  it('in its reminder is reminded no more of, and stays open for an answer', async () => {
    const world = await asked();
    const at = world.clock.now();
    world.loses();
    await world.leaves({ reminder: { id: 'r1', at }, wakeAt: at });
    await world.pass(3);
    await world.mends();
    expect(world.survey()).toMatchObject({ state: 'sent', reminder: undefined });
  });

  it('while the customer already wrote is found out about, and the customer is heard', async () => {
    const { world } = await stuck({
      remarks: [{ at: '2026-11-02T09:00:40.000Z', channel: 'email', words: 'Where is my table?' }],
    });
    await world.mends();
    await world.pass(1);
    expect(world.survey().state).toBe('unknown');
    expect(world.rows('task')).toMatchObject([{ comment: expect.stringContaining('Where is my table?') }]);
  });
});

describe('an answer that nobody followed up', () => {
  it('gets its task, one, however often it is looked at', async () => {
    const world = await asked();
    const [, path = ''] =
      /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
    world.isDeaf = true;
    await world.ask('POST', path, { form: { score: '2', comment: 'It came cracked' } });
    world.isDeaf = false;
    world.loses();
    expect(world.rows('task')).toEqual([]);
    await world.pass(3);
    await world.mends();
    await world.mends();
    expect(world.rows('task')).toMatchObject([{ score: 2, comment: 'It came cracked' }]);
  });
});

describe('what else lost its wake-up', () => {
  it('is a task that never opened', async () => {
    const world = new Mending();
    await world.mailArrives(
      'From: kim@customer.example\r\nTo: info@reply.oakandember.example\r\n\r\nWhere is my table?',
      new URLSearchParams(),
    );
    const [before] = world.rows('task');
    world.loses();
    await world.pass(3);
    expect(world.rows('task')).toMatchObject([{ state: 'settling' }]);
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    expect(world.rows('task')[0]?.generation).toBe((before?.generation ?? 0) + 1);
    await world.pass(0.1);
    expect(world.rows('task')).toMatchObject([{ state: 'open' }]);
  });

  it('is an event that should have opened a task', async () => {
    const world = new Mending();
    world.isDeaf = true;
    await world.emit('payment.failed', { id: 'p1', customer: { email: 'ada@example.com' } });
    world.isDeaf = false;
    await world.pass(3);
    expect(await world.mends()).toEqual({ looked: 1, mended: 1, failed: 0 });
    await world.pass(1);
    expect(world.rows('task')).toMatchObject([{ team: 'accounts', severity: 'urgent' }]);
    expect((await world.mends()).looked).toBe(0);
  });

  it('is a letter of staff on its way', async () => {
    const world = new Mending();
    await world.mailArrives(
      'From: kim@customer.example\r\nTo: info@reply.oakandember.example\r\n\r\nWhere is my table?',
      new URLSearchParams(),
    );
    await world.pass(1);
    const [task] = world.rows('task');
    if (!task) throw new Error('There is no task.');
    const letter = {
      ...{ kind: 'message', version: 0, id: 'letter1', taskId: task.id, direction: 'out', purpose: 'answer' },
      ...{ channel: 'email', address: 'kim@customer.example', words: 'Dear Kim, tomorrow.', language: 'en' },
      ...{ createdAt: world.clock.now(), state: 'waiting', heldUntil: hoursLater(world, 1) },
      by: { name: 'Mara Lindt', email: 'mara@oakandember.example' },
    } as const;
    world.isDeaf = true;
    await world.records.commit([{ put: letter as never }]);
    world.isDeaf = false;
    await world.pass(1.2);
    expect((await world.mends()).looked).toBe(0);
    await world.pass(2);
    expect(await world.mends()).toMatchObject({ looked: 1, mended: 1 });
    await world.pass(0.1);
    const sent = world.mailer.sent.filter(({ to }) => to === 'kim@customer.example');
    expect(sent.map(({ text }) => text.includes('Dear Kim, tomorrow.'))).toContain(true);
    expect(world.rows('message').find(({ id }) => id === 'letter1')?.state).toBe('sent');
  });

  it('is what waited for a digest, and that a programme halted', async () => {
    const world = new Mending();
    const at = world.clock.now();
    const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
    world.isDeaf = true;
    await world.records.commit([
      {
        put: {
          ...{ kind: 'digest', version: 0, id: 'owner-x', to: mara, since: at, count: 9, generation: 1, wakeAt: at },
          ...{ pending: [{ taskId: 'nothing', number: 1 }], state: 'waiting', expires: 9_999_999_999 },
        },
      },
    ]);
    await world.records.commit([
      {
        put: {
          ...{ kind: 'halt', version: 0, program: 'support', since: at, harm: 'bounces', state: 'due', wakeAt: at },
          reason: '14 of 50 messages did not arrive.',
        },
      },
    ]);
    world.isDeaf = false;
    await world.pass(3);
    expect(world.mailer.sent).toEqual([]);
    expect(await world.mends()).toEqual({ looked: 2, mended: 2, failed: 0 });
    expect(world.mailer.sent.map(({ to }) => to)).toEqual([mara.email, mara.email]);
    expect(world.mailer.sent.map(({ subject }) => subject)).toContain('Programme halted: support');
    expect(await world.mends()).toEqual({ looked: 0, mended: 0, failed: 0 });
  });
});

describe('what cannot be mended', () => {
  it('is told, holds nothing else up, and is looked at again until it can be', async () => {
    const world = await bought();
    await world.emit('purchase.completed', { id: 'o2', customer: { id: 'bob', email: 'bob@example.com' } });
    const [first] = world.rows('survey');
    if (!first) throw new Error('Nobody was asked.');
    const changes = async (programHash: string) => {
      const row = world.rows('survey').find(({ id }) => id === first.id) ?? first;
      world.isDeaf = true;
      await world.records.commit([{ put: { ...row, programHash } }]);
      world.isDeaf = false;
    };
    await changes('gone');
    world.loses();
    await world.pass(24 * 5);
    expect(await world.mends()).toEqual({ looked: 2, mended: 1, failed: 1 });
    expect(world.errors).toMatchObject([{ kind: 'survey', id: first.id, error: 'TransientError' }]);
    await world.pass(0.1);
    expect(world.mailer.sent).toHaveLength(1);
    expect(await world.mends()).toMatchObject({ failed: 1 });
    await changes(first.programHash);
    expect(await world.mends()).toMatchObject({ mended: 1, failed: 0 });
    expect(await world.mends()).toEqual({ looked: 0, mended: 0, failed: 0 });
  });
});
