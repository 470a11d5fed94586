import { describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake/intake.ts';
import { InMemoryParking, InMemoryTimer, testKeyring, VirtualClock } from '../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import type { RowOf } from '../../shared/contracts/rows.ts';
import { ProgramSnapshots } from '../../shared/runtime/programs.ts';
import config from '../config.ts';
import { Chance } from './chance.ts';

const day = (hours: number, minutes = 0): string => new Date(Date.UTC(2026, 10, 2, hours, minutes)).toISOString();

/** A day of a business: what comes is undone, reopened, closed again, by customers of whom more or less is known. */
const eventsOf = (chance: Chance, count: number, people: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => {
    const type = chance.pick([
      'purchase.completed',
      'purchase.completed',
      'purchase.refunded',
      'ticket.opened',
      'ticket.closed',
      'ticket.closed',
      'ticket.reopened',
      'invoice.issued',
      'invoice.voided',
    ]);
    const family = type.split('.')[0] ?? '';
    const owner = chance.below(people);
    const subject = owner + people * chance.below(4);
    // A ticket is closed and reopened again and again; a purchase happens once.
    const occurredAt = family === 'ticket' ? day(chance.below(9), chance.below(60)) : day(type.length % 9, (subject * 7) % 60);
    return JSON.stringify({
      id: `envelope-${number}`,
      source: 'shop',
      'detail-type': type,
      time: day(9),
      detail: {
        id: `${family}-${subject}`,
        occurredAt,
        closedBy: type === 'ticket.closed' ? (subject % 4 === 0 ? 'automation' : 'agent') : undefined,
        amount: family === 'invoice' ? (subject % 3) * 40 : undefined,
        customer: {
          ...(subject % 2 === 0 && { id: `c${owner}` }),
          ...(subject % 7 === 0 ? { id: `c${owner}` } : { email: `person${owner}@example.com` }),
          ...(owner % 3 === 0 && { phone: `+4917012345${owner + 10}`, smsConsent: true }),
          ...(owner % 5 === 0 && { timezone: 'America/New_York' }),
        },
      },
    });
  });

const play = async (bodies: readonly string[]): Promise<InMemoryRecords> => {
  const records = new InMemoryRecords();
  const deps = {
    records,
    timer: new InMemoryTimer(),
    parking: new InMemoryParking(),
    clock: new VirtualClock(day(10)),
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
    .map(({ id, program, channel, address, dueAt, askBy, timezone }) => ({ id, program, channel, address, dueAt, askBy, timezone }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('before the first survey is due', () => {
  it.each([1, 2, 3, 4, 125])('events in any order, each once or more often, lead to the same surveys (seed %i)', async (seed) => {
    const chance = new Chance(seed * 104729);
    const events = eventsOf(chance, 300, 24);
    const inOrder = [...events].sort((a, b) => (JSON.parse(a).detail.occurredAt < JSON.parse(b).detail.occurredAt ? -1 : 1));
    const repeated = events.flatMap((body) =>
      Array.from({ length: 1 + chance.below(3) }, (_, copy) => body.replace('envelope-', `envelope-${copy}-`)),
    );
    const expected = surveysIn(await play(inOrder));
    expect(expected.length).toBeGreaterThan(10);
    expect(surveysIn(await play(chance.shuffled(repeated)))).toEqual(expected);
    expect(surveysIn(await play(chance.shuffled(repeated)))).toEqual(expected);
  });

  it('nobody is to be asked twice within the pause, by any address', async () => {
    const chance = new Chance(7);
    const surveys = surveysIn(await play(eventsOf(chance, 400, 12)));
    for (const a of surveys)
      for (const b of surveys)
        if (a.id !== b.id && a.address === b.address)
          expect(Math.abs(Date.parse(a.dueAt) - Date.parse(b.dueAt))).toBeGreaterThanOrEqual(config.atMostOnceIn);
  });
});
