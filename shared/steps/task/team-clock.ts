import type { RuntimeConfig } from '../../contracts/config/config.ts';
import { own } from '../../domain/own.ts';
import type { TeamClock, TeamRules } from '../../domain/task/clocks.ts';
import type { Promising } from '../../domain/task/promise.ts';

type Team = RuntimeConfig['teams'][string];

/** A team that the configuration no longer has leaves its tasks to the first one: nothing is ever without an owner. */
export const teamOf = (
  id: string,
  config: Pick<RuntimeConfig, 'teams'>,
): { readonly id: string; readonly team: Team } => {
  const known = own(config.teams, id);
  const [first] = Object.entries(config.teams);
  if (known) return { id, team: known };
  if (!first) throw new Error('The configuration has no team.');
  return { id: first[0], team: first[1] };
};

/** The calendar by which a team's clocks run. */
export const teamClock = (id: string, config: Pick<RuntimeConfig, 'teams' | 'calendars' | 'brand'>): TeamClock => ({
  calendar: config.calendars[teamOf(id, config).team.calendar] ?? standardCalendar,
  zone: config.brand.timezone,
});

/** By what a team's tasks are timed. */
export const teamRules = (
  id: string,
  config: Pick<RuntimeConfig, 'teams' | 'calendars' | 'brand' | 'tasks'>,
): TeamRules => ({
  ...teamClock(id, config),
  escalation: teamOf(id, config).team.escalation,
  remindAfter: config.tasks.remindAfter,
});

/** What a promise to a customer depends on. */
export const promisingOf = (
  { survey, program }: Pick<Promising, 'survey' | 'program'>,
  config: Pick<RuntimeConfig, 'teams' | 'calendars' | 'brand'>,
): Promising => ({ survey, program, ...teamClock(program.followUp.team, config) });

const standardCalendar: TeamClock['calendar'] = {
  hours: { from: '09:00', to: '17:00', on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
  holidays: [],
};
