import type { ArrivalRow, MessageRow } from '../../contracts/rows/conversation.ts';
import type { WakeUp } from '../../contracts/wiring/wake-up.ts';
import { idOf } from '../../domain/id.ts';
import { isTheirs } from '../../domain/people/identity.ts';
import type { Keyring } from '../../ports/ports.ts';
import type { Records, Ref } from '../../ports/records.ts';
import { allOf, rowsIn } from './all-of.ts';
import { chaptersOf, type RowsOfContact, rowsOfContact } from './rows-of-contact.ts';

/** Everything that is kept of a person. */
export interface Traces {
  /**
   * Rows of theirs, in the order in which they go: first what hangs on others, so that what is left after a crash is found again. What
   * one mail is found by stands together, so that it is counted once.
   */
  readonly own: readonly (readonly Ref[])[];
  /** Rows of others in which they are named: they wrote into the task of somebody else, or somebody answered in their place. */
  readonly foreign: readonly Ref[];
  /** What they wrote into those. */
  readonly elsewhere: readonly MessageRow[];
  /** Names of the objects that hold their mail. */
  readonly mails: readonly string[];
  /** What is to wake up for them. */
  readonly wakeUps: readonly Pick<WakeUp, 'id' | 'generation'>[];
  /** Ids under which they may be named elsewhere. */
  readonly ids: readonly string[];
}

interface Person {
  readonly contacts: readonly string[];
  /** Hashes of addresses that are nobody else's. */
  readonly addresses: readonly string[];
}

export const tracesOf = async (
  { contacts, addresses }: Person,
  { records, keyring }: { readonly records: Records; readonly keyring: Keyring },
): Promise<Traces> => {
  const found = await Promise.all(contacts.map((contact) => rowsOfContact(contact, records)));
  const all = (of: keyof RowsOfContact): readonly Ref[] => found.flatMap((rows) => rows[of]);
  const [surveys, tasks] = [all('surveys'), all('tasks')];
  const idsOf = (refs: readonly Ref[]): readonly string[] => refs.map(({ id: [id = ''] }) => id);
  const handles = [...addresses, ...idsOf(surveys), ...idsOf(tasks)];
  const lists = await Promise.all(handles.map((by) => allOf({ of: 'arrivals', by }, records)));
  const arrivals = await rowsIn(lists.flat(), 'arrival', records);
  const theirs = isTheirs({ addresses: new Set(addresses) }, keyring.addresses);
  const messages = await rowsIn(arrivals.map(messageOf), 'message', records);
  const inOthers = messages.filter(({ taskId }) => !idsOf(tasks).includes(taskId));
  const elsewhere = inOthers.filter(({ address }) => theirs(address));
  const hanging = [
    ...arrivals.flatMap((arrival) => cameOf(arrival, addresses)),
    ...elsewhere.map(({ id }): Ref => ({ kind: 'message', id: [id] })),
    ...all('hanging'),
  ];
  return {
    own: [hanging, ...byMessage(arrivals), [...tasks, ...surveys, ...all('events')]],
    foreign: await tasksOf(inOthers, records),
    elsewhere,
    mails: [...new Set(arrivals.flatMap(({ key }) => key ?? []))],
    wakeUps: await wakeUpsOf([...surveys, ...tasks], records),
    ids: [...idsOf(surveys), ...idsOf(tasks), ...idsOf(all('events')), ...arrivals.map(({ id }) => id)],
  };
};

const messageOf = ({ channel, once }: ArrivalRow): Ref => ({ kind: 'message', id: [idOf('message', channel, once)] });

/** What a message became, as those who took it named it. */
const cameOf = ({ channel, once, id, surveyId }: ArrivalRow, addresses: readonly string[]): readonly Ref[] => {
  const heard = idOf('heard', channel, once);
  const notYours = surveyId === undefined ? [] : addresses.map((hash) => idOf('saying', 'not-yours', surveyId, hash));
  return [
    { kind: 'heard', id: [heard] },
    { kind: 'heard', id: [idOf('heard', 'staff', once)] },
    ...[idOf('saying', heard), ...notYours].map((saying): Ref => ({ kind: 'saying', id: [saying] })),
    { kind: 'unheard', id: [id] },
  ];
};

const byMessage = (arrivals: readonly ArrivalRow[]): readonly (readonly Ref[])[] =>
  [...Map.groupBy(arrivals, ({ id }) => id).values()].map((rows) =>
    rows.map(({ by, id }): Ref => ({ kind: 'arrival', id: [by, id] })),
  );

const tasksOf = async (messages: readonly MessageRow[], records: Records): Promise<readonly Ref[]> => {
  const tasks = [...new Set(messages.map(({ taskId }) => taskId))].map((id): Ref => ({ kind: 'task', id: [id] }));
  return [...tasks, ...(await chaptersOf(tasks, records))];
};

/** An earlier one may still be armed, though nobody would heed it. */
const wakeUpsOf = async (refs: readonly Ref[], records: Records): Promise<Traces['wakeUps']> => {
  const rows = [...(await rowsIn(refs, 'survey', records)), ...(await rowsIn(refs, 'task', records))];
  return rows.flatMap(({ id, generation }) =>
    Array.from({ length: Math.min(generation, mostGenerations) }, (_, at) => ({ id, generation: generation - at })),
  );
};

const mostGenerations = 10;
