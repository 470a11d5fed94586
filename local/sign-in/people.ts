import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
  /** What they are, as whoever chooses reads it. */
  readonly what: string;
}

interface Person {
  readonly name: string;
  readonly email: string;
}
interface Configured {
  readonly teams: Readonly<Record<string, { readonly name: string; readonly owner: Person; readonly members: readonly Person[] }>>;
  readonly staff: { readonly managers: readonly string[]; readonly analysts: readonly string[] };
}

/** Who can sign in on this machine: everybody of every team, a manager, an analyst, and somebody who belongs to nobody. */
export const peopleIn = (assembly: string): readonly Account[] => {
  const file = join(assembly, 'bundles', 'config.json');
  if (!existsSync(file)) return [];
  const { teams, staff } = JSON.parse(readFileSync(file, 'utf8')) as Configured;
  const agents = Object.values(teams).flatMap(({ name: team, owner, members }) =>
    [owner, ...members].map(({ name, email }) => ({ name, email: email.toLowerCase(), groups: [], what: `agent, ${team}` })),
  );
  return [
    ...agents.filter(({ email }, at) => agents.findIndex((other) => other.email === email) === at),
    {
      name: 'Nadia Berg',
      email: 'manager@heardback.local',
      groups: staff.managers.slice(0, 1),
      what: 'manager: sees and moves everything',
    },
    {
      name: 'Ivo Sand',
      email: 'analyst@heardback.local',
      groups: staff.analysts.slice(0, 1),
      what: 'analyst: reads without personal data',
    },
    { name: 'Rob Stray', email: 'stranger@heardback.local', groups: [], what: 'of no team and no group' },
  ];
};
