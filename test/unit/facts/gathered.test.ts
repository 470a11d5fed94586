import { describe, expect, it } from 'vitest';
import { gather } from '../../../functions/gather/gather.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { FactChange } from '../../../shared/domain/facts/fact.ts';
import { World } from '../../world/world.ts';

/** What is copied beside the table, and which facts are written. */
class Gathering extends World {
  readonly kept: Row[] = [];
  readonly facts: FactChange[] = [];

  protected override deps() {
    const deps = super.deps();
    const archive = { keep: async (row: Row) => void this.kept.push(row) };
    const tail = {
      add: async (changes: readonly FactChange[]) => {
        this.facts.push(...changes);
        return deps.tail.add(changes);
      },
    };
    return { ...deps, archive, tail } as unknown as ReturnType<World['deps']>;
  }

  gathers(...changes: readonly { readonly before: Row | undefined; readonly after: Row }[]) {
    return gather(changes, this.deps());
  }

  rows<K extends Row['kind']>(kind: K) {
    return this.records.all().filter((row): row is Extract<Row, { kind: K }> => row.kind === kind);
  }
}

const unhappy = async () => {
  const world = new Gathering();
  await world.emit('purchase.completed', { id: 'o1', customer: { id: 'ada', email: 'ada@example.com' } });
  await world.pass(24 * 4);
  const path = /https:\/\/f\.example(\/s\/[\w-]+)/.exec(world.mailer.sent[0]?.html ?? '')?.[1] ?? '';
  await world.ask('POST', path, { form: { score: '2', comment: 'Cracked.' } });
  await world.pass(1);
  return world;
};

describe('what the table tells', () => {
  it('is copied where nobody can change it, as far as it is of the trail, entry by entry', async () => {
    const world = await unhappy();
    expect(world.rows('audit').length).toBeGreaterThan(0);
    expect(world.kept).toEqual(world.rows('audit'));
  });

  it('makes the facts of the survey, its answer, its words, its task and what happened', async () => {
    const world = await unhappy();
    expect(new Set(world.facts.map(({ table }) => table))).toEqual(
      new Set(['surveys', 'answers', 'comments', 'tasks', 'moments']),
    );
  });

  it('makes them as the table is by now, whatever an old message says', async () => {
    const world = await unhappy();
    const [survey] = world.rows('survey');
    if (!survey) throw new Error('Nobody was asked.');
    world.facts.length = 0;
    await world.gathers({ before: undefined, after: { ...survey, state: 'sent', version: 1 } as Row });
    expect(world.facts.some(({ table }) => table === 'answers')).toBe(true);
  });

  it('takes a task out of the month in which it lay before', async () => {
    const world = await unhappy();
    const [task] = world.rows('task');
    if (!task) throw new Error('There is no task.');
    world.facts.length = 0;
    const before = { ...task, openedAt: '2026-09-30T09:00:00.000Z' } as Row;
    await world.gathers({ before, after: task });
    const months = world.facts.filter(({ table }) => table === 'tasks').map(({ month }) => month);
    expect(new Set(months)).toEqual(new Set(['2026-09', '2026-11']));
  });

  it('makes nothing of what no figure needs', async () => {
    const world = await unhappy();
    world.facts.length = 0;
    world.kept.length = 0;
    for (const after of world.rows('address')) await world.gathers({ before: undefined, after });
    expect([world.facts, world.kept]).toEqual([[], []]);
  });
});
