import { describe, expect, it } from 'vitest';
import type { InMemoryObjects } from '../../shared/adapters/memory/objects.ts';
import { ParquetFacts } from '../../shared/adapters/parquet/fact-reader.ts';
import type { FactTableName } from '../../shared/contracts/facts/tables.ts';
import { plus } from '../../shared/domain/instant.ts';
import { rowsOf } from '../unit/facts/rows.ts';
import { Chance } from './chance.ts';
import { eventsOfADay } from './day.ts';
import { FactWorld } from './fact-world.ts';
import { World } from './world.ts';

const day = 86_400_000;
const all = { from: '0000-01', to: '9999-12' };

const factsOf = async (objects: InMemoryObjects, table: FactTableName, columns: readonly string[]) =>
  rowsOf(await new ParquetFacts(objects, []).read(table, all, ['id', ...columns])).toSorted((a, b) =>
    String(a.id) < String(b.id) ? -1 : 1,
  );

/** Customers answer, change their minds, and write. */
const customersAct = (world: World, chance: Chance, seen: Set<string>): void => {
  for (const mail of world.mailer.sent) {
    const token = /\/s\/([\w-]+)\?/.exec(mail.text)?.[1];
    if (mail.surveyId === undefined || !token || (seen.has(mail.messageId) && !chance.happens(0.02))) continue;
    seen.add(mail.messageId);
    if (chance.happens(0.1)) continue;
    if (chance.happens(0.2)) world.reply(mail, chance.pick(['2 - the lid was broken', '4, fine']));
    else world.visit(token, 1 + chance.below(5), chance.happens(0.5) ? 'The lid was broken.' : undefined);
  }
};

const play = async (seed: number, rate: number) => {
  const chance = new Chance(seed);
  const world = new World(chance, 0);
  const facts = new FactWorld(world, chance, { rate });
  const seen = new Set<string>();
  for (let at = 0; at < 5; at += 1) {
    const morning = new Date(plus('2026-11-26T00:00:00.000Z', at * day));
    world.clock.moveTo(morning.toISOString());
    for (const event of eventsOfADay(chance, { count: 24, people: 24, morning })) world.emit(event);
    await world.runUntil(plus(morning.toISOString(), day - 1), () => customersAct(world, chance, seen));
    await facts.read(chance.next());
  }
  await world.runUntil('2026-12-20T09:00:00.000Z', () => customersAct(world, chance, seen));
  await facts.read(0.7);
  return { world, facts };
};

/** Counted from the table itself, by nobody's help. */
const recount = (world: World) => {
  const rows = world.records.all();
  const surveys = rows.filter((row) => row.kind === 'survey').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const answered = surveys.flatMap((survey) => (survey.state === 'answered' ? [survey] : []));
  return {
    surveys: surveys.map(({ id, state, program }) => ({ id, state, program })),
    answers: answered.map(({ id, response, history }) => ({
      ...{ id, score: response.score, commented: response.comment === undefined ? 0 : 1 },
      at: Date.parse((history[0] ?? response).at),
    })),
    comments: answered.flatMap(({ id, response: { comment } }) =>
      comment === undefined ? [] : [{ id, words: comment }],
    ),
    tasks: rows
      .flatMap((row) =>
        row.kind === 'task' && 'openedAt' in row && row.openedAt ? [{ id: row.id, state: row.state }] : [],
      )
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    moments: rows.filter((row) => row.kind === 'event' && !row.erasedAt).length,
  };
};

const counted = async (objects: InMemoryObjects): Promise<ReturnType<typeof recount>> =>
  ({
    surveys: await factsOf(objects, 'surveys', ['state', 'program']),
    answers: await factsOf(objects, 'answers', ['score', 'commented', 'at']),
    comments: await factsOf(objects, 'comments', ['words']),
    tasks: await factsOf(objects, 'tasks', ['state']),
    moments: (await factsOf(objects, 'moments', [])).length,
  }) as unknown as ReturnType<typeof recount>;

const filesIn = async (objects: InMemoryObjects) => {
  const listed = (await objects.list('')).filter(({ key }) => key.endsWith('.parquet'));
  return listed.map(({ key, etag }) => `${key} ${etag}`);
};

describe.each([
  [0, 1],
  [0.02, 2],
  [0.15, 3],
])('with a reader of the stream that dies at %d of its calls', (rate, seed) => {
  it('facts are what the table says, in the tail as in the months, and made anew the same', async () => {
    const { world, facts } = await play(seed * 104_729, rate);
    await facts.finish();
    expect(await counted(facts.objects)).toEqual(recount(world));
    const rebuilt = await facts.rebuilt();
    expect(await filesIn(rebuilt)).toEqual(await filesIn(facts.objects));
    expect((await facts.objects.list('tail/')).length).toBe(0);
    expect(recount(world).answers.length).toBeGreaterThan(3);
  });
});

describe.each([0, 0.05])('a person who is erased by a process that dies at %d of its calls', (rate) => {
  it('takes their own facts along and nobody else’s, and comes back with nothing that is late', async () => {
    const { world, facts } = await play(15_485_863, rate);
    const before = recount(world);
    const survey = world.records.all().find((row) => row.kind === 'survey' && row.state === 'answered');
    const email = survey?.kind === 'survey' ? survey.address : '';
    const theirs = world.records
      .all()
      .flatMap((row) => (row.kind === 'survey' && row.address === email ? [row.id] : []));
    expect(theirs.length).toBeGreaterThan(0);
    const receipt = await facts.erase(email);
    expect(receipt.rows).toBeGreaterThan(theirs.length);
    await facts.finish();
    const after = recount(world);
    expect(after.answers).toEqual(before.answers.filter(({ id }) => !theirs.includes(id)));
    expect(await counted(facts.objects)).toEqual(after);
    expect(await filesIn(await facts.rebuilt())).toEqual(await filesIn(facts.objects));
    expect(JSON.stringify(world.records.all())).not.toContain(email);
    // The receipt of it all, which asking again adds nothing to.
    expect((await facts.erase(email)).rows).toBe(receipt.rows);
  });
});
