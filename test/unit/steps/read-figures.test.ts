import { beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { figuresOf } from '../../../shared/steps/task/read-figures.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const now = '2026-11-24T12:00:00.000Z';
const teams = Object.keys(config.teams);
const [team = '', other = ''] = teams;

let records: InMemoryRecords;
/** Each hundredth row is read by its schema: there are thousands. */
beforeEach(() => {
  records = new InMemoryRecords({ checked: 100 });
  made = 0;
});
let made: number;
const put = async (count: number, more: (at: number) => TaskParts) => {
  const rows = Array.from({ length: count }, (_, at): TaskRow => {
    made += 1;
    return { ...aTask({ team, id: `t${made}`, ...more(at) }), version: 0 };
  });
  await records.commit(rows.map((row) => ({ put: row })));
};
const figures = (of?: string) => figuresOf({ records, clock: new VirtualClock(now), config }, of);
const counts = async (of?: string) => (await figures(of)).map(({ team: id, tasks, open }) => `${id} ${tasks} ${open}`);

describe('the figures of a team', () => {
  it('count every task that waits and that is over, however many pages they fill, and no promoter', async () => {
    await put(250, () => ({}));
    await put(201, (at) => ({ state: 'resolved', closedAt: new Date(Date.parse(now) - at).toISOString() }));
    await put(3, () => ({ group: 'promoter' }));
    await put(2, () => ({ group: 'promoter', state: 'resolved' }));
    await put(4, () => ({ state: 'settling' }));
    expect(await counts(team)).toEqual([`${team} 451 250`]);
  });

  it('are its own; where no team is named each has its own, in the order of the configuration', async () => {
    await put(2, () => ({}));
    await put(1, () => ({ team: other }));
    await put(1, () => ({ team: 'dissolved' }));
    expect(await counts()).toEqual(teams.map((id) => `${id} ${{ [team]: '2 2', [other]: '1 1' }[id] ?? '0 0'}`));
    expect(await counts(other)).toEqual([`${other} 1 1`]);
  });

  it('are of the five thousand that matter now: what waits, then what was closed last', async () => {
    await put(4_900, () => ({}));
    await put(600, (at) => ({
      ...{ state: 'resolved', openedAt: '2026-01-01T00:00:00.000Z' },
      // The first four hundred took a day longer, and are the oldest.
      closedAt: new Date(Date.parse('2026-01-02T00:00:00.000Z') + (at < 400 ? at : 86_400_000 + at)).toISOString(),
    }));
    const [found] = await figures(team);
    expect([found?.open, found?.tasks]).toEqual([4_900, 5_100]);
    expect(found?.minutesToSolution).toBeGreaterThanOrEqual(2 * 24 * 60);
  });
});
