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

type Promised = NonNullable<Task['promise']>;

/** More promises nobody is given about one matter. */
const remembered = 50;

/**
 * The promises of a task after the customer was promised anew. One that is kept, or whose time is over, is remembered as what
 * became of it; one that still runs stands, since one answer keeps both.
 */
export const withPromise = (
  { promise, promises = [] }: Pick<Task, 'promise' | 'promises'>,
  next: Promised | undefined,
): Pick<Task, 'promise' | 'promises'> => {
  const before = promises.length > 0 ? { promises } : {};
  if (!next || (promise && (next.madeAt <= promise.madeAt || isRunning(promise, next.madeAt))))
    return { promise, ...before };
  return promise
    ? { promise: next, promises: [...promises, promise].slice(-remembered) }
    : { promise: next, ...before };
};

const isRunning = ({ by, keptAt }: Promised, now: Instant): boolean => keptAt === undefined && now <= by;

/** By when the customer expects a person, as they were told last. */
export const expectedBy = ({ by, renewedBy }: Promised): Instant => renewedBy ?? by;

/** What became of each promise that a task carries or carried. A promise that was put off counts by its first date. */
export const promiseStates = (
  { promise, promises = [], state }: Pick<Task, 'promise' | 'promises' | 'state'>,
  now: Instant,
): readonly PromiseState[] => {
  const isOff = state === 'dismissed' || state === 'withdrawn';
  const current = promise && (promise.keptAt !== undefined || !isOff) ? [promise] : [];
  return [...promises, ...current].map((one) => stateOf(one, now));
};

const stateOf = ({ by, keptAt }: Promised, now: Instant): PromiseState => {
  if (keptAt) return keptAt <= by ? 'kept' : 'broken';
  return now > by ? 'broken' : 'open';
};
