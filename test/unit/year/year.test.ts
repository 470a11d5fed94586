import { beforeAll, describe, expect, it } from 'vitest';
import { testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { RowSchema } from '../../../shared/contracts/rows/row.ts';
import { compactFresh } from '../../../shared/steps/facts/fresh.ts';
import { makeFacts } from '../../../shared/steps/facts/make-facts.ts';
import { TailWriter } from '../../../shared/steps/facts/tail.ts';
import { peopleRows, rowsOf } from '../../../year/rows.ts';
import { ratingsIn } from '../../../year/truth.ts';
import { smallYear, until } from './small-year.ts';

let year: Awaited<ReturnType<typeof smallYear>>;
beforeAll(async () => {
  year = await smallYear();
});

const bytesOf = async (objects: InMemoryObjects) =>
  (await objects.list('')).map(({ key, etag }): [string, string] => [key, etag]);

describe('a year', () => {
  it('has as many surveys and answers as were wanted, of twenty programmes at all six stages', () => {
    const { counts, stories, shop } = year;
    expect([counts.get('surveys'), counts.get('answers')]).toEqual([6_500, 1_000]);
    expect(counts.get('moments')).toBe(stories.length);
    const programs = new Set(stories.flatMap(({ survey }) => survey?.program ?? []));
    expect(programs.size).toBe(20);
    expect(new Set([...programs].map((id) => shop.config.programs[id]?.journey)).size).toBe(6);
  });

  it('has happened within the year, and nothing of it later', () => {
    const times = JSON.stringify(
      year.stories.flatMap(rowsOf).map(({ kind, ...row }) => ({ kind, ...row, expires: 0 })),
    );
    const past = [...times.matchAll(/"(at|sentAt|closedAt|contactedAt|occurredAt|openedAt)":"(\d{4}[^"]+)"/g)];
    expect(past.length).toBeGreaterThan(10_000);
    expect(past.filter(([, , at = '']) => at > until)).toEqual([]);
  });

  it('is the same each time, to the byte, and another with another seed', async () => {
    const size = { surveys: 300, answers: 60 };
    const [one, other] = [await smallYear(size), await smallYear(size)];
    expect(await bytesOf(one.objects)).toEqual(await bytesOf(other.objects));
    expect(JSON.stringify(one.stories)).toBe(JSON.stringify(other.stories));
  });

  it('consists of rows as the table has them', () => {
    const rows = [...year.shop.rows, ...year.stories.flatMap(rowsOf), ...peopleRows(year.stories, new Uint8Array(32))];
    const unfit = rows.filter((row) => !RowSchema.safeParse(row).success);
    expect(unfit).toEqual([]);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['program', 'event', 'survey', 'task', 'open', 'intent', 'contact', 'address']),
    );
  });

  it('gives each rating as often as its parameters say', () => {
    const mood = 0.2;
    const survey = year.shop.config.programs['first-use']?.survey;
    if (survey?.type !== 'nps') throw new Error('First use is asked about by NPS.');
    const given = year.stories.flatMap(({ survey: row }) =>
      row?.state === 'answered' && row.program === 'first-use' ? [row.response.score] : [],
    );
    const { shares } = ratingsIn(survey, mood);
    const [promoters, detractors] = [(shares[9] ?? 0) + (shares[10] ?? 0), shares.slice(0, 7).reduce((a, b) => a + b)];
    const nps = given.reduce((sum, score) => sum + Number(score >= 9) - Number(score <= 6), 0) / given.length;
    // Stores move it by some points, and so does chance.
    expect(Math.abs(nps - (promoters - detractors))).toBeLessThan(0.25);
  });
});

it('is what a rebuild from its rows gives: taken into the same files, it changes no byte', async () => {
  const { shop, stories, objects, format } = await smallYear({ surveys: 1_500, answers: 250 });
  const records = new InMemoryRecords();
  const rows = [...shop.rows, ...stories.flatMap(rowsOf)];
  // A commit raises each version by one.
  for (const row of rows) await records.commit([{ put: { ...row, version: row.version - 1 } }]);
  const copy = new InMemoryObjects();
  for (const { key } of await objects.list(''))
    await copy.put(key, (await objects.get(key))?.body ?? new Uint8Array(), undefined);
  const clock = new VirtualClock(until);
  const tail = new TailWriter({ objects: copy, clock, ids: { next: () => 'tail' } });
  const touched = {
    surveys: new Set(stories.flatMap(({ survey }) => survey?.id ?? [])),
    tasks: new Set(stories.flatMap(({ task }) => task?.id ?? [])),
    events: new Set(stories.map(({ event }) => event.key)),
  };
  const { config, programs } = shop;
  await tail.add(await makeFacts(touched, { records, programs, clock, config, keyring: testKeyring }));
  const { properties } = config.insights;
  const { changes } = await compactFresh({ objects: copy, format, clock, properties });
  expect(changes).toBeGreaterThan(3_500);
  expect(await bytesOf(copy)).toEqual(await bytesOf(objects));
});
