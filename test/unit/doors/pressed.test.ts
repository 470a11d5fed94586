import { describe, expect, it } from 'vitest';
import type { ButtonRow, RosterRow } from '../../../shared/contracts/rows/staff.ts';
import { idOf } from '../../../shared/domain/id.ts';
import type { TaskParts } from '../../world/task.ts';
import { start } from '../../world/world.ts';
import { askedForConsent, linkTo, mailed, mara } from './mailed.ts';

describe('a button in a mail to staff', () => {
  it('is only shown by opening the mail, whoever or whatever opens it', async () => {
    const { world, path, now, shown } = await mailed();
    const before = JSON.stringify(world.records.all());
    expect((await world.ask('GET', path)).status).toBe(200);
    expect((await world.ask('HEAD', path)).text).toBe('');
    expect(await shown()).toEqual(['contacted', 'resolve', 'take']);
    expect([JSON.stringify(world.records.all()), now().state]).toEqual([before, 'open']);
  });

  it.each<[Record<string, string>, object, string, readonly string[]]>([
    [{ do: 'take' }, { state: 'acknowledged', owner: mara }, 'It is yours.', ['contacted', 'resolve']],
    [{ do: 'contacted', note: ' Called her. ' }, { state: 'contacted', contactedAt: start }, 'Noted.', ['resolve']],
    [
      { do: 'resolve', cause: 'glue', outcome: 'New top sent.' },
      { state: 'resolved', cause: 'glue', outcome: 'New top sent.' },
      'Resolved.',
      [],
    ],
  ])('%j does that once, in the name of whoever was written to', async (form, expected, said, left) => {
    const { press, now, shown } = await mailed();
    const done = await press(form);
    expect([done.status, done.text.includes(said)]).toEqual([200, true]);
    expect(now()).toMatchObject(expected);
    const last = now().history.at(-1);
    expect(last).toMatchObject({ by: mara.email, at: start });
    if (form.note) expect(last?.note).toBe('Called her.');
    const again = await press(form);
    expect(again.status).toBe(409);
    expect(again.text).toContain(`You pressed this button before. The last step was “${last?.act}” by ${mara.email}.`);
    expect(now().history.at(-1)).toEqual(last);
    expect(await shown()).toEqual(left);
  });

  it('that says too little, or is none, does nothing', async () => {
    const { press, now } = await mailed();
    for (const form of [{ do: 'contacted', note: ' ' }, { do: 'erase' }, {}]) {
      const refused = await press(form as Record<string, string>);
      expect([form, refused.status]).toEqual([form, 409]);
      if (!('note' in form)) expect(refused.text).toContain('There is no such button.');
    }
    expect([now().state, now().history]).toEqual(['open', []]);
  });

  it.each<[TaskParts, readonly string[]]>([
    [{ state: 'acknowledged' }, ['contacted', 'resolve']],
    [{ state: 'contacted' }, ['resolve']],
    [{ state: 'resolved' }, []],
    [{ state: 'dismissed' }, []],
  ])('about a task that is %j is there while it has a meaning', async (more, left) => {
    expect(await (await mailed(more)).shown()).toEqual(left);
  });

  it('is dead by a link that was forged, is for something else, ran out or leads nowhere', async () => {
    const { world, button, now } = await mailed();
    const dead: readonly (readonly [string, number])[] = [
      ['x', 404],
      [linkTo('task', button.id, { key: new Uint8Array(32) }), 404],
      [linkTo('survey', button.id), 404],
      [linkTo('task', idOf('button', 'gone')), 404],
      [linkTo('task', button.id, { expires: '2026-11-01T00:00:00.000Z' }), 410],
    ];
    for (const [token, status] of dead) {
      expect((await world.ask('GET', `/t/${token}`)).status).toBe(status);
      expect((await world.ask('POST', `/t/${token}`, { form: { do: 'take' } })).status).toBe(status);
    }
    expect(now().state).toBe('open');
  });

  it('shows no customer to somebody who left the team, before and after their tasks are with others', async () => {
    const [ada, ben] = ['ada', 'ben'].map((name) => ({ name, email: `${name}@x.example`, languages: [] }));
    if (!ada || !ben) throw new Error('There is nobody.');
    const { world, task, now } = await mailed({ owner: ben });
    const id = idOf('button', 'ben');
    await world.records.commit([
      {
        put: {
          kind: 'button',
          version: 0,
          id,
          taskId: task.id,
          to: ben,
          used: {},
          expires: 9_999_999_999,
        } as ButtonRow,
      },
    ]);
    const path = `/t/${linkTo('task', id)}`;
    const state = async () => [
      (await world.ask('GET', path)).status,
      (await world.ask('POST', path, { form: { do: 'contacted', note: 'x' } })).status,
    ];
    await world.call('PUT', '/v1/teams/care', { members: [ada, ben] });
    expect((await world.ask('GET', path)).status).toBe(200);
    await world.call('PUT', '/v1/teams/care', { members: [ada] });
    expect(await state()).toEqual([410, 410]);
    const roster = world.records.peek({ kind: 'roster', id: ['care'] });
    await world.records.commit([{ put: { ...roster, left: [ben.email] } as RosterRow }]);
    await world.records.commit([{ put: { ...now(), owner: ben } }]);
    expect(await state()).toEqual([410, 410]);
    expect(now().history.filter(({ act }) => act === 'contacted')).toEqual([]);
  });

  it('is there for a manager who took the task, and for who is called up; not once another team has it', async () => {
    const boss = { name: 'Ines', email: 'ines@x.example' };
    const { world, task, path, now } = await mailed({ owner: boss });
    const id = idOf('button', 'boss');
    await world.records.commit([
      {
        put: {
          kind: 'button',
          version: 0,
          id,
          taskId: task.id,
          to: boss,
          used: {},
          expires: 9_999_999_999,
        } as ButtonRow,
      },
    ]);
    expect((await world.ask('GET', `/t/${linkTo('task', id)}`)).status).toBe(200);
    const tom = { name: 'Tom Aydin', email: 'tom@oakandember.example' };
    await world.records.commit([{ put: { ...now(), team: 'accounts', owner: tom } }]);
    for (const link of [path, `/t/${linkTo('task', id)}`]) expect((await world.ask('GET', link)).status).toBe(410);
  });

  it('of a page of somebody else’s is not pressed', async () => {
    const { world, path, now } = await mailed();
    const foreign = {
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      form: { do: 'take' },
    };
    expect((await world.ask('POST', path, foreign)).status).toBe(403);
    expect(now().state).toBe('open');
  });
});

