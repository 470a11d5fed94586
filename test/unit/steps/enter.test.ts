import { beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { SessionRow } from '../../../shared/contracts/rows/staff.ts';
import { personIdOf } from '../../../shared/domain/staff/person-id.ts';
import { enter, sessionIdOf } from '../../../shared/steps/staff/enter.ts';
import config from '../../config.ts';

const now = '2026-11-24T08:00:00.000Z';
const token = 'a'.repeat(64);
const mara = 'mara@oakandember.example';
const inSeconds = (at: string) => Date.parse(at) / 1_000;

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});
const signedIn = (more: Partial<SessionRow> = {}) =>
  records.commit([
    {
      put: {
        ...{ kind: 'session', version: 0, id: sessionIdOf(token), email: mara, name: 'Mara', groups: [] },
        ...{ createdAt: '2026-11-24T07:00:00.000Z', expires: inSeconds('2026-11-24T20:00:00.000Z'), ...more },
      },
    },
  ]);
const come = (given: string | undefined = token) => enter(given, { records, clock: new VirtualClock(now), config });

describe('somebody who comes with a session', () => {
  it('is who they are at this moment, with the rosters and a secret for the forms of that session alone', async () => {
    await signedIn();
    await records.commit([
      { put: { kind: 'roster', version: 0, team: 'accounts', absences: [], turns: {}, members: [] } },
    ]);
    const entry = await come();
    if (entry.kind !== 'visit') throw new Error(entry.kind);
    const { viewer, rosters, csrf } = entry.visit;
    expect(viewer).toMatchObject({ email: mara, role: 'agent', teams: ['care'] });
    expect(rosters.map(({ team }) => team)).toEqual(['accounts']);
    expect(csrf).toMatch(/^[\w-]{43}$/);
    const other = 'b'.repeat(64);
    await signedIn({ id: sessionIdOf(other) });
    const second = await come(other);
    expect(second.kind === 'visit' && second.visit.csrf).not.toBe(csrf);
  });

  it('may be taken on by a team since, and is a stranger while no team has them', async () => {
    const email = 'New.Colleague@oakandember.example';
    await signedIn({ email });
    expect(await come()).toEqual({ kind: 'stranger', email });
    const members = [{ name: 'New', email: email.toLowerCase(), languages: [] }];
    await records.commit([{ put: { kind: 'roster', version: 0, team: 'accounts', absences: [], turns: {}, members } }]);
    expect(await come()).toMatchObject({ kind: 'visit', visit: { viewer: { teams: ['accounts'] } } });
  });

  it.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['one too short', 'a'.repeat(63)],
    ['one too long', 'a'.repeat(65)],
    ['one in other letters', 'A'.repeat(64)],
  ])('is nobody with %s, though the table knew it', async (_, given) => {
    await signedIn({ id: sessionIdOf(given ?? '') });
    expect(await enter(given, { records, clock: new VirtualClock(now), config })).toEqual({ kind: 'nobody' });
  });

  it('is nobody with a token that nobody was given', async () => {
    await signedIn();
    expect(await come('c'.repeat(64))).toEqual({ kind: 'nobody' });
  });

  it.each<[string, Partial<SessionRow>, string]>([
    ['until its last second', { expires: inSeconds(now) + 1 }, 'visit'],
    ['no longer than it lasts', { expires: inSeconds(now) }, 'nobody'],
    ['not once it was ended', { endedAt: '2026-11-24T07:30:00.000Z' }, 'nobody'],
  ])('is let in %s', async (_, more, kind) => {
    await signedIn(more);
    expect((await come()).kind).toBe(kind);
  });

  it.each([
    ['2026-11-24T06:59:59.999Z', 'visit'],
    ['2026-11-24T07:00:00.000Z', 'nobody'],
    ['2026-11-24T07:30:00.000Z', 'nobody'],
  ])('whose sessions were ended at %s is let in, or not, by when they signed in', async (at, kind) => {
    await signedIn();
    await records.commit([{ put: { kind: 'ended', version: 0, id: 'all', people: { [personIdOf(mara)]: at } } }]);
    expect((await come()).kind).toBe(kind);
  });

  it('is not put out by what was ended of somebody else', async () => {
    await signedIn();
    await records.commit([
      { put: { kind: 'ended', version: 0, id: 'all', people: { [personIdOf('tom@x.example')]: now } } },
    ]);
    expect((await come()).kind).toBe('visit');
  });
});
