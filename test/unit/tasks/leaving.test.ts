import { describe, expect, it } from 'vitest';
import { newsForOwner } from '../../../functions/follow-up/owner-mail.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import { leftOf, withMembers } from '../../../shared/domain/staff/left.ts';
import { taskMail } from '../../../shared/render/staff/task-mail.ts';
import { ProgramSnapshots } from '../../../shared/steps/survey/programs.ts';
import { passOn, passOnAllOf } from '../../../shared/steps/task/pass-on.ts';
import defaults from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const at = '2026-11-24T10:00:00.000Z';
const person = (name: string) => ({ name, email: `${name.toLowerCase()}@shop.example`, languages: [] });
const [ada, ben, mia] = [person('Ada'), person('Ben'), person('Mia')];
const { care } = defaults.teams;
if (!care) throw new Error('The default teams are gone.');
const config: RuntimeConfig = { ...defaults, teams: { care: { ...care, members: [ada, ben] } } };
const above = { name: 'Head', email: 'head@shop.example' };
const withLadder: RuntimeConfig = {
  ...config,
  teams: { care: { ...care, members: [ada, ben], escalation: [{ after: 3_600_000, to: above }] } },
};

const world = async (tasks: readonly TaskParts[]) => {
  const records = new InMemoryRecords();
  const armed: string[] = [];
  const timer = { arm: async ({ id }: { id: string }) => void armed.push(id) };
  await records.commit([
    ...tasks.map((more, n) => ({ put: aTask({ version: 0, id: `t${n}`, contactId: `c${n}`, ...more }) })),
    { put: { kind: 'roster', version: 0, team: 'care', absences: [], turns: { [ada.email]: at, [mia.email]: at } } },
  ]);
  const deps = { records, timer, config, clock: { now: () => at }, programs: new ProgramSnapshots(records, config) };
  const owners = async () =>
    (await records.getAll(tasks.map((_, n) => ({ kind: 'task', id: [`t${n}`] })))).map((row) =>
      row?.kind === 'task' ? row.owner.email : '',
    );
  return { records, deps, owners };
};

