import { describe, expect, it } from 'vitest';
import { Unhappy } from './unhappy.ts';

const bea = { name: 'Bea Nowak', email: 'bea@oakandember.example', languages: ['en'] };
const cem = { name: 'Cem Arslan', email: 'cem@oakandember.example', languages: ['en'] };
const team = '/v1/teams/care';

describe('a mail that stays with somebody who left', () => {
  it('shows them no customer and does nothing in their name, long after their tasks went to somebody else', async () => {
    const world = new Unhappy();
    expect((await world.call('PUT', team, { members: [bea], absences: [] })).status).toBe(200);
    await world.begin();
    expect(world.task.owner.email).toBe(bea.email);
    const mail = world.mailer.sent.findLast(({ to }) => to.includes(bea.email));
    const path = /https:\/\/f\.example(\/t\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await world.ask('GET', path)).toMatchObject({ status: 200, text: expect.stringContaining('cracked') });
    expect((await world.call('PUT', team, { members: [cem], absences: [] })).status).toBe(200);
    await world.pass(2);
    expect(world.task.owner.email).toBe(cem.email);
    const before = world.task;
    const shown = await world.ask('GET', path);
    expect([shown.status, shown.text.includes('cracked')]).toEqual([410, false]);
    for (const form of [{ do: 'take' }, { do: 'contacted', note: 'Called.' }])
      expect((await world.ask('POST', path, { form })).status).toBe(410);
    expect(world.task).toEqual(before);
    // Whoever is back has it back.
    expect((await world.call('PUT', team, { members: [bea, cem], absences: [] })).status).toBe(200);
    expect((await world.ask('GET', path)).status).toBe(200);
  });

  it('is sent to nobody who left while it was waited whether the answer changes', async () => {
    const world = new Unhappy();
    await world.call('PUT', team, { members: [bea], absences: [] });
    await world.answered();
    expect([world.task.state, world.task.owner.email]).toEqual(['settling', bea.email]);
    await world.call('PUT', team, { members: [cem], absences: [] });
    // Nothing that is open is with them: they are forgotten.
    expect(world.records.all().find((row) => row.kind === 'roster')).not.toHaveProperty('left', [bea.email]);
    await world.pass(1);
    expect([world.task.state, world.task.owner.email]).toEqual(['open', cem.email]);
    const told = world.mailer.sent.filter(({ text }) => text.includes('cracked')).map(({ to }) => to);
    // Whoever answers for the team hears that somebody's customers went to others.
    expect([...new Set(told)]).toEqual([cem.email, 'mara@oakandember.example']);
  });
});
