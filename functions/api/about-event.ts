import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { PageWish } from './deps.ts';
import { decisionsAbout, surveysOn, tasksOf } from './lists.ts';

/** Surveys that came of events with a business id, whoever they are about. */
export const surveysAbout = async (businessId: string, records: Records) =>
  surveysOn(await decisionsAbout(businessId, records), records);

/** Tasks of those whom such an event was about, as far as its surveys, or itself, led to them. */
export const tasksAbout = async (businessId: string, page: PageWish, records: Records) => {
  const events = await decisionsAbout(businessId, records);
  const surveys = new Set(
    events.flatMap((row) => (row.kind === 'event' ? row.decisions.flatMap(({ surveyId }) => surveyId ?? []) : [])),
  );
  const contactIds = new Set(events.flatMap((row) => (row.kind === 'event' ? (row.contactId ?? []) : [])));
  const cameOfIt = ({ businessId: own, surveyId, joined = [], recovery }: TaskRow): boolean =>
    own === businessId ||
    [surveyId, recovery?.surveyId, ...joined.map((one) => one.surveyId)].some((id) => id && surveys.has(id));
  const { rows, next } = await tasksOf([...contactIds], page, records);
  return { rows: rows.filter(cameOfIt), next };
};
