import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import type { Records, Ref } from '../../ports/records.ts';

/** So many of a customer's newest events are looked at. */
const looked = 8;

/** What is known of a customer besides the task itself. */
export interface Before {
  readonly events: readonly EventRow[];
  readonly answers: readonly Extract<SurveyRow, { state: 'answered' }>[];
}

/** What happened to a customer before: their newest events, and what they answered to other surveys. */
export const readBefore = async (
  { contactId, surveyId, businessId }: TaskRow,
  { records }: { readonly records: Records },
): Promise<Before> => {
  const { refs } = await records.list(
    { of: 'contact', contactId, what: 'events' },
    { limit: looked, newestFirst: true },
  );
  const rows = await records.getAll(refs);
  const events = rows.filter((row): row is EventRow => row?.kind === 'event');
  const ids = new Set(events.flatMap(({ decisions }) => decisions.flatMap(({ surveyId: id }) => id ?? [])));
  ids.delete(surveyId ?? '');
  const surveys = await records.getAll([...ids].map((id): Ref => ({ kind: 'survey', id: [id] })));
  return {
    events: events.filter(({ event }) => event.id !== businessId),
    answers: surveys.filter(
      (row): row is Before['answers'][number] => row?.kind === 'survey' && row.state === 'answered',
    ),
  };
};
