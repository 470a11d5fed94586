import type * as z from 'zod';
import type { calendar } from './calendar.ts';
import type { insights } from './insights.ts';
import type { notifications } from './notifications.ts';
import type { ProgramConfig } from './program.ts';
import { reviewGating } from './review-gating.ts';
import type { tasks } from './tasks.ts';
import type { team } from './team.ts';

/** The parts of a configuration that speak of one another. */
interface Parts {
  readonly programs: Readonly<Record<string, ProgramConfig>>;
  readonly teams: Readonly<Record<string, z.output<typeof team>>>;
  readonly calendars: Readonly<Record<string, z.output<typeof calendar>>>;
  readonly tasks: z.output<typeof tasks>;
  readonly notifications: z.output<typeof notifications>;
  readonly insights: z.output<typeof insights>;
}

type Path = readonly (string | number)[];
type Fault = readonly [path: Path, message: string];

/** Names what one part says of another that is not there, or cannot be; each place with its mend. */
export const coherent = (
  config: Parts,
  context: { readonly addIssue: (issue: { code: 'custom'; path: (string | number)[]; message: string }) => void },
): void => {
  for (const [path, message] of [
    ...ofPrograms(config),
    ...ofTeamsNamed(config),
    ...ofChatsNamed(config),
    ...ofTeams(config),
    ...ofInsights(config),
  ])
    context.addIssue({ code: 'custom', path: [...path], message });
};

const namesOf = (teams: Parts['teams']): string => Object.keys(teams).join(', ');

const ofPrograms = ({ programs, teams }: Parts): readonly Fault[] =>
  Object.entries(programs).flatMap(([id, { followUp, ask, survey }]) => {
    const gating = reviewGating(survey.thanks ?? {});
    const unknown = `is '${followUp.team}', which is no team; add it to \`teams\` or name one of: ${namesOf(teams)}`;
    const shrinks = ask.remind.some((after, at) => after <= (ask.remind[at - 1] ?? 0));
    return [
      ...(Object.hasOwn(teams, followUp.team) ? [] : [[['programs', id, 'followUp', 'team'], unknown] as const]),
      ...(gating ? [[['programs', id, 'survey', 'thanks'], gating] as const] : []),
      ...(shrinks
        ? [[['programs', id, 'ask', 'remind'], 'must grow: each reminder counts from the invitation'] as const]
        : []),
    ];
  });

const ofInsights = ({ insights: { holdout, properties, goals }, programs }: Parts): readonly Fault[] => [
  ...goals.flatMap(({ program }, at): readonly Fault[] =>
    program === undefined || Object.hasOwn(programs, program)
      ? []
      : [[['insights', 'goals', at, 'program'], `is '${program}', which is no programme`]],
  ),
  ...(holdout === undefined || properties.includes(holdout.property)
    ? []
    : [
        [
          ['insights', 'holdout', 'property'],
          `is '${holdout.property}', which the facts do not have; add it to \`insights.properties\``,
        ] as const,
      ]),
];

const ofTeamsNamed = ({ tasks, notifications, insights, teams }: Parts): readonly Fault[] => {
  const named: readonly (readonly [Path, string | undefined])[] = [
    ...tasks.routing.map(({ team }, at) => [['tasks', 'routing', at, 'team'], team] as const),
    ...(['chats', 'webhooks'] as const).flatMap((kind) =>
      Object.entries(notifications[kind]).map(([id, { team }]) => [['notifications', kind, id, 'team'], team] as const),
    ),
    [['insights', 'atRisk', 'team'], insights.atRisk?.team],
    ...Object.entries(tasks.signals).map(([type, { team }]) => [['tasks', 'signals', type, 'team'], team] as const),
  ];
  return named.flatMap(([path, team]) =>
    team === undefined || Object.hasOwn(teams, team)
      ? []
      : [[path, `is '${team}', which is no team; name one of: ${namesOf(teams)}`] as const],
  );
};

const ofChatsNamed = ({ notifications: { chats }, insights: { alerts } }: Parts): readonly Fault[] =>
  (alerts?.chats ?? []).flatMap((chat, at) =>
    Object.hasOwn(chats, chat)
      ? []
      : [[['insights', 'alerts', 'chats', at], `is '${chat}', which is no chat; add it to \`notifications.chats\``]],
  );

const ofTeams = ({ teams, calendars }: Parts): readonly Fault[] =>
  Object.entries(teams).flatMap(([id, { calendar: used }]) =>
    used === 'standard' || Object.hasOwn(calendars, used)
      ? []
      : [[['teams', id, 'calendar'], `is '${used}', which is no calendar; add it to \`calendars\``] as const],
  );
