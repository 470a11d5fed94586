import { describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { staffReplyAddress } from '../../../shared/domain/link/reply-address.ts';
import config from '../../config.ts';
import { mail } from './mail.ts';
import { told } from './told.ts';

const domain = config.brand.replies;

describe('a letter may be written', () => {
  const ada = { name: 'Ada Roth', email: 'ada@shop.example' };

  it.each<[string, (task: TaskRow, roster: object) => object]>([
    ['whoever takes tasks of the team now', (_, roster) => ({ ...roster, members: [{ ...ada, languages: [] }] })],
    [
      'whoever is called when it is late',
      (task) => ({ ...task, ladder: [{ at: '2026-11-25T10:00:00.000Z', clock: 'contact', to: ada }] }),
    ],
  ])('by %s, and is in their name', async (_, change) => {
    const { room, task, letters } = await told();
    const none = { kind: 'roster', version: 0, team: task.team, absences: [], turns: {} };
    await room.records.commit([{ put: change(task, room.all('roster')[0] ?? none) as TaskRow }]);
    const to = staffReplyAddress(task.id, { email: ada.email, domain, step: 0 }, testKeyring.links);
    expect(await room.receive(mail('It comes tomorrow.', { from: ada.email }), { to })).toEqual({ kind: 'wrote' });
    expect(letters()).toMatchObject([{ by: ada, words: 'It comes tomorrow.' }]);
  });

  it('with a link of one’s own', async () => {
    const { room, owner, to } = await told();
    const raw = mail('See https://shop.example/t/x, or https://shop.example/app/help', { from: owner });
    expect(await room.receive(raw, { to })).toEqual({ kind: 'wrote' });
  });
});
