import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/domain/instant.ts';
import { intentId, openingOf } from '../../../shared/domain/intent/intent-id.ts';
import { machinesAmong, type Opening, signOf } from '../../../shared/domain/intent/machine.ts';
import { leftOf, withMembers, withoutLeft } from '../../../shared/domain/staff/left.ts';
import { mentionedIn } from '../../../shared/domain/staff/mention.ts';
import { leads, mayAct, maySee, peopleOf, viewerOf, withoutPerson } from '../../../shared/domain/staff/viewer.ts';
import { aTask } from '../../world/task.ts';

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@shop.example` });
const [ann, bob, cleo] = [person('Ann'), person('Bob'), person('Cleo')];
const config = {
  teams: { care: { owner: ann, members: [bob] }, web: { owner: cleo, members: [] } },
  staff: { managers: ['boss'], analysts: ['eyes'] },
} as never;
const roster = (members: object[] | undefined, more: object = {}) =>
  ({ team: 'care', members, turns: {}, ...more }) as never;

describe('who is who', () => {
  it('people of a team are its owner and its members, those of the roster before those of the configuration, each once', () => {
    const people = (rosters: never[] = [], team = 'care') =>
      peopleOf(team, { rosters, config }).map(({ name }) => name);
    expect([people(), people([roster([cleo])]), people([roster(undefined)])]).toEqual([
      ...[
        ['Ann', 'Bob'],
        ['Ann', 'Cleo'],
        ['Ann', 'Bob'],
      ],
    ]);
    expect(people([roster([{ ...ann, email: 'ANN@shop.example' }])])).toEqual(['Ann']);
    expect([people([], 'other'), people([], 'constructor')]).toEqual([[], []]);
  });

  it('somebody sees as a manager, of their own teams, as an analyst, or nothing', () => {
    const viewer = (name: string, groups: string[] = [], rosters: never[] = []) =>
      viewerOf({ ...person(name), groups }, { rosters, config });
    expect(viewer('Zoe', ['boss'])).toMatchObject({ role: 'manager', teams: ['care', 'web'] });
    expect(viewer('BOB')).toMatchObject({ role: 'agent', teams: ['care'] });
    expect(viewer('Cleo', ['eyes'], [roster([cleo])])).toMatchObject({ role: 'agent', teams: ['care', 'web'] });
    expect(viewer('Zoe', ['eyes'])).toMatchObject({ role: 'analyst', teams: ['care', 'web'] });
    expect(viewer('Zoe', ['other'])).toBeUndefined();
  });

  it('sees the tasks of their teams, and acts unless they only look', () => {
    const viewer = { ...ann, role: 'agent', teams: ['care'] } as const;
    expect([maySee(viewer, { team: 'care' }), maySee(viewer, { team: 'web' })]).toEqual([true, false]);
    expect([mayAct(viewer, { team: 'care' }), mayAct({ ...viewer, role: 'analyst' }, { team: 'care' })]).toEqual([
      true,
      false,
    ]);
    expect(mayAct(viewer, { team: 'web' })).toBe(false);
  });

  it('leads as a manager, or as the owner of a team in which others take the tasks', () => {
    const does = (email: string, role: 'agent' | 'manager' = 'agent', rosters: never[] = []) =>
      leads({ role, email }, { rosters, config });
    expect([does(bob.email, 'manager'), does(ann.email), does('ANN@shop.example'), does(bob.email)]).toEqual([
      ...[true, true, true, false],
    ]);
    expect(does(cleo.email)).toBe(false);
    expect([does(ann.email, 'agent', [roster([ann, bob])]), does(ann.email, 'agent', [roster([])])]).toEqual([
      false,
      false,
    ]);
  });

  it('who only looks sees nobody', () => {
    const told = withoutPerson({
      ...aTask(),
      ...({
        ...{
          contact: { name: 'Kim' },
          writer: { email: 'k' },
          comment: 'C',
          title: 'T',
          businessId: 'B',
          outcome: 'O',
        },
        latest: { at: instant(0), act: 'replied', by: 'k', words: 'W' },
        joined: [{ surveyId: 's', comment: 'C' }],
        history: [
          { at: instant(0), act: 'noted', by: 'ann@shop.example', note: 'N', to: 'x' },
          { act: 'opened', by: 'rule' },
        ],
      } as object),
    } as never);
    expect(told).toMatchObject({
      ...{ contact: {}, owner: { name: 'a member of the team', email: '' }, joined: [{ surveyId: 's' }] },
      ...{
        latest: { act: 'replied' },
        history: [
          { act: 'noted', by: 'staff' },
          { act: 'opened', by: 'rule' },
        ],
      },
    });
    expect(JSON.stringify(told)).not.toMatch(/"(Kim|k|C|T|B|O|W|N|x|ann@shop.example|Mara)"/);
    expect(withoutPerson(aTask()).joined).toBeUndefined();
  });
});

describe('a team that changes', () => {
  it('knows who left it, by a call or by a deployment', () => {
    const left = (row: never | undefined) => [...leftOf({ id: 'care', roster: row, config })];
    expect(left(undefined)).toEqual([]);
    expect(
      left(roster(undefined, { left: ['Zoe@shop.example'], turns: { 'bob@shop.example': 1, 'yan@x': 2 } })),
    ).toEqual([...['zoe@shop.example', 'yan@x']]);
    const turns = { 'Bob@shop.example': 1, 'yan@x': 2 };
    expect(withoutLeft(roster(undefined, { turns, left: ['yan@x'] }), new Set(['yan@x']))).toMatchObject({
      ...{ left: undefined, turns: { 'Bob@shop.example': 1 } },
    });
    const members = [cleo] as never;
    expect(withMembers(roster([bob], { left: ['yan@x'] }), [bob, cleo], members)).toMatchObject({
      ...{ members, left: ['yan@x', bob.email] },
    });
    expect(withMembers(roster([cleo]), [cleo], members)).not.toHaveProperty('left');
  });
});

describe('a colleague in a note', () => {
  const people = [
    { name: 'Ann Lee', email: 'ann.lee@shop.example' },
    { name: 'Ann Wu', email: 'awu@shop.example' },
    { name: 'Zoë', email: 'zoe@shop.example' },
  ];
  const called = (note: string) => mentionedIn(note, people).map(({ name }) => name);
  it.each([
    ['@zoe look', ['Zoë']],
    ['@ZOË, look', ['Zoë']],
    ['@awu and @Ann Lee', ['Ann Wu', 'Ann Lee']],
    ['@ann.lee', ['Ann Lee']],
    ['@ann.lee@shop.example', ['Ann Lee']],
    ['@ann', []],
    ['@annabel', []],
    ['mail zoe@zoe', []],
    ['@zoe @zoe', ['Zoë']],
    ['(@zoe)', ['Zoë']],
    ['@', []],
    ['nobody', []],
  ])('%s', (note, names) => {
    expect(called(note)).toEqual(names);
  });
  it('is one of five at most', () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ name: `P${at}`, email: `p${at}@x` }));
    expect(mentionedIn(many.map(({ name }) => `@${name}`).join(' '), many)).toEqual(many.slice(0, 5));
  });
});

describe('a link that a machine opens', () => {
  it('is known by what the request says', () => {
    const agent = (name: string) => signOf({ 'user-agent': name });
    expect(['Mozilla/5.0', 'Slackbot 1.0', 'my bot', 'robotics', 'curl/8', ''].map(agent)).toEqual([
      ...[undefined, 'scanner', 'scanner', undefined, 'scanner', undefined],
    ]);
    for (const name of ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'])
      expect(signOf({ [name]: 'Prefetch', 'user-agent': 'curl/8' })).toBe('prefetch');
    expect(signOf({})).toBeUndefined();
  });

  const at = (seconds: number, more: Partial<Opening> = {}): Opening => ({ at: instant(seconds * 1_000), ...more });
  it('is one with a sign, one near a trap, and two ratings within eight seconds', () => {
    expect(machinesAmong([at(0, { sign: 'scanner' }), at(100, { score: 1 })])).toEqual([true, false]);
    expect(machinesAmong([at(60, { score: 1 }), at(0, { sign: 'trap' }), at(61, { score: 1 })])).toEqual([
      true,
      true,
      false,
    ]);
    expect(machinesAmong([at(0, { score: 1 }), at(8, { score: 2 })])).toEqual([true, true]);
    expect(machinesAmong([at(0, { score: 1 }), at(9, { score: 2 })])).toEqual([false, false]);
    expect(machinesAmong([at(0, { score: 1 }), at(1, { score: 1 }), at(2)])).toEqual([false, false, false]);
    expect(machinesAmong([at(3, { score: 2 }), at(1, { score: 1 }), at(3, { score: 3 })])).toEqual([true, true, true]);
    expect(machinesAmong([])).toEqual([]);
  });

  it('is told by its id alone', () => {
    expect(intentId('u', { score: 0, sign: 'trap' })).toBe('u.0.trap');
    expect(intentId('u', {})).toBe('u..');
    const when = instant(0);
    expect(openingOf(`${when}#u.0.trap`)).toEqual({ at: when, score: 0, sign: 'trap' });
    expect(openingOf(`${when}#u..other`)).toEqual({ at: when });
  });
});
