import type { CalendarConfig } from '../../contracts/config/calendar.ts';
import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { Response, SurveyRow } from '../../contracts/rows/survey.ts';
import { addBusinessTime } from '../calendar/business-time.ts';
import { type Instant, later, plus } from '../instant.ts';
import { groupOf } from '../rating.ts';
import type { Task } from './task.ts';

export interface Promising {
  readonly survey: Pick<SurveyRow, 'test' | 'via'>;
  readonly program: ProgramConfig;
  readonly calendar: CalendarConfig;
  /** Company zone. */
  readonly zone: string;
}

/**
 * By when somebody will write, to whoever was unhappy or took the trouble to write: the end of the first clock of the team's
 * calendar. Nobody is promised what they did not ask for, or could not get.
 */
export const promiseFor = (
  response: Pick<Response, 'score' | 'answers' | 'comment' | 'contact' | 'at'>,
  { survey, program, calendar, zone }: Promising,
): Instant | undefined => {
  if (survey.test || survey.via || response.contact === false) return undefined;
  const group = groupOf(program.survey, response);
  if (group === 'promoter' || (group === 'passive' && response.comment === undefined)) return undefined;
  return addBusinessTime(response.at, program.followUp[group].contactWithin, { calendar, zone });
};

/** Somebody is told in time, and never before the promise was made. */
export const promised = (by: Instant, madeAt: Instant, notice: number | undefined): NonNullable<Task['promise']> => ({
  by,
  madeAt,
  ...(notice !== undefined && { tellAt: later(plus(by, -notice), madeAt) }),
});

export type PromiseState = 'open' | 'kept' | 'broken';

/** What became of the promise that a task carries; undefined where none was made. */
export const promiseState = (
  { promise, state }: Pick<Task, 'promise' | 'state'>,
  now: Instant,
): PromiseState | undefined => {
  if (!promise) return undefined;
  if (promise.keptAt) return promise.keptAt <= promise.by ? 'kept' : 'broken';
  if (state === 'dismissed' || state === 'withdrawn') return undefined;
  return now > promise.by ? 'broken' : 'open';
};
