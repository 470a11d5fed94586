import type { Row } from '../../contracts/rows/row.ts';
import { surveyIdsOf } from '../../domain/facts/ties.ts';

/** What facts have to be made anew: surveys, tasks and events by id. */
export interface Touched {
  readonly surveys: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** Facts that a row goes into: its own, and those of others that show something of it. */
export const touchedBy = (rows: readonly Row[]): Touched => {
  const touched = { surveys: new Set<string>(), tasks: new Set<string>(), events: new Set<string>() };
  for (const row of rows) {
    if (row.kind === 'survey') touched.surveys.add(row.id);
    if (row.kind === 'intent' || row.kind === 'member') touched.surveys.add(row.surveyId);
    if (row.kind === 'task') touched.tasks.add(row.id);
    if (row.kind === 'event') touched.events.add(row.key);
    for (const id of surveyIdsOf(row)) touched.surveys.add(id);
  }
  return touched;
};
