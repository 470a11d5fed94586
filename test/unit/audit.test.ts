import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InMemoryRecords, trailKeyOfTests as key } from '../../shared/adapters/memory/records.ts';
import { trailed } from '../../shared/adapters/trailed.ts';
import type { AuditRow } from '../../shared/contracts/rows/audit.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { TaskAct } from '../../shared/contracts/task-acts.ts';
import { actorOf, sealed, signed, taskChain, verify, withTrail } from '../../shared/domain/audit/trail.ts';
import { idOf } from '../../shared/domain/id.ts';
import { evolve } from '../../shared/domain/task/evolve.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { anyText } from './any-text.ts';

const at = '2026-11-20T09:00:00.000Z';
const id = idOf('task', 'one');
const chain = taskChain(id);
const mara = 'Mara.Lindt@oakandember.example';
const task = (): TaskRow => ({
  ...{ kind: 'task', version: 0, id, state: 'open', group: 'detractor', severity: 'urgent', program: 'post-purchase' },
  ...{
    contactId: 'c',
    contact: { name: 'Ada Byron', email: 'ada@example.com' },
    score: 2,
    comment: 'The top is cracked.',
    revision: 1,
  },
  ...{
    team: 'care',
    owner: { name: 'Mara Lindt', email: mara },
    settleUntil: at,
    restarts: 0,
    dueAt: at,
    resolveBy: at,
  },
  ...{ escalation: 0, history: [{ at, by: 'heardback', act: 'opened' }], announced: 0, generation: 1, openedAt: at },
});
const withStep = (row: TaskRow, act: TaskAct, by = mara): TaskRow =>
  evolve(row, { type: 'Acted', at, by, act, note: 'Called Ada, she is furious.' });
const trailIn = (rows: readonly Row[]): readonly AuditRow[] =>
  rows.filter((row): row is AuditRow => row.kind === 'audit').toSorted((a, b) => a.seq - b.seq);

type Said = Pick<AuditRow, 'at' | 'actor' | 'act' | 'detail'>;
const words = anyText({ maxLength: 12 });
const said: fc.Arbitrary<Said> = fc.record({
  ...{ at: words, actor: words, act: words },
  detail: fc.dictionary(words, words, { maxKeys: 3, noNullPrototype: true }),
});
const chained = (told: readonly Said[]): readonly AuditRow[] => {
  const entries: AuditRow[] = [];
  for (const one of told)
    entries.push(signed(sealed({ chain, seq: entries.length + 1, ...one }, entries.at(-1)?.hash), key));
  return entries;
};
const trail = fc.array(said, { minLength: 2, maxLength: 8 }).map(chained);
/** What is there already is no change. */
const another = (from: string, to: string): string => (from === to ? `${to}.` : to);

type Forged = (entries: readonly AuditRow[], place: number, text: string) => readonly AuditRow[];
const forgeries: Readonly<Record<string, Forged>> = {
  ...Object.fromEntries(
    (['chain', 'at', 'actor', 'act', 'previous', 'hash'] as const).map((field): [string, Forged] => [
      `a changed ${field}`,
      (entries, place, text) =>
        entries.map((one, here) => (here === place ? { ...one, [field]: another(one[field], text) } : one)),
    ]),
  ),
  'a detail more': (entries, place, text) =>
    entries.map((one, here) =>
      here === place ? { ...one, detail: { ...one.detail, [text]: `${one.detail?.[text] ?? ''}.` } } : one,
    ),
  'another number': (entries, place, text) =>
    entries.map((one, here) => (here === place ? { ...one, seq: one.seq + text.length + 1 } : one)),
  'an entry taken out': (entries, place) => entries.filter((_, here) => here !== Math.min(place, entries.length - 2)),
  'an entry twice': (entries, place) => entries.flatMap((one, here) => (here === place ? [one, one] : [one])),
  'an entry put in, sealed as it should be': (entries, place, act) => {
    const [before, after] = [entries.slice(0, place), entries.slice(place)];
    return [
      ...before,
      signed(sealed({ chain, seq: place + 1, at, actor: 'api', act }, before.at(-1)?.hash), key),
      ...after,
    ];
  },
  'an entry put in the place of another, sealed as it should be': (entries, place, act) => {
    const here = Math.min(place, entries.length - 2);
    const old = entries[here];
    return entries.map((one, where) =>
      where === here
        ? signed(sealed({ ...one, act: another(old?.act ?? '', act) }, entries[here - 1]?.hash), key)
        : one,
    );
  },
  'two entries swapped': (entries, place) => {
    const here = Math.min(place, entries.length - 2);
    return entries.map(
      (one, where) => (where === here ? entries[here + 1] : where === here + 1 ? entries[here] : one) ?? one,
    );
  },
};

