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
});
