import { subjectIdOf } from '../../domain/event/key.ts';
import type { Records, Ref } from '../../ports/records.ts';
import { allOf, rowsIn } from './all-of.ts';

/** What the store holds of a contact. */
export interface RowsOfContact {
  readonly surveys: readonly Ref[];
  readonly tasks: readonly Ref[];
  readonly events: readonly Ref[];
  /** What hangs on those, so that it goes before them. */
  readonly hanging: readonly Ref[];
}

export const rowsOfContact = async (contactId: string, records: Records): Promise<RowsOfContact> => {
  const [events, surveys, tasks, consents] = await Promise.all([
    allOf({ of: 'contact', contactId, what: 'events' }, records),
    allOf({ of: 'contact', contactId, what: 'surveys' }, records),
    allOf({ of: 'contact', contactId, what: 'tasks' }, records),
    allOf({ of: 'consents' }, records),
  ]);
  const ofSurvey = ({ id: [id = ''] }: Ref) => allOf({ of: 'intents', surveyId: id }, records);
  const own = (await rowsIn(consents, 'consent', records)).filter((consent) => consent.contactId === contactId);
  const hanging = [
    ...(await Promise.all(surveys.map(ofSurvey))).flat(),
    ...surveys.map(({ id }): Ref => ({ kind: 'member', id })),
    ...(await ofTasks(tasks, records)),
    ...own.map(({ id }): Ref => ({ kind: 'consent', id: [id] })),
    ...(await subjectsOf(events, records)),
    { kind: 'open', id: [contactId] } as const,
  ];
  return { surveys, tasks, events, hanging };
};

const ofTasks = async (tasks: readonly Ref[], records: Records): Promise<readonly Ref[]> => {
  const lists = tasks.flatMap(({ id: [taskId = ''] }) => [
    allOf({ of: 'messages', taskId }, records),
    allOf({ of: 'drafts', taskId }, records),
  ]);
  return [...(await Promise.all(lists)).flat(), ...(await chaptersOf(tasks, records))];
};

/** The older steps of tasks, in rows of their own. */
export const chaptersOf = async (tasks: readonly Ref[], records: Records): Promise<readonly Ref[]> =>
  (await rowsIn(tasks, 'task', records)).flatMap(({ id, past }) =>
    Array.from({ length: past?.chapters ?? 0 }, (_, at): Ref => ({ kind: 'chapter', id: [id, String(at + 1)] })),
  );

/** Business ids under all their names. */
const subjectsOf = async (events: readonly Ref[], records: Records): Promise<readonly Ref[]> => {
  const names = (await rowsIn(events, 'event', records)).flatMap(({ event: { id, alsoKnownAs = [] } }) => [
    id,
    ...alsoKnownAs,
  ]);
  return [...new Set(names)].map((name): Ref => ({ kind: 'subject', id: [subjectIdOf(name)] }));
};
