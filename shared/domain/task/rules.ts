import type { CalendarConfig } from '../../contracts/config/calendar.ts';
import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import { firstUnmet, valueAt } from '../condition/condition.ts';
import type { Instant } from '../instant.ts';
import { groupOf } from '../rating.ts';
import type { SurveyIn } from '../survey/survey.ts';
import type { Step } from './clocks.ts';
import { saidIn } from './said.ts';
import { flagsOf } from './severity.ts';

export interface FollowUpContext {
  readonly program: ProgramConfig;
  readonly team: {
    readonly owner: { readonly name: string; readonly email: string };
    readonly calendar: CalendarConfig;
    readonly escalation?: readonly Step[];
  };
  /** Company zone, for calendars without one of their own. */
  readonly zone: string;
  readonly now: Instant;
  readonly tasks?: RuntimeConfig['tasks'] | undefined;
  /** What the survey was about, and whom it asked. */
  readonly event?: EventRow['event'] | undefined;
  readonly contact?: ContactRow | undefined;
}

export type Answered = SurveyIn<'answered'>;

/** What rules and routing may look at. */
export const factsOf = (
  survey: Answered,
  { program, event, contact }: Pick<FollowUpContext, 'program' | 'event' | 'contact'>,
): object => ({
  program: survey.program,
  score: survey.response.score,
  group: groupOf(program.survey, survey.response),
  language: survey.language,
  persona: survey.persona ?? contact?.persona,
  contactWanted: survey.response.contact !== false,
  hasWords: saidIn(survey, program) !== undefined,
  comment: saidIn(survey, program),
  answers: survey.response.answers,
  ...event,
  properties: event?.properties ?? {},
  customer: { ...event?.customer, properties: { ...contact?.properties, ...event?.customer.properties } },
});

export const fits = (conditions: Parameters<typeof firstUnmet>[0], facts: object): boolean =>
  firstUnmet(conditions, (path) => valueAt(facts, path)) === undefined;

/** The first rule of the configuration that fits an answer. */
export const ruleFor = (survey: Answered, context: Pick<FollowUpContext, 'program' | 'event' | 'contact' | 'tasks'>) =>
  context.tasks?.rules.find(({ when }) => fits(when, factsOf(survey, context)));

/** The team that an answer goes to: by the first route that fits, else the programme's. */
export const teamFor = (
  survey: Answered,
  context: Pick<FollowUpContext, 'program' | 'event' | 'contact' | 'tasks'>,
): string =>
  context.tasks?.routing.find(({ when }) => fits(when, factsOf(survey, context)))?.team ??
  context.program.followUp.team;

/** Whether an answer obliges somebody: by rule; else detractors and promoters always, passives when they took the trouble to write. */
export const needsFollowUp = (
  survey: Answered,
  program: ProgramConfig,
  more: Pick<FollowUpContext, 'event' | 'contact' | 'tasks'> = {},
): boolean => {
  // Nobody could be answered.
  if (survey.test || survey.via) return false;
  const group = groupOf(program.survey, survey.response);
  const words = saidIn(survey, program);
  if (flagsOf(words, group, survey.language).some((flag) => flag !== 'contradiction')) return true;
  const rule = ruleFor(survey, { program, ...more });
  if (rule) return rule.open;
  return group !== 'passive' || words !== undefined;
};