describe('a sealed trail', () => {
  it('is intact, in whatever order the store gives details back', () => {
    fc.assert(
      fc.property(trail, (entries) => {
        const stored = entries.map((one) => ({
          ...one,
          detail: Object.fromEntries(Object.entries(one.detail ?? {}).reverse()),
        }));
        expect(verify(entries, key)).toEqual({ kind: 'intact', entries: entries.length, unsigned: 0 });
        expect(verify(stored, key)).toEqual({ kind: 'intact', entries: entries.length, unsigned: 0 });
      }),
    );
    expect(verify([], key)).toEqual({ kind: 'intact', entries: 0, unsigned: 0 });
  });

  it.each(Object.entries(forgeries))('is broken by %s', (_, forge) => {
    fc.assert(
      fc.property(trail, fc.nat(7), words, (entries, nth, text) => {
        const forged = forge(entries, nth % entries.length, text);
        expect(verify(forged, key).kind).toBe('broken');
      }),
    );
  });

  it('is broken by a number that leaves one out, sealed and signed as it should be, and by a signature cut short', () => {
    const said = { chain, at, actor: 'api', act: 'absence' };
    expect(verify([signed(sealed({ ...said, seq: 2 }), key)], key)).toEqual({ kind: 'broken', at: 1 });
    const whole = signed(sealed({ ...said, seq: 1 }), key);
    expect(verify([{ ...whole, mac: whole.mac?.slice(0, 9) }], key)).toEqual({ kind: 'broken', at: 1 });
  });

  it('whose end was cut off still looks whole by itself: only the task and the archive know how long it was', () => {
    fc.assert(
      fc.property(trail, fc.nat(7), (entries, kept) => {
        expect(verify(entries.slice(0, kept), key).kind).toBe('intact');
      }),
    );
  });
});

describe('who can write the table, and has not the key', () => {
  const other = new Uint8Array(32).fill(9);
  /** The whole trail made anew around one entry that says something else, every hash as it should be. */
  const rewritten = (entries: readonly AuditRow[], place: number, mark: (entry: AuditRow) => AuditRow) => {
    const made: AuditRow[] = [];
    for (const [at, { mac: _, ...one }] of entries.entries())
      made.push(mark(sealed({ ...one, ...(at === place && { act: `${one.act}!` }) }, made.at(-1)?.hash)));
    return made;
  };

  it('cannot rewrite a trail from its beginning, with another key or the old signatures', () => {
    fc.assert(
      fc.property(trail, fc.nat(7), (entries, nth) => {
        const place = nth % entries.length;
        const old = new Map(entries.map(({ seq, mac }) => [seq, mac]));
        expect(
          verify(
            rewritten(entries, place, (one) => signed(one, other)),
            key,
          ).kind,
        ).toBe('broken');
        const kept = rewritten(entries, place, (one) => ({ ...one, mac: old.get(one.seq) }));
        expect(verify(kept, key)).toEqual({ kind: 'broken', at: place + 1 });
      }),
    );
  });

  it('cannot leave the signatures away without its being said, nor add an entry without one', () => {
    fc.assert(
      fc.property(trail, (entries) => {
        const bare = rewritten(entries, 0, (one) => one);
        expect(verify(bare, key)).toEqual({ kind: 'intact', entries: bare.length, unsigned: bare.length });
        const last = entries.at(-1);
        const more = sealed({ chain, seq: entries.length + 1, at, actor: 'api', act: 'forged' }, last?.hash);
        expect(verify([...entries, more], key)).toEqual({ kind: 'broken', at: more.seq });
      }),
    );
  });

  it('finds every entry signed that was ever stored', async () => {
    const records = new InMemoryRecords();
    await records.commit([{ put: task() }]);
    await commitRecorded([], { chain: 'teams', by: mara, act: 'absence', at }, records);
    const entries = trailIn(records.all());
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(signed(entry, key)).toEqual(entry);
  });
});

