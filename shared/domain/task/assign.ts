import type { RuntimeConfig } from '../../contracts/config.ts';
import type { RosterRow } from '../../contracts/rows.ts';
import type { Instant } from '../instant.ts';

interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Candidates {
  readonly team: Pick<RuntimeConfig['teams'][string], 'owner' | 'members'>;
  readonly roster: RosterRow | undefined;
  /** Primary language of the customer; somebody who speaks it comes first. */
  readonly language?: string | undefined;
  /** The agent whom the answer is about does not judge it. */
  readonly ratedAgent?: string | undefined;
  /** How many customers wait for each, by address in lower case. */
  readonly load?: ReadonlyMap<string, number>;
  readonly now: Instant;
}

/**
 * Who takes the next task of a team: of those who are there, speak the language if anybody does, and were not rated, the one
 * for whom the fewest customers wait; among equals the one whose turn is longest ago.
 */
export const nextOwner = ({ team, roster, language, ratedAgent, load, now }: Candidates): Person => {
  const members = roster?.members ?? team.members;
  const present = members.filter(({ email }) => !isAway(email, roster, now) && email.toLowerCase() !== ratedAgent?.toLowerCase());
  const primary = language?.split('-')[0];
  const speaking = present.filter(({ languages }) => primary !== undefined && languages.some((one) => one.split('-')[0] === primary));
  const [first] = (speaking.length > 0 ? speaking : present).toSorted(
    (a, b) => loadOf(a, load) - loadOf(b, load) || compare(turnOf(a, roster), turnOf(b, roster)) || compare(a.email, b.email),
  );
  return first ? { name: first.name, email: first.email } : team.owner;
};

const loadOf = ({ email }: Person, load: Candidates['load']): number => load?.get(email.toLowerCase()) ?? 0;
const turnOf = ({ email }: Person, roster: RosterRow | undefined): string => roster?.turns[email] ?? '';
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export const isAway = (email: string, roster: RosterRow | undefined, now: Instant): boolean =>
  roster?.absences.some((absence) => absence.email === email && absence.from <= now && now < absence.until) ?? false;

/** The roster after somebody was given a task. */
export const withTurn = (roster: RosterRow | undefined, team: string, email: string, now: Instant): RosterRow => ({
  ...(roster ?? { kind: 'roster', version: 0, team, absences: [], turns: {} }),
  turns: { ...roster?.turns, [email]: now },
});