describe('somebody who left a team', () => {
  it('is known by their turns, or by having been taken off it; a manager who helped out has not left', () => {
    const roster = { kind: 'roster' as const, version: 1, team: 'care', absences: [], turns: { [mia.email]: at } };
    expect([...leftOf({ id: 'care', roster, config })]).toEqual([mia.email]);
    const without = withMembers({ ...roster, turns: {} }, [ada, ben], [ada]);
    expect([...leftOf({ id: 'care', roster: without, config })]).toEqual([ben.email]);
    expect(leftOf({ id: 'care', roster: withMembers(without, [ada], [ada, ben]), config }).size).toBe(0);
    expect(leftOf({ id: 'care', roster: undefined, config }).has('manager@shop.example')).toBe(false);
  });

  it('keeps no customer: what is open goes to those who are there, in turn, and says why', async () => {
    const { deps, owners, records } = await world([
      { owner: mia },
      { owner: { ...mia, email: mia.email.toUpperCase() }, group: 'promoter' },
      { owner: ada },
      { owner: { name: 'Boss', email: 'manager@shop.example' } },
      { owner: mia, state: 'resolved' },
    ]);
    expect(await passOnAllOf('care', deps)).toBe(2);
    const [first, second, third, fourth, fifth] = await owners();
    expect([ada.email, ben.email]).toEqual(expect.arrayContaining([first, second]));
    expect([third, fourth, fifth]).toEqual([ada.email, 'manager@shop.example', mia.email]);
    const task = await records.get({ kind: 'task', id: ['t0'] });
    const entry = task?.history.at(-1);
    expect(entry).toMatchObject({ act: 'handed-over', by: 'heardback', note: 'Mia has left the team.' });
    if (task && entry) expect(newsForOwner(task, [{ entry, number: 0 }])).toHaveLength(1);
    const links = { url: 'https://f.example/t/x', inboxUrl: 'https://f.example/app', before: [] };
    const mail = task && entry && taskMail({ task, entry, to: task.owner, brand: config.brand, ...links });
    expect(mail?.text).toContain('Mia has left the team.');
    // Nobody is left to be looked for, and nothing happens twice.
    expect(await passOnAllOf('care', deps)).toBe(0);
  });

  it('hears of no step of a task that is told late', async () => {
    const { deps } = await world([{ owner: mia }, { owner: ben }]);
    expect((await passOn('t0', deps))?.owner.email).not.toBe(mia.email);
    expect((await passOn('t1', deps))?.history).toEqual([]);
    expect(await passOn('unknown', deps)).toBeUndefined();
  });

  const lea = { name: 'Lea', email: 'lea@shop.example' };
  const opening = { at, by: 'heardback', act: 'opened' } as const;
  it.each<[string, TaskParts, string]>([
    ['opens for them', { owner: lea, history: [opening] }, ben.email],
    [
      'opens for who is of it',
      { owner: { ...ben, email: 'Ben@Shop.example' }, history: [opening] },
      'Ben@Shop.example',
    ],
    ['opens for who is called up', { owner: above, history: [opening] }, above.email],
    ['was handed to a manager', { owner: lea, history: [opening, { at, by: 'api', act: 'handed-over' }] }, lea.email],
    [
      'was taken by a manager',
      { owner: lea, history: [opening, { at, by: lea.email, act: 'acknowledged' }] },
      lea.email,
    ],
    ['has a long past', { owner: lea, history: [opening], past: { chapters: 1, steps: 40 } }, lea.email],
    ['is over', { owner: lea, history: [opening], state: 'dismissed' }, lea.email],
  ])('and was forgotten has no task that %s then', async (_, task, owner) => {
    const { deps } = await world([task]);
    expect((await passOn('t0', { ...deps, config: withLadder }))?.owner.email).toBe(owner);
  });

  it('is looked for until nothing is with them any more, however many pages their tasks fill', async () => {
    const { deps, owners, records } = await world(Array.from({ length: 230 }, () => ({ owner: mia })));
    expect(await passOnAllOf('care', deps)).toBe(230);
    expect((await owners()).includes(mia.email)).toBe(false);
    const roster = await records.get({ kind: 'roster', id: ['care'] });
    expect([roster?.left, Object.keys(roster?.turns ?? {})]).toEqual([undefined, [ada.email, ben.email]]);
  });

  it('is looked for again where something could not be passed on, which holds up nothing else', async () => {
    const { deps, owners, records } = await world([{ owner: mia }, { owner: mia }, { owner: mia }]);
    const commit: typeof records.commit = async (changes) => {
      if (changes.some((change) => 'put' in change && change.put.kind === 'task' && change.put.id === 't1'))
        throw new Error('throttled');
      return records.commit(changes);
    };
    const throttled = Object.assign(Object.create(records), { commit });
    await expect(passOnAllOf('care', { ...deps, records: throttled })).rejects.toThrow('throttled');
    expect((await owners()).map((email) => email === mia.email)).toEqual([false, true, false]);
    expect(Object.keys((await records.get({ kind: 'roster', id: ['care'] }))?.turns ?? {})).toContain(mia.email);
    expect(await passOnAllOf('care', deps)).toBe(1);
    expect((await owners()).includes(mia.email)).toBe(false);
  });

  it('is nobody where a team has no roster, or nobody left: nothing is read or written', async () => {
    const { deps, records } = await world([{ owner: ada }]);
    const [roster] = records.all().filter((row) => row.kind === 'roster');
    if (!roster) throw new Error('There is no roster.');
    await records.commit([{ put: { ...roster, turns: { [ada.email]: at } } }]);
    const never = Object.assign(Object.create(records), { list: () => expect.unreachable() });
    expect(await passOnAllOf('care', { ...deps, records: never })).toBe(0);
    expect(await passOnAllOf('elsewhere', { ...deps, records: never })).toBe(0);
  });

  it('hands their customers to who speaks their language', async () => {
    const { deps, records } = await world([{ owner: mia, language: 'de' }]);
    const german = { ...ben, languages: ['de'] };
    const roster = await records.get({ kind: 'roster', id: ['care'] });
    if (!roster) throw new Error('There is no roster.');
    await records.commit([{ put: { ...roster, members: [ada, german] } }]);
    const task = await passOn('t0', deps);
    expect(task?.owner.email).toBe(ben.email);
    expect((await records.get({ kind: 'roster', id: ['care'] }))?.turns[ben.email]).toBe(at);
  });
});
