import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { RosterRow } from '../../contracts/rows/staff.ts';
import { compare } from '../compare.ts';
import type { Instant } from '../instant.ts';

interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Candidates {
  readonly team: Pick<RuntimeConfig['teams'][string], 'owner' | 'members'> &
    Partial<Pick<RuntimeConfig['teams'][string], 'escalation'>>;
  readonly roster: RosterRow | undefined;
  /** Primary language of the customer; somebody who speaks it comes first. */
  readonly language?: string | undefined;
  /** The agent whom the answer is about does not judge it, unless the team wants just that. */
  readonly ratedAgent?: string | undefined;
  readonly toRatedAgent?: boolean;
  /** How many customers wait for each, by address in lower case. */
  readonly load?: ReadonlyMap<string, number>;
  readonly now: Instant;
}

/**
 * Who takes the next task of a team: of those who are there, speak the language if anybody does, and were not rated, the one
 * for whom the fewest customers wait; among equals the one whose turn is longest ago. Where nobody is left it is the team's
 * owner, or whoever is called next when that one is away or was rated: nothing is ever without an owner.
 */
export const nextOwner = ({
  team,
  roster,
  language,
  ratedAgent,
  toRatedAgent = false,
  load,
  now,
}: Candidates): Person => {
  const members = roster?.members ?? team.members;
  const isRated = ({ email }: Person): boolean => email.toLowerCase() === ratedAgent?.toLowerCase();
  const isThere = ({ email }: Person): boolean => !isAway(email, roster, now);
  const rated = toRatedAgent ? members.find((member) => isRated(member) && isThere(member)) : undefined;
  if (rated) return { name: rated.name, email: rated.email };
  const present = members.filter((member) => isThere(member) && !isRated(member));
  const primary = language?.split('-')[0];
  const speaking = present.filter(
    ({ languages }) => primary !== undefined && languages.some((one) => one.split('-')[0] === primary),
  );
  const [first] = (speaking.length > 0 ? speaking : present).toSorted(
    (a, b) =>
      loadOf(a, load) - loadOf(b, load) || compare(turnOf(a, roster), turnOf(b, roster)) || compare(a.email, b.email),
  );
  if (first) return { name: first.name, email: first.email };
  const above = [team.owner, ...(team.escalation ?? []).map(({ to }) => to)];
  return above.find((person) => isThere(person) && !isRated(person)) ?? team.owner;
};

const loadOf = ({ email }: Person, load: Candidates['load']): number => load?.get(email.toLowerCase()) ?? 0;
const turnOf = ({ email }: Person, roster: RosterRow | undefined): string => roster?.turns[email] ?? '';

export const isAway = (email: string, roster: RosterRow | undefined, now: Instant): boolean =>
  roster?.absences.some((absence) => absence.email === email && absence.from <= now && now < absence.until) ?? false;

/** The roster after somebody was given a task. */
export const withTurn = (
  roster: RosterRow | undefined,
  team: string,
  { email, now }: { readonly email: string; readonly now: Instant },
): RosterRow => ({
  ...(roster ?? { kind: 'roster', version: 0, team, absences: [], turns: {} }),
  turns: { ...roster?.turns, [email]: now },
});
