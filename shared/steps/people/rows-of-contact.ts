import type { Row, RowKind, RowOf } from '../../contracts/rows/row.ts';
import type { List, Records, Ref } from '../../ports/records.ts';

/** Rows that hold something of a contact: first what hangs on others, then these, so that what is left can be found again. */
export const rowsOfContact = async (contactId: string, records: Records): Promise<readonly Ref[]> => {
  const [events, surveys, tasks, consents] = await Promise.all([
    all({ of: 'contact', contactId, what: 'events' }, records),
    all({ of: 'contact', contactId, what: 'surveys' }, records),
    all({ of: 'contact', contactId, what: 'tasks' }, records),
    all({ of: 'consents' }, records),
  ]);
  const ofSurveys = await Promise.all(
    surveys.map(({ id: [id = ''] }) => all({ of: 'intents', surveyId: id }, records)),
  );
  const members = surveys.map(({ id }): Ref => ({ kind: 'member', id }));
  const messages = await Promise.all(tasks.map(({ id: [id = ''] }) => all({ of: 'messages', taskId: id }, records)));
  const drafts = await Promise.all(tasks.map(({ id: [id = ''] }) => all({ of: 'drafts', taskId: id }, records)));
  const chapters = (await rowsIn(tasks, 'task', records)).flatMap(({ id, past }) =>
    Array.from({ length: past?.chapters ?? 0 }, (_, at): Ref => ({ kind: 'chapter', id: [id, String(at + 1)] })),
  );
  const own = (await rowsIn(consents, 'consent', records)).filter((consent) => consent.contactId === contactId);
  return [
    ...ofSurveys.flat(),
    ...members,
    ...messages.flat(),
    ...drafts.flat(),
    ...chapters,
    ...own.map(({ id }): Ref => ({ kind: 'consent', id: [id] })),
    { kind: 'open', id: [contactId] },
    ...tasks,
    ...surveys,
    ...events,
    { kind: 'contact', id: [contactId] },
  ];
};

const all = async (list: List, records: Records): Promise<readonly Ref[]> => {
  const refs: Ref[] = [];
  let after: string | undefined;
  do {
    const page = await records.list(list, { limit: 200, ...(after !== undefined && { after }) });
    refs.push(...page.refs);
    after = page.next;
  } while (after !== undefined);
  return refs;
};

const rowsIn = async <K extends RowKind>(
  refs: readonly Ref[],
  kind: K,
  records: Records,
): Promise<readonly RowOf<K>[]> => {
  const rows: readonly (Row | undefined)[] = refs.length === 0 ? [] : await records.getAll(refs);
  return rows.filter((row): row is RowOf<K> => row?.kind === kind);
};
