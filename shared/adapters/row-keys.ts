import type { Row } from '../contracts/rows/row.ts';
import type { TaskRow } from '../contracts/rows/task.ts';
import { dueShards, hourOf } from '../contracts/wiring/due-index.ts';
import { isUndecided } from '../domain/notice/hold.ts';
import { placeInQueue, queueOf } from '../domain/task/queue.ts';
import type { List, Ref } from '../ports/records.ts';

/** How rows lie in the one table. Index attributes are sparse: a row is in an index only while it has something to say there. */
export interface Keys {
  readonly pk: string;
  readonly sk: string;
}

const single = (kind: string, id: string): Keys => ({ pk: `${kind.toUpperCase()}#${id}`, sk: kind.toUpperCase() });

export const keysOfRef = ({ kind, id: [first = '', ...rest] }: Ref): Keys => {
  switch (kind) {
    case 'duplicate':
      return { pk: `EVENT#${first}`, sk: `DUPLICATE#${rest.join('#')}` };
    case 'intent':
      return { pk: `SURVEY#${first}`, sk: `INTENT#${rest.join('#')}` };
    case 'chapter':
      return { pk: `TASK#${first}`, sk: `CHAPTER#${rest.join('#')}` };
    case 'draft':
      return { pk: `TASK#${first}`, sk: `DRAFT#${rest.join('#')}` };
    case 'arrival':
      return { pk: `ARRIVAL#${first}`, sk: `ARRIVAL#${rest.join('#')}` };
    case 'pace':
      return { pk: `PACE#${first}`, sk: `PACE#${rest.join('#')}` };
    case 'sends':
    case 'harm':
      return { pk: `${kind.toUpperCase()}#${first}`, sk: `${kind.toUpperCase()}#${rest.join('#')}` };
    case 'unread':
      return { pk: `UNREAD#${first}`, sk: `UNREAD#${rest.join('#')}` };
    case 'improvement':
      return { pk: `IMPROVEMENT#${first}`, sk: `IMPROVEMENT#${rest.join('#')}` };
    case 'audit':
      return { pk: `AUDIT#${first}`, sk: `AUDIT#${rest.join('#')}` };
    default:
      return single(kind, first);
  }
};

export const refOfKeys = ({ pk, sk }: Keys): Ref => {
  const [owner = '', id = ''] = split(pk);
  const [own = '', rest] = split(sk);
  const kind = own.toLowerCase() as Ref['kind'];
  return rest === undefined
    ? { kind: (owner === own ? kind : owner.toLowerCase()) as Ref['kind'], id: [id] }
    : { kind, id: [id, rest] };
};

export const refOf = (row: Row): Ref => {
  switch (row.kind) {
    case 'event':
      return { kind: row.kind, id: [row.key] };
    case 'duplicate':
      return { kind: row.kind, id: [row.key, row.envelopeId] };
    case 'program':
    case 'address':
      return { kind: row.kind, id: [row.hash] };
    case 'intent':
      return { kind: row.kind, id: [row.surveyId, `${row.at}#${row.id}`] };
    case 'chapter':
      return { kind: row.kind, id: [row.taskId, String(row.number)] };
    case 'draft':
      return { kind: row.kind, id: [row.taskId, row.person] };
    case 'arrival':
      return { kind: row.kind, id: [row.by, row.id] };
    case 'cursor':
      return { kind: row.kind, id: [row.name] };
    case 'pace':
      return { kind: row.kind, id: [row.program, row.hour] };
    case 'sends':
    case 'harm':
      return { kind: row.kind, id: [row.program, `${row.channel}#${row.bucket}`] };
    case 'halt':
      return { kind: row.kind, id: [row.program] };
    case 'unread':
      return { kind: row.kind, id: [row.source, `${row.day}#${row.type}`] };
    case 'improvement':
      return { kind: row.kind, id: ['all', row.id] };
    case 'burst':
      return { kind: row.kind, id: [row.minute] };
    case 'open':
      return { kind: row.kind, id: [row.contactId] };
    case 'member':
      return { kind: row.kind, id: [row.surveyId] };
    case 'roster':
      return { kind: row.kind, id: [row.team] };
    case 'seen':
      return { kind: row.kind, id: [row.digest] };
    case 'trail':
      return { kind: row.kind, id: [row.chain] };
    case 'audit':
      return { kind: row.kind, id: [row.chain, String(row.seq).padStart(6, '0')] };
    default:
      return { kind: row.kind, id: [row.id] };
  }
};