describe('a task and its trail', () => {
  it('have one entry for each step, once, whatever commits come between', async () => {
    const acts = fc.array(fc.array(fc.constantFrom('noted', 'contacted', 'handed-over'), { maxLength: 3 }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (commits) => {
        const records = new InMemoryRecords();
        await records.commit([{ put: task() }]);
        for (const steps of commits) {
          const found = (await records.get({ kind: 'task', id: [id] })) ?? task();
          await records.commit([
            {
              put: steps.reduce<TaskRow>((row, act) => withStep(row, act), {
                ...found,
                announced: found.announced + 1,
              }),
            },
          ]);
        }
        const stored = await records.get({ kind: 'task', id: [id] });
        const entries = trailIn(records.all());
        expect(entries.map(({ act }) => act)).toEqual(['opened', ...commits.flat()]);
        expect(verify(entries, key)).toEqual({ kind: 'intact', entries: stored?.history.length, unsigned: 0 });
        expect(stored?.audit).toEqual({ seq: entries.length, hash: entries.at(-1)?.hash });
      }),
      { numRuns: 40 },
    );
  });

  it('without a new step get no entry', () => {
    const { task: once } = withTrail(task());
    expect(withTrail(once)).toEqual({ task: once, entries: [] });
  });

  it('say in each entry how it stood, who acted, and who was told', () => {
    const moved = { ...task(), past: { chapters: 1, steps: 2 }, audit: { seq: 2, hash: 'h' } };
    const told = { at, by: 'api', act: 'mentioned' as const, to: { name: 'Boss', email: 'boss@oakandember.example' } };
    const { entries, task: kept } = withTrail({ ...moved, history: [...moved.history, told] });
    const detail = { state: 'open', team: 'care', owner: actorOf(mara) };
    expect(entries).toMatchObject([
      { chain, seq: 3, at, actor: 'heardback', act: 'opened', detail, previous: 'h' },
      { seq: 4, actor: 'api', act: 'mentioned', detail: { ...detail, to: actorOf('boss@oakandember.example') } },
    ]);
    expect(entries[0]?.detail).not.toHaveProperty('to');
    expect([actorOf(mara).startsWith('staff.'), actorOf('api')]).toEqual([true, 'api']);
    expect(kept.audit).toMatchObject({ seq: 4 });
  });

  it('are written in one commit or neither', async () => {
    const records = new InMemoryRecords();
    await records.commit([{ put: task() }]);
    const before = records.all();
    const stale = { ...withStep(task(), 'dismissed'), version: 0 };
    expect(await records.commit([{ put: stale }])).toEqual({ kind: 'conflict' });
    const found = (await records.get({ kind: 'task', id: [id] })) ?? task();
    const moved = { require: { kind: 'contact' as const, id: ['c'] }, version: 7 };
    expect(await records.commit([{ put: withStep(found, 'dismissed') }, moved])).toEqual({ kind: 'conflict' });
    // Somebody who wrote an entry into the future of the trail keeps the task from going on unseen.
    expect(records.all()).toEqual(before);
    await records.commit([{ put: sealed({ chain, seq: 2, at, actor: 'nobody', act: 'forged' }) }]);
    expect(await records.commit([{ put: withStep(found, 'dismissed') }])).toEqual({ kind: 'conflict' });
    expect((await records.get({ kind: 'task', id: [id] }))?.history).toHaveLength(1);
  });

  it('stay one unbroken chain when many change the task at once', async () => {
    const records = new InMemoryRecords();
    await records.commit([{ put: task() }]);
    const who = Array.from({ length: 20 }, (_, number) => `p${number}@oakandember.example`);
    const step = (by: string) =>
      untilCommitted(async () => {
        const found = (await records.get({ kind: 'task', id: [id] })) ?? task();
        return { commit: await records.commit([{ put: withStep(found, 'noted', by) }]), value: undefined };
      }).catch(() => 'gave up');
    const done = (await Promise.all(who.map(step))).filter((result) => result !== 'gave up').length;
    expect(done).toBeGreaterThan(0);
    const entries = trailIn(records.all());
    expect(verify(entries, key)).toEqual({ kind: 'intact', entries: done + 1, unsigned: 0 });
    expect(new Set(entries.map(({ actor }) => actor)).size).toBe(done + 1);
  });

  it('tell nobody’s address, name, note or words', () => {
    const steps = ['acknowledged', 'handed-over', 'contacted', 'replied', 'resolved'] as const;
    const closed: TaskRow = { ...task(), cause: 'glue', outcome: 'New top.' };
    const changes = trailed([{ put: steps.reduce<TaskRow>((row, act) => withStep(row, act), closed) }]);
    const entries = trailIn(changes.flatMap((change) => ('put' in change ? [change.put] : [])));
    expect(entries).toHaveLength(6);
    for (const secret of [/@/, /mara|lindt|ada|byron/i, /furious|called/i, /cracked|new top|glue/i])
      expect(JSON.stringify(entries)).not.toMatch(secret);
    // The same person in another spelling is the same actor.
    const [, shouted] = withTrail(withStep(task(), 'noted', mara.toUpperCase())).entries;
    expect(shouted?.actor).toBe(entries[1]?.actor);
  });
});

describe('what belongs to no task', () => {
  it('is one chain too; whoever was slower writes neither entry nor row', async () => {
    const records = new InMemoryRecords();
    const act = (by: string) =>
      commitRecorded([], { chain: 'teams', by, act: 'absence', at, detail: { team: 'care' } }, records);
    const commits = await Promise.all([act(mara), act('boss@oakandember.example')]);
    expect(commits.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'conflict']);
    await act(mara);
    const entries = trailIn(records.all());
    expect(verify(entries, key)).toEqual({ kind: 'intact', entries: 2, unsigned: 0 });
    expect(JSON.stringify(entries)).not.toContain('@');
  });
});
