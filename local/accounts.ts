import type { CloudOptions } from './cloud/cloud.ts';

type Account = CloudOptions['accounts'][number];

interface Person {
  readonly name: string;
  readonly email: string;
}

/** What is read of a stage's configuration. */
export interface StaffConfig {
  readonly teams?: Readonly<
    Record<string, { readonly name: string; readonly owner: Person; readonly members?: readonly Person[] }>
  >;
}

const account = ({ name, email }: Person, role: string, groups: readonly string[] = []): Account => ({
  name,
  email,
  groups,
  role,
});

const others: readonly Account[] = [
  account({ name: 'Nora Falk', email: 'manager@heardback.local' }, 'manager', ['heardback-managers']),
  account({ name: 'Ivo Brandt', email: 'analyst@heardback.local' }, 'analyst, sees no personal data', [
    'heardback-analysts',
  ]),
  account({ name: 'Jo Nowak', email: 'stranger@heardback.local' }, 'belongs to nobody'),
];

/** Who can sign in on one machine: everybody of a team, once by e-mail address, and one of each other kind. */
export const accountsOf = ({ teams = {} }: StaffConfig): readonly Account[] => {
  const agents = new Map<string, { readonly person: Person; readonly teams: readonly string[] }>();
  for (const { name: team, owner, members = [] } of Object.values(teams)) {
    for (const person of [owner, ...members]) {
      const address = person.email.toLowerCase();
      const known = agents.get(address) ?? { person, teams: [] };
      if (!known.teams.includes(team)) agents.set(address, { person: known.person, teams: [...known.teams, team] });
    }
  }
  return [
    ...[...agents.values()].map(({ person, teams: names }) => account(person, `agent, ${names.join(' and ')}`)),
    ...others,
  ];
};
