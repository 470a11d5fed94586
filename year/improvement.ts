import type { ImprovementRow } from '../shared/contracts/rows/improvement.ts';
import { idOf } from '../shared/domain/id.ts';
import { day, iso } from './story.ts';
import { truth } from './truth.ts';
import { daysOfYear } from './year.ts';

/** What the shop did about its deliveries, as somebody noted it. @param until epoch milliseconds at which the year ends. */
export const improvementOf = (until: number): ImprovementRow => {
  const began = (Math.floor(until / day) - daysOfYear + 1 + truth.improvement.day) * day;
  const [name, on] = ['A carrier that calls the day before', iso(began).slice(0, 10)];
  return {
    ...{ kind: 'improvement', version: 1, id: idOf('improvement', name, on), name, on },
    ...{ cause: truth.improvement.cause, addedAt: iso(began) },
  };
};
