import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuid } from '../assembly/kinds/naming.ts';

/** Somebody who can sign in on this machine. */
export interface Account {
  /** As Cognito gives it: a UUID that says nothing about the person. */
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** Cognito's groups. */
  readonly groups: readonly string[];
  /** What they are, for whoever chooses. */
  readonly role: string;
}

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
  sub: uuid(`account/${email.toLowerCase()}`),
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

/** Everybody of a team, once by e-mail address, and one of each other kind. */
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

/** The accounts of the configuration that `assembly` was synthesised with. */
export const readAccounts = (assembly: string): readonly Account[] => {
  const file = join(assembly, 'bundles', 'config.json');
  return accountsOf(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StaffConfig) : {});
};
