import { parseExpression } from './expression.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** When a schedule that is made or changed now runs first. A moment that has passed is made up for at once. */
export const firstRun = (input: ScheduleInput, now: number): number | undefined => {
  if (input.State === 'DISABLED') return undefined;
  const expression = parseExpression(input.ScheduleExpression, input.ScheduleExpressionTimezone);
  if (expression.instant !== undefined) return expression.instant;
  const start = input.StartDate === undefined ? undefined : input.StartDate * 1000;
  if (expression.kind === 'rate') return within(input, start !== undefined && start > now ? start : now);
  return within(input, expression.next(Math.max(now, (start ?? 0) - 1)));
};

/** When it runs after the run that was due. Runs that were missed while the cloud was off are made up for by one. */
export const nextRun = (input: ScheduleInput, due: number, now: number): number | undefined => {
  const expression = parseExpression(input.ScheduleExpression, input.ScheduleExpressionTimezone);
  let next = expression.next(due);
  while (next !== undefined && next <= now) next = expression.next(next);
  return within(input, next);
};

const within = ({ EndDate }: ScheduleInput, next: number | undefined): number | undefined =>
  next !== undefined && EndDate !== undefined && next > EndDate * 1000 ? undefined : next;
