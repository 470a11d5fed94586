import { describe, expect, it } from 'vitest';
import { followUp } from '../../../functions/follow-up/follow-up.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import type { HaltRow } from '../../../shared/contracts/rows/brake.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { DigestRow } from '../../../shared/contracts/rows/notice.ts';
import type { PaceRow } from '../../../shared/contracts/rows/program.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import busy from '../../e2e/busy.config.ts';
import { aTask } from '../../world/task.ts';
import { World } from '../../world/world.ts';

const config = forStage(parseConfig(busy), 'local');
const at = '2026-11-02T09:00:00.000Z';
const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };

/** What the table's stream tells, change by change, and what comes of each. */
class Telling extends World {
  readonly sent: string[] = [];

  constructor() {
    super(config);
  }

  protected override queue(): void {
    // The stream speaks by hand.
  }

  protected override deps() {
    const send = async ({ id }: { readonly id: string }) => void this.sent.push(id);
    return { ...super.deps(), send } as unknown as ReturnType<World['deps']>;
  }

  async tells(after: Row, before?: Row): Promise<void> {
    await followUp({ before, after }, this.deps());
  }

  get done() {
    return {
      mails: this.mailer.sent.length,
      notices: this.notifier.notices.length,
      tasks: this.records.all().filter(({ kind }) => kind === 'task').length,
      sent: this.sent.length,
    };
  }
}
const nothing = { mails: 0, notices: 0, tasks: 0, sent: 0 };

const digest: DigestRow = {
  ...{ kind: 'digest', version: 0, id: 'owner-x', to: mara, since: at, count: 9, generation: 1, state: 'due' },
  ...{ pending: [{ taskId: 't', number: 0 }], expires: 9_999_999_999 },
};
const halt: HaltRow = {
  ...{ kind: 'halt', version: 0, program: 'support', since: at, harm: 'bounces', state: 'due' },
  reason: '14 of 50 messages did not arrive.',
};
const pace: PaceRow = {
  ...{ kind: 'pace', version: 0, program: 'support', hour: '2026-11-02T08', count: 40, expires: 9_999_999_999 },
  ...{ held: { since: at, releaseBy: '2026-11-09T09:00:00.000Z' }, word: 'held', state: 'due' },
};
const letter: MessageRow = {
  ...{ kind: 'message', version: 0, id: 'm1', taskId: 't', direction: 'out', purpose: 'answer', channel: 'email' },
  ...{ address: 'ada@example.com', words: 'Tomorrow.', language: 'en', createdAt: at, by: mara, state: 'waiting' },
};
const failed: EventRow = {
  ...{ kind: 'event', version: 0, key: 'k1', envelopeId: 'e1', receivedAt: at, decisions: [], contactId: 'c' },
  ...{ signal: 'yes', expires: 9_999_999_999 },
  event: {
    ...{ id: 'p1', type: 'payment.failed', source: 'shop', occurredAt: at, properties: {} },
    customer: { email: 'ada@example.com' },
  },
} as unknown as EventRow;

const telling = async (...rows: readonly Row[]) => {
  const world = new Telling();
  for (const put of rows) await world.records.commit([{ put }]);
  return world;
};

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
    expect([world.done, world.bus.events]).toEqual([nothing, []]);
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
    return { survey, heard };
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

describe('a digest', () => {
  const waiting = aTask({ id: 't', owner: mara, contact: { name: 'Ada Byron' }, comment: 'Cracked.' });

  it('names the tasks that waited, each once, and the way to all of them', async () => {
    const twice = {
      ...digest,
      pending: [...digest.pending, { taskId: 't', number: 1 }, { taskId: 'gone', number: 0 }],
    };
    const world = await telling(twice, { ...waiting, version: 0 });
    await world.tells(twice);
    const [mail] = world.mailer.sent;
    expect(mail).toMatchObject({
      ...{ to: mara.email, replyTo: config.brand.from },
      ...{ from: { name: `${config.brand.name} – Heardback`, address: config.brand.from } },
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(mail?.text.split('Ada Byron')).toHaveLength(2);
    expect(mail?.text).toContain('https://f.example/app');
  });

  it('is told once, though the stream tells of it twice, and not at all where nothing waits or it is gone', async () => {
    const world = await telling(digest, { ...waiting, version: 0 });
    for (const _ of ['once', 'again']) await world.tells(digest);
    expect(world.done.mails).toBe(1);
    const empty = await telling({ ...digest, pending: [] });
    await empty.tells({ ...digest, pending: [] });
    await (await telling()).tells(digest);
    expect(empty.done).toEqual(nothing);
  });

  it('to a chat is handed to whoever calls chats', async () => {
    const chat: DigestRow = { ...digest, id: 'chat-x', to: { chat: 'care' } };
    const world = await telling(chat);
    await world.tells(chat);
    expect(world.told).toEqual([{ target: 'chat.care', steps: digest.pending }]);
    expect(world.done.mails).toBe(0);
  });

  it.each([
    [{ kind: 'refused', temporary: true, reason: 'throttled' } as const, 1],
    [{ kind: 'refused', temporary: false, reason: 'rejected' } as const, 0],
    [{ kind: 'unknown', reason: 'timeout' } as const, 0],
  ])('whose mail ends as %j waits again with %s of its steps', async (outcome, left) => {
    const world = await telling(digest, { ...waiting, version: 0 });
    world.mailer.outcome = () => outcome;
    await world.tells(digest);
    expect(world.records.peek({ kind: 'digest', id: ['owner-x'] })?.pending).toHaveLength(left);
  });
});

describe('a halt, or a hold,', () => {
  it('that is gone by now is told to nobody', async () => {
    const world = await telling();
    for (const row of [halt, pace]) await world.tells(row);
    expect(world.done).toEqual(nothing);
  });
});
