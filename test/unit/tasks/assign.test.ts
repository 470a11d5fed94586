import { describe, expect, it } from 'vitest';
import type { RosterRow } from '../../../shared/contracts/rows/staff.ts';
import { type Candidates, isAway, nextOwner, withTurn } from '../../../shared/domain/task/assign.ts';

const now = '2026-11-23T09:00:00.000Z';
const [ada, bob, cem, owner, boss] = ['ada', 'bob', 'cem', 'owner', 'boss'].map((name) => ({
  name,
  email: `${name}@shop.example`,
  languages: name === 'cem' ? ['tr', 'de-AT'] : ['en'],
})) as [Member, Member, Member, Member, Member];
type Member = { name: string; email: string; languages: string[] };
const team = {
  owner,
  members: [ada, bob, cem],
  escalation: [
    { to: owner, after: 0 },
    { to: boss, after: 1 },
  ],
};
const away = (...people: readonly Member[]) =>
  people.map(({ email }) => ({ email, from: '2026-11-20T00:00:00.000Z', until: '2026-11-30T00:00:00.000Z' }));
const rosterOf = (more: Partial<RosterRow>): RosterRow =>
  ({ kind: 'roster', version: 1, team: 'support', absences: [], turns: {}, ...more }) as RosterRow;
const taken = (more: Partial<Candidates> = {}) =>
  nextOwner({ team: team as never, roster: undefined, now, ...more }).name;

describe('the next task of a team goes to', () => {
  it.each<[string, Partial<Candidates>, string]>([
    ['the first by address, where all is equal', {}, 'ada'],
    ['whose turn is longest ago', { roster: rosterOf({ turns: { [ada.email]: now } }) }, 'bob'],
    [
      'for whom the fewest wait, whosever turn it is',
      {
        load: new Map([
          [ada.email, 2],
          [bob.email, 1],
          [cem.email, 3],
        ]),
      },
      'bob',
    ],
    ['who speaks the language', { language: 'de-CH' }, 'cem'],
    ['anybody, where nobody speaks it', { language: 'fi' }, 'ada'],
    ['who is there', { roster: rosterOf({ absences: away(ada) }) }, 'bob'],
    ['who was not rated, however their address is spelt', { ratedAgent: 'Ada@shop.example' }, 'bob'],
    ['who was rated, where the team wants that', { ratedAgent: bob.email, toRatedAgent: true }, 'bob'],
    [
      'another, where the rated one is away',
      { ratedAgent: ada.email, toRatedAgent: true, roster: rosterOf({ absences: away(ada) }) },
      'bob',
    ],
    [
      'those of the roster, before those of the configuration',
      { roster: rosterOf({ members: [cem] as never }) },
      'cem',
    ],
    ['the owner, where nobody is there', { roster: rosterOf({ absences: away(ada, bob, cem) }) }, 'owner'],
    [
      'whoever is called next, where the owner is away',
      { roster: rosterOf({ absences: away(ada, bob, cem, owner) }) },
      'boss',
    ],
    [
      'whoever is called next, where the owner was rated',
      { ratedAgent: owner.email, roster: rosterOf({ absences: away(ada, bob, cem) }) },
      'boss',
    ],
    [
      'the owner, where nobody at all is there',
      { roster: rosterOf({ absences: away(ada, bob, cem, owner, boss) }) },
      'owner',
    ],
  ])('%s', (_, more, name) => {
    expect(taken(more)).toBe(name);
  });

  it('the owner of a team without members or escalation', () => {
    expect(taken({ team: { owner, members: [] } as never })).toBe('owner');
  });

  it('each in turn', () => {
    const turns = [1, 2, 3, 4].reduce<{ roster: RosterRow | undefined; names: readonly string[] }>(
      ({ roster, names }, minute) => {
        const { name, email } = nextOwner({ team: team as never, roster, now });
        const at = `2026-11-23T09:0${minute}:00.000Z`;
        return { roster: withTurn(roster, 'support', { email, now: at }), names: [...names, name] };
      },
      { roster: undefined, names: [] },
    );
    expect(turns.names).toEqual(['ada', 'bob', 'cem', 'ada']);
    expect(turns.roster).toMatchObject({ kind: 'roster', team: 'support', version: 0, absences: [] });
  });
});

describe('somebody is away', () => {
  const roster = rosterOf({ absences: away(ada) });
  it.each([
    ['2026-11-19T23:59:59.999Z', false],
    ['2026-11-20T00:00:00.000Z', true],
    ['2026-11-29T23:59:59.999Z', true],
    ['2026-11-30T00:00:00.000Z', false],
  ])('at %s: %s', (at, expected) => {
    expect(isAway(ada.email, roster, at)).toBe(expected);
    expect(isAway(bob.email, roster, at)).toBe(false);
    expect(isAway(ada.email, undefined, at)).toBe(false);
  });
});
