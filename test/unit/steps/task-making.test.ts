import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { ContactRow } from '../../../shared/contracts/rows/contact.ts';
import type { RosterRow } from '../../../shared/contracts/rows/staff.ts';
import { makingFor, openTaskOf, ownerFor } from '../../../shared/steps/task/task-making.ts';
import shipped from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const now = '2026-11-24T09:00:00.000Z';
const day = (count: number) => `2026-11-${String(count).padStart(2, '0')}T09:00:00.000Z`;
const person = (name: string, languages: string[] = []) => ({ name, email: `${name}@Shop.example`, languages });
const [ann, ben] = [person('ann'), person('ben', ['de'])];
const care = shipped.teams.care;
if (!care) throw new Error('The default teams are gone.');

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});
const deps = (members: readonly (typeof ann)[] = [ann, ben], tasks: object = {}) => ({
  ...{ records, timer: new InMemoryTimer(), clock: new VirtualClock(now), programs: {} as never },
  config: {
    ...shipped,
    teams: { ...shipped.teams, care: { ...care, members: [...members] } },
    tasks: { ...shipped.tasks, ...tasks },
  },
});
const task = (id: string, more: TaskParts = {}) =>
  records.commit([{ put: { ...aTask({ id, team: 'care', ...more }), version: 0 } }]);
const roster = (more: Partial<RosterRow> = {}) =>
  records.commit([{ put: { kind: 'roster', version: 0, team: 'care', absences: [], turns: {}, ...more } }]);

describe('the open task of a customer', () => {
  const open = (contactId: string, taskId: string, at: string) =>
    records.commit([{ put: { kind: 'open', version: 0, contactId, taskId, at } }]);

  it('is found under each name that they were known by, the newest first, with the row of the name they have now', async () => {
    await open('ada', 't1', day(1));
    await open('before', 't2', day(3));
    await open('long-before', 't3', day(2));
    for (const id of ['t1', 't2', 't3']) await task(id);
    const { open: own, task: found } = await openTaskOf(['ada', 'before', 'long-before'], records);
    expect([own?.taskId, found?.id]).toEqual(['t1', 't2']);
    expect((await openTaskOf(['before', 'ada'], records)).open?.taskId).toBe('t2');
    expect((await openTaskOf(['long-before', 'ada'], records)).task?.id).toBe('t3');
  });

  it('is an older one where the newest was erased, and none where nobody is known', async () => {
    await open('ada', 'erased', day(3));
    await open('before', 't2', day(1));
    await task('t2');
    expect((await openTaskOf(['ada', 'before'], records)).task?.id).toBe('t2');
    expect(await openTaskOf(['nobody'], records)).toEqual({ open: undefined, task: undefined });
    expect((await openTaskOf(['nobody', 'before'], records)).open).toBeUndefined();
  });
});

describe('whose turn it is', () => {
  const owner = async (more: object = {}, own = deps()) =>
    (await ownerFor({ teamId: 'care', ...more }, own)).owner.name;

  it('is the team’s owner’s where it has nobody else, and no turn is written down', async () => {
    const found = await ownerFor({ teamId: 'care' }, deps([]));
    expect(found).toEqual({ owner: { name: care.owner.name, email: care.owner.email }, roster: undefined });
  });

  it('is written down, so that the next is another’s', async () => {
    const found = await ownerFor({ teamId: 'care' }, deps());
    expect([found.owner.name, found.roster?.turns]).toEqual(['ann', { [ann.email]: now }]);
    await roster({ turns: found.roster?.turns ?? {} });
    expect(await owner()).toBe('ben');
  });

  it('is of those whom the roster names, also where the configuration has none', async () => {
    await roster({ members: [person('cem')] });
    expect(await owner({}, deps([]))).toBe('cem');
    expect(await owner()).toBe('cem');
  });

  it('is whoever has the fewest customers waiting, however their address is spelt', async () => {
    await task('t1', { owner: { name: 'ann', email: ann.email.toUpperCase() } });
    expect(await owner()).toBe('ben');
    for (const id of ['t2', 't3']) await task(id, { owner: { name: 'ben', email: ben.email.toLowerCase() } });
    expect(await owner()).toBe('ann');
  });

  it('counts neither what is over, nor promoters, nor what waits for another team', async () => {
    const mine = { owner: { name: 'ann', email: ann.email } };
    await task('t1', { ...mine, state: 'resolved' });
    await task('t2', { ...mine, group: 'promoter' });
    await task('t3', { ...mine, team: 'accounts' });
    expect(await owner()).toBe('ann');
  });

  it('is looked for among the two hundred that are most urgent', async () => {
    const puts = Array.from({ length: 200 }, (_, nth) => ({
      put: {
        ...aTask({ id: `b${nth}`, team: 'care', dueAt: day(24), owner: { name: 'ben', email: ben.email } }),
        version: 0,
      },
    }));
    await records.commit(puts);
    const later = Array.from({ length: 300 }, (_, nth) => ({
      put: {
        ...aTask({ id: `a${nth}`, team: 'care', dueAt: day(29), owner: { name: 'ann', email: ann.email } }),
        version: 0,
      },
    }));
    await records.commit(later);
    expect(await owner()).toBe('ann');
  });

  it('is who speaks the customer’s language, and not the agent who was rated, unless the team wants just that', async () => {
    expect(await owner({ language: 'de-AT' })).toBe('ben');
    const rated = { event: { agent: { email: ann.email.toLowerCase() } } };
    expect(await owner(rated)).toBe('ben');
    expect(await owner(rated, deps([ann, ben], { toRatedAgent: true }))).toBe('ann');
  });

  it('of a team that is no more is the first team’s', async () => {
    const found = await ownerFor({ teamId: 'dissolved' }, deps());
    expect([found.owner.name, found.roster?.team]).toEqual(['ann', 'care']);
  });
});

describe('what a task without a rating is made of', () => {
  const known: ContactRow = { kind: 'contact', version: 0, id: 'ada', locale: 'de', asked: {}, createdAt: day(1) };

  it('is the contact as they are now, somebody who speaks their language, and the rules of the team', async () => {
    for (const row of [known, { ...known, id: 'before', mergedInto: 'ada' }]) await records.commit([{ put: row }]);
    const { making, roster: turn } = await makingFor({ contactId: 'before', teamId: 'care' }, deps());
    expect(making).toMatchObject({ teamId: 'care', owner: { name: 'ben' }, contact: { id: 'ada' }, now });
    expect(making.rules.escalation).toBe(care.escalation);
    expect(Object.keys(turn?.turns ?? {})).toEqual([ben.email]);
  });

  it('goes by the language that is given rather than by the contact’s', async () => {
    await records.commit([{ put: known }]);
    const { making } = await makingFor({ contactId: 'ada', teamId: 'gone', language: 'en' }, deps());
    expect([making.owner.name, making.teamId]).toEqual(['ann', 'care']);
    expect((await makingFor({ contactId: '', teamId: 'care' }, deps())).making.contact).toBeUndefined();
  });
});
