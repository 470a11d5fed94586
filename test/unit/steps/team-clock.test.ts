import { describe, expect, it } from 'vitest';
import type { ProgramConfig } from '../../../shared/contracts/config/program.ts';
import { promisingOf, teamClock, teamOf, teamRules } from '../../../shared/steps/task/team-clock.ts';
import config from '../../config.ts';

const [first = '', second = ''] = Object.keys(config.teams);
const weekend = { hours: { from: '10:00', to: '12:00', on: ['saturday' as const] }, holidays: ['2026-12-26'] };
const calendars = { ...config.calendars, weekend };
const withTeam = (more: object) =>
  ({
    ...config,
    calendars,
    teams: { ...config.teams, [second]: { ...config.teams[second], ...more } },
  }) as typeof config;

describe('a team', () => {
  it('is the one that is named; what a team had that is no more is the first one’s', () => {
    expect(teamOf(second, config)).toEqual({ id: second, team: config.teams[second] });
    for (const gone of ['dissolved', 'constructor', ''])
      expect(teamOf(gone, config)).toEqual({ id: first, team: config.teams[first] });
    expect(() => teamOf(first, { teams: {} })).toThrow('no team');
  });

  it('has its own hours, in the company’s zone, and the usual ones where its calendar is no more', () => {
    const zone = config.brand.timezone;
    expect(teamClock(second, withTeam({ calendar: 'weekend' }))).toEqual({ calendar: weekend, zone });
    expect(teamClock(second, withTeam({ calendar: 'gone' }))).toEqual({
      calendar: {
        hours: { from: '09:00', to: '17:00', on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
        holidays: [],
      },
      zone,
    });
  });

  it('is timed by its hours, by who is called when they end, and by when its people are reminded', () => {
    const escalation = [{ to: { name: 'Lea', email: 'lea@shop.example' }, after: 3_600_000 }];
    const own = withTeam({ calendar: 'weekend', escalation });
    const rules = teamRules(second, { ...own, tasks: { ...config.tasks, remindAfter: 0.4 } });
    expect(rules).toEqual({ ...teamClock(second, own), escalation, remindAfter: 0.4 });
  });

  it('is who keeps what its programme promises', () => {
    const program = { followUp: { team: second } } as ProgramConfig;
    const survey = { test: true };
    const own = withTeam({ calendar: 'weekend' });
    expect(promisingOf({ survey, program }, own)).toEqual({ survey, program, ...teamClock(second, own) });
  });
});
