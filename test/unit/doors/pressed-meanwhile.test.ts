import { describe, expect, it } from 'vitest';
import type { ConsentRow } from '../../../shared/contracts/rows/consent.ts';
import type { ButtonRow } from '../../../shared/contracts/rows/staff.ts';
import type { Change } from '../../../shared/ports/records.ts';
import config from '../../config.ts';
import type { World } from '../../world/world.ts';
import { askedForConsent, linkTo, mailed, mara } from './mailed.ts';

/** What somebody else does between what is read and what is written, once. */
const meanwhile = (world: World, act: () => Promise<unknown>): void => {
  const { commit } = world.records;
  world.records.commit = async (changes: readonly Change[]) => {
    world.records.commit = commit;
    await act();
    return commit.call(world.records, changes);
  };
};

describe('a button that is pressed while', () => {
  it('somebody else deals with the task shows what they did, and does nothing', async () => {
    const { world, task, press, now } = await mailed();
    const byOthers = { state: 'dismissed', note: 'A joke.' };
    meanwhile(world, () => world.call('PATCH', `/v1/tasks/${task.id}`, byOthers, { 'if-match': '*' }));
    const refused = await press({ do: 'contacted', note: 'I called Ada.' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('The last step was “dismissed” by api.');
    expect(refused.text).toContain('dismissed');
    expect(now().history.map(({ act }) => act)).toEqual(['dismissed']);
  });

  it('it is pressed already, as by two clicks, is pressed once', async () => {
    const { world, press, now } = await mailed({ state: 'acknowledged' });
    meanwhile(world, () => press({ do: 'contacted', note: 'Called.' }));
    const second = await press({ do: 'contacted', note: 'Called.' });
    expect([second.status, second.text.includes('You pressed this button before.')]).toEqual([409, true]);
    expect(now().history.filter(({ act }) => act === 'contacted')).toHaveLength(1);
  });

  it.each(['task', 'button'] as const)('the %s is erased leads nowhere, and brings nothing back', async (kind) => {
    const { world, task, button, press } = await mailed();
    meanwhile(world, async () => {
      const id = kind === 'task' ? task.id : button.id;
      const version = world.records.peek({ kind, id: [id] })?.version ?? 0;
      await world.records.commit([{ erase: { kind, id: [id] }, version }]);
    });
    expect((await press({ do: 'take' })).status).toBe(404);
    expect(world.records.all().filter((row) => row.kind === kind)).toEqual([]);
  });
});

describe('a button in a mail', () => {
  it('that was refused loses nothing that was typed, whatever it is', async () => {
    const { press } = await mailed();
    const refused = await press({ do: 'erase', note: 'I called <Ada>.', cause: 'glue', outcome: 'New top.' });
    for (const typed of ['I called &lt;Ada&gt;.', 'value="glue"', 'New top.']) expect(refused.text).toContain(typed);
    expect((await press({ do: 'contacted' })).status).toBe(409);
  });

  it('leads back to itself, and keeps a note of bearable length', async () => {
    const { path, press, now, world } = await mailed();
    expect((await world.ask('GET', path)).text).toContain(`action="${path}"`);
    const done = await press({ do: 'contacted', note: 'ä'.repeat(6_000) });
    expect(done.text).not.toContain('name="note"');
    expect(now().history.at(-1)?.note).toBe('ä'.repeat(5_000));
  });

  it('that was pressed is gone, also once the task is open again', async () => {
    const { world, press, now, shown } = await mailed();
    await press({ do: 'take' });
    await world.records.commit([{ put: { ...now(), state: 'open' } as never }]);
    expect(await shown()).toEqual(['contacted', 'resolve']);
  });

  it('leads nowhere where the task is no more', async () => {
    const { world, task, path } = await mailed();
    await world.records.commit([{ erase: { kind: 'task', id: [task.id] }, version: 1 }]);
    const gone = await world.ask('GET', path);
    expect([gone.status, gone.text.includes('lang="en"')]).toEqual([404, true]);
  });

  it.each([
    ['a member of the team', { name: 'Ada', email: 'Ada@x.example' }, 200],
    ['who is called up', { name: 'Ines', email: 'ines@x.example' }, 200],
    ['nobody concerned', { name: 'Bob', email: 'bob@x.example' }, 410],
  ])('is there for %s', async (_, to, status) => {
    const care = config.teams.care;
    if (!care) throw new Error('There is no such team.');
    const called = [{ after: 4, to: { name: 'Ines', email: 'Ines@x.example' } }] as unknown as typeof care.escalation;
    const stage = { ...config, teams: { ...config.teams, care: { ...care, escalation: called } } };
    const { world, button } = await mailed({}, stage);
    await world.call('PUT', '/v1/teams/care', { members: [{ name: 'Ada', email: 'ada@x.example', languages: [] }] });
    await world.records.commit([{ put: { ...button, version: 1, to } as ButtonRow }]);
    expect((await world.ask('GET', `/t/${linkTo('task', button.id)}`)).status).toBe(status);
  });

  it('about a task of a team that is no more is there for whoever has it', async () => {
    const { world, path } = await mailed({ team: 'gone', owner: mara });
    expect((await world.ask('GET', path)).status).toBe(200);
    const others = await mailed({ team: 'gone' });
    expect((await others.world.ask('GET', others.path)).status).toBe(410);
  });
});

describe('a customer who is asked to be quoted', () => {
  it('and decides twice at once has decided as they did last, and each stands in the task', async () => {
    const { world, decides, told, row } = await askedForConsent();
    await decides({ do: 'agree' });
    meanwhile(world, () => decides({ do: 'revoke' }));
    expect(await decides({ do: 'revoke' })).toBe(200);
    expect(told()).toHaveLength(2);
    meanwhile(world, () => decides({ do: 'agree' }));
    expect(await decides({ do: 'decline' })).toBe(200);
    expect((row() as ConsentRow).state).not.toBe('agreed');
  });

  it('and was erased meanwhile reads that the link leads nowhere', async () => {
    const { world, id, decides, told, row } = await askedForConsent();
    meanwhile(world, async () => {
      await world.records.commit([{ erase: { kind: 'consent', id: [id] }, version: row()?.version ?? 0 }]);
    });
    expect(await decides({ do: 'agree' })).toBe(404);
    expect([row(), told()]).toEqual([undefined, []]);
  });

  it.each([{}, { do: 'erase' }, { name: 'Ada' }])(
    'and agreed takes nothing back by a form that says %j',
    async (form) => {
      const { decides, told, row } = await askedForConsent();
      await decides({ do: 'agree' });
      expect(await decides(form as Record<string, string>)).toBe(200);
      expect([(row() as ConsentRow).state, told().length]).toEqual(['agreed', 1]);
    },
  );

  it('decides nothing by a page of somebody else’s', async () => {
    const { world, path, told } = await askedForConsent();
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const foreign = await world.ask('POST', path, { headers, form: { do: 'agree' } });
    const forged = await world.ask('GET', '/c/x');
    expect([foreign.status, foreign.text]).toEqual([403, forged.text]);
    expect(told()).toEqual([]);
  });
});