describe('a customer who is asked to be quoted', () => {
  it('agrees, takes it back, and agrees again, each once, and each stands in the task', async () => {
    const { world, path, decides, told, row } = await askedForConsent();
    expect((await world.ask('GET', path)).text).toContain('Lovely table.');
    expect(told()).toEqual([]);
    for (const _ of ['once', 'again']) expect(await decides({ do: 'agree', name: ' Ada ' })).toBe(200);
    expect(told()).toHaveLength(1);
    expect(JSON.stringify(row())).toContain('"Ada"');
    for (const _ of ['once', 'again']) expect(await decides({ do: 'revoke' })).toBe(200);
    expect(told()).toHaveLength(2);
    expect(await decides({ do: 'agree' })).toBe(200);
    expect(told()).toHaveLength(3);
  });

  it('declines, and nothing else is decided by a form that says nothing', async () => {
    const { decides, told, row } = await askedForConsent();
    const before = row()?.version;
    for (const form of [{}, { do: 'erase' }] as const) expect(await decides(form as Record<string, string>)).toBe(200);
    expect([row()?.version, told()]).toEqual([before, []]);
    expect(await decides({ do: 'decline' })).toBe(200);
    expect(told()).toHaveLength(1);
  });

  it('by a link that was forged, is for something else, ran out or leads nowhere decides nothing', async () => {
    const { world, id, told } = await askedForConsent();
    const dead: readonly (readonly [string, number])[] = [
      ['x', 404],
      [linkTo('task', id), 404],
      [linkTo('consent', idOf('consent', 'gone')), 404],
      [linkTo('consent', id, { expires: '2026-11-01T00:00:00.000Z' }), 410],
    ];
    for (const [token, status] of dead) {
      expect((await world.ask('GET', `/c/${token}`)).status).toBe(status);
      expect((await world.ask('POST', `/c/${token}`, { form: { do: 'agree' } })).status).toBe(status);
    }
    expect(told()).toEqual([]);
  });
});
