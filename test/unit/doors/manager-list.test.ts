import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { start, World } from '../../world/world.ts';

const hour = 3_600_000;
const task = (name: string, team: string, more: TaskParts = {}): TaskRow =>
  aTask({
    ...{ version: 0, id: idOf('task', name), contactId: name, contact: { name }, team },
    ...{ settleUntil: plus(start, -hour), dueAt: plus(start, hour), resolveBy: plus(start, 40 * hour) },
    ...more,
  });

/** Names of customers in the order in which the page of a manager lists them. */
const listed = async (path: string, tasks: readonly TaskRow[]): Promise<readonly string[]> => {
  const world = new World();
  for (const put of tasks) await world.records.commit([{ put }]);
  const cookie = await world.signIn('boss@oakandember.example', ['heardback-managers']);
  const { text } = await world.ask('GET', path, { cookies: [cookie] });
  return [...text.matchAll(/<a href="[^"]*" data-row[^>]*>([^<]+)</g)].map(([, name = '']) => name);
};

describe('a manager’s list over all teams', () => {
  const steps = ['open', 'acknowledged', 'contacted'] as const;

  it.each(steps)(
    'begins with who is late, the longest first, before a page of those who came just now, though it is %s',
    async (state) => {
      const others = steps.filter((one) => one !== state);
      const fresh = Array.from({ length: 60 }, (_, at) =>
        task(`Customer ${at}`, at % 2 === 0 ? 'care' : 'accounts', { state: others[at % 2] ?? 'open' }),
      );
      const late = task('Ada', 'accounts', {
        state,
        dueAt: plus(start, -144 * hour),
        resolveBy: plus(start, -100 * hour),
      });
      const lately = others.map((other) =>
        task(`Late ${other}`, 'care', {
          state: other,
          dueAt: plus(start, -2 * hour),
          resolveBy: plus(start, -2 * hour),
        }),
      );
      const names = await listed('/app?team=all', [...fresh, ...lately, late]);
      expect(names).toHaveLength(40);
      expect(names[0]).toBe('Ada');
      expect(names.slice(1, 3).toSorted()).toEqual(lately.map(({ contact }) => contact.name ?? '').toSorted());
    },
  );

  it('shows what is over by when it was closed, the last first, however it was closed', async () => {
    const closed = (name: string, state: 'resolved' | 'dismissed' | 'verified', hours: number) =>
      task(name, hours % 2 === 0 ? 'care' : 'accounts', { state, closedAt: plus(start, -hours * hour) });
    const names = await listed('/app?team=all&queue=done', [
      closed('Ada', 'resolved', 3),
      closed('Bob', 'dismissed', 1),
      closed('Cleo', 'verified', 2),
      closed('Dan', 'resolved', 4),
    ]);
    expect(names).toEqual(['Bob', 'Cleo', 'Ada', 'Dan']);
  });
});
