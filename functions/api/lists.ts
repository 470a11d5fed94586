import type { UnreadRow } from '../../shared/contracts/rows/bookkeeping.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { subjectIdOf } from '../../shared/domain/event/key.ts';
import { openingOf } from '../../shared/domain/intent/intent-id.ts';
import { machinesAmong, type Opening } from '../../shared/domain/intent/machine.ts';
import { activeStates, type Queue, queues } from '../../shared/domain/task/queue.ts';
import { InvalidCursorError, type List, type Records, type Ref } from '../../shared/ports/records.ts';

interface PageWish {
  readonly limit: number;
  readonly after?: string;
}
interface Rows<T> {
  readonly rows: readonly T[];
  readonly next?: string | undefined;
}

/** How often a survey's links were opened, and how often most likely by a machine. */
export interface Intents {
  readonly opened: number;
  readonly byMachines: number;
}

/**
 * Reads several lists one after the other as if they were one. The cursor says which list and where in it.
 */
const chained = async (
  lists: readonly List[],
  { limit, after }: PageWish,
  records: Records,
): Promise<{ refs: readonly Ref[]; next?: string | undefined }> => {
  const [start, position] = cursorOf(after);
  const refs: Ref[] = [];
  for (const [at, list] of [...lists.entries()].slice(start)) {
    const from = at === start && position ? { after: position } : {};
    const page = await records.list(list, { limit: limit - refs.length, ...from });
    refs.push(...page.refs);
    if (page.next !== undefined) return { refs, next: `${at}.${page.next}` };
    if (refs.length >= limit && at + 1 < lists.length) return { refs, next: `${at + 1}.` };
  }
  return { refs };
};

const cursorOf = (after = '0.'): [number, string] => {
  const found = /^(\d{1,4})\.([\w-]*)$/.exec(after);
  if (!found) throw new InvalidCursorError('The cursor was not one of ours.');
  return [Number(found[1]), found[2] ?? ''];
};

const eventLists = (contactIds: readonly string[]): readonly List[] =>
  contactIds.map((contactId) => ({ of: 'contact', contactId, what: 'events' }));

export const decisionsOf = async (
  contactIds: readonly string[],
  page: PageWish,
  records: Records,
): Promise<Rows<Row>> => {
  const { refs, next } = await chained(eventLists(contactIds), page, records);
  return { rows: present(await records.getAll(refs)), next };
};

/** Events with a business id and their copies that came again, in the order in which they happened. */
export const decisionsAbout = async (businessId: string, records: Records): Promise<readonly Row[]> => {
  const subject = await records.get({ kind: 'subject', id: [subjectIdOf(businessId)] });
  // What has two names is kept under one of them.
  if (subject?.sameAs !== undefined && subject.happened.length === 0) return decisionsAbout(subject.sameAs, records);
  const keys = (subject?.happened ?? []).map(({ key }) => key);
  const copies = await Promise.all(keys.map((key) => records.list({ of: 'duplicates', key })));
  return present(
    await records.getAll([
      ...keys.map((key) => ({ kind: 'event', id: [key] }) as const),
      ...copies.flatMap(({ refs }) => refs),
    ]),
  );
};

export const surveysOf = async (
  contactIds: readonly string[],
  page: PageWish,
  records: Records,
): Promise<Rows<{ survey: SurveyRow; intents: Intents }>> => {
  const { rows: events, next } = await decisionsOf(contactIds, page, records);
  return { rows: await surveysOn(events, records), next };
};

/** Surveys that events led to, each once. */
export const surveysOn = async (
  events: readonly Row[],
  records: Records,
): Promise<readonly { readonly survey: SurveyRow; readonly intents: Intents }[]> => {
  const ids = new Set(
    events.flatMap((row) => (row.kind === 'event' ? row.decisions.flatMap(({ surveyId }) => surveyId ?? []) : [])),
  );
  const rows = await records.getAll([...ids].map((id) => ({ kind: 'survey', id: [id] })));
  const surveys = present(rows).filter((row): row is SurveyRow => row.kind === 'survey');
  return Promise.all(surveys.map(async (survey) => ({ survey, intents: await intentsOf(survey.id, records) })));
};

const intentsOf = async (surveyId: string, records: Records): Promise<Intents> => {
  const openings: Opening[] = [];
  let after: string | undefined;
  do {
    const page = await records.list(
      { of: 'intents', surveyId },
      { limit: 1000, ...(after !== undefined && { after }) },
    );
    openings.push(...page.refs.map(({ id: [, sorted = ''] }) => openingOf(sorted)));
    after = page.next;
  } while (after !== undefined && openings.length < mostIntents);
  return { opened: openings.length, byMachines: machinesAmong(openings).filter(Boolean).length };
};

/** Beyond this it is a scanner gone mad. */
const mostIntents = 5_000;

/** Where tasks of a state may stand: nowhere before they open, and after they were withdrawn. */
const queuesWith = (state: string | undefined): readonly Queue[] => {
  if (state === undefined) return queues;
  if (state === 'settling' || state === 'withdrawn') return [];
  return activeStates.some((active) => active === state) ? ['waiting', 'promoters'] : ['done'];
};

/** From where tasks of a state, or all that anybody may see, stand: those that wait for somebody first. */
export const tasksIn = async (state: string | undefined, page: PageWish, records: Records): Promise<Rows<TaskRow>> => {
  const lists = queuesWith(state).map((queue) => ({ of: 'queue', queue }) as const);
  const { refs, next } = await chained(lists, page, records);
  return { rows: tasksAmong(await records.getAll(refs)), next };
};

/** Of one team: those that wait, promoters, and what is over. */
export const tasksOfTeam = async (team: string, page: PageWish, records: Records): Promise<Rows<TaskRow>> => {
  const { refs, next } = await chained(
    queues.map((queue) => ({ of: 'inbox', team, queue })),
    page,
    records,
  );
  return { rows: tasksAmong(await records.getAll(refs)), next };
};

export const tasksOf = async (
  contactIds: readonly string[],
  page: PageWish,
  records: Records,
): Promise<Rows<TaskRow>> => {
  const { refs, next } = await chained(
    contactIds.map((contactId) => ({ of: 'contact', contactId, what: 'tasks' })),
    page,
    records,
  );
  return { rows: tasksAmong(await records.getAll(refs)), next };
};

/** What each of these systems sent and nobody read, by day. */
export const unreadOf = async (
  sources: readonly string[],
  page: PageWish,
  records: Records,
): Promise<Rows<UnreadRow>> => {
  const { refs, next } = await chained(
    sources.map((source) => ({ of: 'unread', source })),
    page,
    records,
  );
  const rows = await records.getAll(refs);
  return { rows: rows.filter((row): row is UnreadRow => row?.kind === 'unread'), next };
};

const present = (rows: readonly (Row | undefined)[]): readonly Row[] => rows.filter((row) => row !== undefined);
const tasksAmong = (rows: readonly (Row | undefined)[]): readonly TaskRow[] =>
  rows.filter((row): row is TaskRow => row?.kind === 'task');
