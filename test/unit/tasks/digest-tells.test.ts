import { describe, expect, it } from 'vitest';
import type { DigestRow } from '../../../shared/contracts/rows/notice.ts';
import { aTask } from '../../world/task.ts';
import { config, digest, halt, mara, nothing, pace, telling } from './telling.ts';

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