/** Shard of the due index: a stable spread of ids, which are random enough in their last characters. */
const shardOf = (id: string): number =>
  [...id.slice(-4)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % dueShards;

export type IndexAttributes = Partial<Record<'cpk' | 'csk' | 'dpk' | 'dsk' | 'tpk' | 'tsk' | 'ipk' | 'isk', string>>;

const due = (row: { id: string; wakeAt?: string | undefined }): IndexAttributes =>
  row.wakeAt ? { dpk: `DUE#${hourOf(row.wakeAt)}#${shardOf(row.id)}`, dsk: `${row.wakeAt}#${row.id}` } : {};

/** Where a task stands, in the queue of its team and in that of all teams: the order is the same in both. */
const placeInLists = (row: TaskRow): IndexAttributes => {
  const queue = queueOf(row);
  if (queue === undefined) return {};
  const place = `${placeInQueue(row)}#${row.id}`;
  return { tpk: `TASKS#${queue}`, tsk: place, ipk: `INBOX#${row.team}#${queue}`, isk: place };
};

export const indexAttributes = (row: Row): IndexAttributes => {
  switch (row.kind) {
    case 'event':
      return {
        // Until its task is there, whatever the stream loses.
        ...(row.signal === 'yes' && due({ id: row.key, wakeAt: row.receivedAt })),
        ...(row.contactId !== undefined && {
          cpk: `CONTACT#${row.contactId}#events`,
          csk: `${row.receivedAt}#${row.key}`,
        }),
      };
    case 'duplicate':
      return row.contactId === undefined
        ? {}
        : { cpk: `CONTACT#${row.contactId}#events`, csk: `${row.decision.at}#${row.key}#${row.envelopeId}` };
    case 'survey':
      return {
        ...due(row),
        ...(row.via && row.state === 'answered' && { tpk: 'UNNAMED', tsk: `${row.response.at}#${row.id}` }),
        cpk: `CONTACT#${row.contactId}#surveys`,
        csk: `${row.createdAt}#${row.id}`,
        ...(row.held && { tpk: `HELD#${row.program}#${row.held.why}`, tsk: `${row.createdAt}#${row.id}` }),
      };
    case 'task':
      return {
        ...due(row),
        cpk: `CONTACT#${row.contactId}#tasks`,
        csk: `${row.settleUntil}#${row.id}`,
        ...placeInLists(row),
      };
    case 'digest':
      return due(row);
    case 'halt':
      return due({ id: row.program, wakeAt: row.wakeAt });
    case 'pace':
      return {
        ...due({ id: `${row.program}#${row.hour}`, wakeAt: row.wakeAt }),
        ...(isUndecided(row) && { tpk: 'HOLDS', tsk: `${row.hour}#${row.program}` }),
      };
    case 'consent':
      return { tpk: 'CONSENTS', tsk: `${row.askedAt}#${row.id}` };
    case 'undelivered':
      return row.replayedAt ? {} : { tpk: 'UNDELIVERED', tsk: `${row.at}#${row.id}` };
    case 'unheard':
      return row.replayedAt ? {} : { tpk: 'UNHEARD', tsk: `${row.at}#${row.id}` };
    case 'message':
      return {
        ...((row.state === 'waiting' || row.state === 'sending') &&
          due({ id: row.id, wakeAt: row.heldUntil ?? row.createdAt })),
        cpk: `TASK#${row.taskId}#messages`,
        csk: `${row.createdAt}#${row.id}`,
      };
    default:
      return {};
  }
};

export interface ListKeys {
  readonly index: 'by-contact' | 'due' | 'tasks' | 'inbox' | undefined;
  readonly partition: readonly [attribute: string, value: string];
  readonly prefix?: readonly [attribute: string, value: string];
}

export const keysOfList = (list: List): ListKeys => {
  switch (list.of) {
    case 'contact':
      return { index: 'by-contact', partition: ['cpk', `CONTACT#${list.contactId}#${list.what}`] };
    case 'queue':
      return { index: 'tasks', partition: ['tpk', `TASKS#${list.queue}`] };
    case 'inbox':
      return { index: 'inbox', partition: ['ipk', `INBOX#${list.team}#${list.queue}`] };
    case 'consents':
      return { index: 'tasks', partition: ['tpk', 'CONSENTS'] };
    case 'undelivered':
      return { index: 'tasks', partition: ['tpk', 'UNDELIVERED'] };
    case 'unheard':
      return { index: 'tasks', partition: ['tpk', 'UNHEARD'] };
    case 'messages':
      return { index: 'by-contact', partition: ['cpk', `TASK#${list.taskId}#messages`] };
    case 'drafts':
      return { index: undefined, partition: ['pk', `TASK#${list.taskId}`], prefix: ['sk', 'DRAFT#'] };
    case 'arrivals':
      return { index: undefined, partition: ['pk', `ARRIVAL#${list.by}`], prefix: ['sk', 'ARRIVAL#'] };
    case 'audit':
      return { index: undefined, partition: ['pk', `AUDIT#${list.chain}`], prefix: ['sk', 'AUDIT#'] };
    case 'due':
      return { index: 'due', partition: ['dpk', `DUE#${list.hour}#${list.shard}`] };
    case 'held':
      return { index: 'tasks', partition: ['tpk', `HELD#${list.program}#${list.why}`] };
    case 'unnamed':
      return { index: 'tasks', partition: ['tpk', 'UNNAMED'] };
    case 'holds':
      return { index: 'tasks', partition: ['tpk', 'HOLDS'] };
    case 'duplicates':
      return { index: undefined, partition: ['pk', `EVENT#${list.key}`], prefix: ['sk', 'DUPLICATE#'] };
    case 'pace':
      return { index: undefined, partition: ['pk', `PACE#${list.program}`], prefix: ['sk', 'PACE#'] };
    case 'unread':
      return { index: undefined, partition: ['pk', `UNREAD#${list.source}`], prefix: ['sk', 'UNREAD#'] };
    case 'improvements':
      return { index: undefined, partition: ['pk', 'IMPROVEMENT#all'], prefix: ['sk', 'IMPROVEMENT#'] };
    case 'intents':
      return { index: undefined, partition: ['pk', `SURVEY#${list.surveyId}`], prefix: ['sk', 'INTENT#'] };
  }
};

const split = (key: string): [string, string | undefined] => {
  const at = key.indexOf('#');
  return at < 0 ? [key, undefined] : [key.slice(0, at), key.slice(at + 1)];
};
