import type { ProgramConfig } from '../../contracts/config/program.ts';
import { recoveryMoment } from '../../contracts/own-events.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { machinesAmong, type Opening } from '../intent/machine.ts';
import { type FactChange, type FactRow, type FactSetting, revisionOf } from './fact.ts';
import { seriesOf } from './series.ts';
import { aboutEvent, at, monthAt } from './values.ts';

/** A survey with all that its facts are made of. */
export interface SurveyScene {
  readonly survey: SurveyRow;
  /** As it was when the survey was made. */
  readonly program: ProgramConfig;
  /** Absent once deleted, and for surveys that no event led to. */
  readonly event: EventRow | undefined;
  /** Links that were opened; undefined once these are deleted. */
  readonly openings: readonly Opening[] | undefined;
  /** The task that the answer has, or joined, and how often rows that lead there have changed. */
  readonly task: TaskRow | undefined;
  readonly ties: number;
}

/** What an answer and its survey are told apart by. */
export const askedColumns = ({ survey, program, event }: SurveyScene, setting: FactSetting): FactRow => ({
  program: survey.program,
  stage: program.journey,
  type: survey.type,
  series: seriesOf(program.survey),
  channel: survey.via ?? survey.channel,
  language: survey.language,
  country: survey.country ?? null,
  persona: survey.persona ?? null,
  team: program.followUp.team,
  version: survey.programHash,
  contact: setting.pseudonym(survey.contactId),
  apart: apartFor(survey, program),
  ...aboutEvent(event, setting),
});

/** Why it is in no headline: nobody was asked, or nobody who stands for the others. */
const apartFor = (survey: SurveyRow, program: ProgramConfig): string | null => {
  if (survey.test) return 'test';
  if (survey.via) return survey.via;
  return program.moment === recoveryMoment ? 'recovery' : null;
};

/** The survey in whatever state, without a word. */
export const surveyFact = (scene: SurveyScene, setting: FactSetting): FactChange => {
  const { survey, event, openings } = scene;
  const revision = revisionOf(survey.version, [event?.version, openings?.length]);
  const row = {
    id: survey.id,
    revision,
    ...askedColumns(scene, setting),
    state: survey.state,
    reason: 'reason' in survey ? ruleOf(survey.reason) : null,
    moment: survey.eventKey,
    occurredAt: at(survey.occurredAt),
    createdAt: at(survey.createdAt),
    dueAt: at(survey.dueAt),
    sentAt: 'sentAt' in survey ? at(survey.sentAt) : null,
    deliveredAt: 'deliveredAt' in survey ? at(survey.deliveredAt) : null,
    ...(openings && { openedAt: openedAt(openings) }),
    answeredAt: survey.state === 'answered' ? at((survey.history[0] ?? survey.response).at) : null,
    optedOutAt: at(survey.optedOutAt),
    complainedAt: at(survey.complainedAt),
  };
  return { table: 'surveys', month: monthAt(survey.createdAt), id: survey.id, revision, row };
};

/** A reason begins with the rule that gave it; what stands behind it is for people. */
const ruleOf = (reason: string): string => /^[a-z][\w-]{0,39}(?=:|$)/.exec(reason)?.[0] ?? 'other';

/** When a person first opened it, as far as one can tell. */
const openedAt = (openings: readonly Opening[]): number | null => {
  const machines = machinesAmong(openings);
  const byPeople = openings.filter((_, index) => !machines[index]).map((opening) => opening.at);
  return at(byPeople.sort()[0]);
};
