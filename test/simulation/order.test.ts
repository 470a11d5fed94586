import { describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake/intake.ts';
import { InMemoryParking, InMemoryTimer, testKeyring, VirtualClock } from '../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import type { RowOf } from '../../shared/contracts/rows/row.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import config from '../config.ts';
import { Chance } from './chance.ts';
import { eventsOfADay } from './day.ts';

const morning = new Date('2026-11-02T00:00:00.000Z');
const tenOClock = '2026-11-02T10:00:00.000Z';

const play = async (bodies: readonly string[]): Promise<InMemoryRecords> => {
  const records = new InMemoryRecords();
  const deps = {
    records,
    timer: new InMemoryTimer(),
    parking: new InMemoryParking(),
    clock: new VirtualClock(tenOClock),
    keyring: testKeyring,
    programs: new ProgramSnapshots(records, config),
    config,
  };
  for (const [at, body] of bodies.entries()) await intake({ id: `message-${at}`, body }, deps);
  return records;
};

const surveysIn = (records: InMemoryRecords) =>
  records
    .all()
    .filter((row): row is RowOf<'survey'> => row.kind === 'survey' && row.state === 'scheduled')
    .map(({ id, program, channel, address, dueAt, askBy, timezone }) => ({
      id,
      program,
      channel,
      address,
      dueAt,
      askBy,
      timezone,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('before the first survey is due', () => {
  it.each([1, 2, 3, 4, 125])(
    'events in any order, each once or more often, lead to the same surveys (seed %i)',
    async (seed) => {
      const chance = new Chance(seed * 104729);
      const events = eventsOfADay(chance, { count: 120, people: 16, morning });
      const inOrder = [...events].sort((a, b) =>
        JSON.parse(a).detail.occurredAt < JSON.parse(b).detail.occurredAt ? -1 : 1,
      );
      const repeated = events.flatMap((body) =>
        Array.from({ length: 1 + chance.below(3) }, (_, copy) => body.replace('envelope-', `envelope-${copy}-`)),
      );
      const expected = surveysIn(await play(inOrder));
      expect(expected.length).toBeGreaterThan(10);
      expect(surveysIn(await play(chance.shuffled(repeated)))).toEqual(expected);
      expect(surveysIn(await play(chance.shuffled(repeated)))).toEqual(expected);
    },
  );

  it('nobody is to be asked twice within the pause, by any address', async () => {
    const chance = new Chance(7);
    const surveys = surveysIn(await play(eventsOfADay(chance, { count: 160, people: 6, morning })));
    for (const a of surveys)
      for (const b of surveys)
        if (a.id !== b.id && a.address === b.address)
          expect(Math.abs(Date.parse(a.dueAt) - Date.parse(b.dueAt))).toBeGreaterThanOrEqual(config.atMostOnceIn);
  });
});
