import type { EventRow } from '../../contracts/rows/event.ts';
import type { Row, RowKind, RowOf } from '../../contracts/rows/row.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { SurveyScene } from '../../domain/facts/survey-fact.ts';
import { millisecondsOf } from '../../domain/instant.ts';
import { openingOf } from '../../domain/intent/intent-id.ts';
import type { Opening } from '../../domain/intent/machine.ts';
import { taskIdOf } from '../../domain/task/task.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records, Ref } from '../../ports/records.ts';
import type { ProgramSnapshots } from '../survey/programs.ts';

export interface SceneDeps {
  readonly records: Records;
  readonly programs: ProgramSnapshots;
  readonly clock: Clock;
}

/** Openings are deleted after 90 days; a little earlier we no longer rely on them. */
const openingsLast = 89 * 86_400_000;

/** Surveys with the rows that their facts show something of, all as the table has them now. */
export const readScenes = async (ids: readonly string[], deps: SceneDeps): Promise<readonly SurveyScene[]> => {
  const surveys = only(await deps.records.getAll(ids.map((id) => ({ kind: 'survey', id: [id] }))), 'survey');
  const tied = await readAround(surveys, deps);
  return Promise.all(
    surveys.map(async (survey) => ({
      survey,
      program: await deps.programs.find(survey.programHash),
      event: tied.get('event', survey.eventKey) as EventRow | undefined,
      openings: await openingsOf(survey, deps),
      ...taskOf(survey, tied),
    })),
  );
};

type Found = { readonly get: (kind: RowKind, id: string | undefined) => Row | undefined };

const readAround = async (surveys: readonly SurveyRow[], { records }: SceneDeps): Promise<Found> => {
  const answered = surveys.filter(({ state }) => state === 'answered');
  const refs: Ref[] = [
    ...surveys.map(({ eventKey }) => ({ kind: 'event', id: [eventKey] }) as const),
    ...answered.map(({ id }) => ({ kind: 'task', id: [taskIdOf(id)] }) as const),
    ...answered.map(({ id }) => ({ kind: 'member', id: [id] }) as const),
  ];
  const rows = new Map<string, Row>();
  const keep = (asked: readonly Ref[], found: readonly (Row | undefined)[]): void => {
    for (const [at, row] of found.entries()) if (row) rows.set(`${row.kind} ${asked[at]?.id[0]}`, row);
  };
  keep(refs, await records.getAll(refs));
  const joined = only([...rows.values()], 'member').map(({ taskId }) => ({ kind: 'task', id: [taskId] }) as const);
  if (joined.length > 0) keep(joined, await records.getAll(joined));
  return { get: (kind, id) => rows.get(`${kind} ${id}`) };
};

/** Its own task, or the one that the answer joined; how often either, and the tie, has changed. */
const taskOf = ({ id }: SurveyRow, tied: Found): Pick<SurveyScene, 'task' | 'ties'> => {
  const member = tied.get('member', id) as RowOf<'member'> | undefined;
  const own = tied.get('task', taskIdOf(id)) as RowOf<'task'> | undefined;
  const joined = member && (tied.get('task', member.taskId) as RowOf<'task'> | undefined);
  const distinct = new Set([own, joined, member]);
  return { task: joined ?? own, ties: [...distinct].reduce((sum, row) => sum + (row?.version ?? 0), 0) };
};

const openingsOf = async (
  survey: SurveyRow,
  { records, clock }: SceneDeps,
): Promise<readonly Opening[] | undefined> => {
  if (!('sentAt' in survey) || survey.via) return [];
  if (millisecondsOf(clock.now()) - millisecondsOf(survey.sentAt) > openingsLast) return undefined;
  const openings: Opening[] = [];
  let after: string | undefined;
  do {
    const page = await records.list({ of: 'intents', surveyId: survey.id }, { ...(after !== undefined && { after }) });
    openings.push(...page.refs.map((ref) => openingOf(ref.id[1] ?? '')));
    after = page.next;
  } while (after !== undefined);
  return openings;
};

const only = <K extends RowKind>(rows: readonly (Row | undefined)[], kind: K): readonly RowOf<K>[] =>
  rows.filter((row): row is RowOf<K> => row?.kind === kind);
