import { hash, timingSafeEqual } from 'node:crypto';
import type { AuditRow } from '../../contracts/rows/audit.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { hmac } from '../mac.ts';
import { personIdOf } from '../staff/person-id.ts';

/** What the first entry of a trail follows on. */
const beginning = '0'.repeat(64);

type Entry = Pick<AuditRow, 'chain' | 'seq' | 'at' | 'actor' | 'act' | 'detail'>;

/** SHA-256 over everything that an entry says, the hash before it included; JSON of a list, so that no two entries read alike. */
const hashOf = ({ chain, seq, at, actor, act, detail = {} }: Entry, previous: string): string =>
  hash('sha256', JSON.stringify([chain, seq, at, actor, act, Object.entries(detail).sort(), previous]));

const macOf = (entryHash: string, key: Uint8Array): string =>
  hmac(key).update(`trail:${entryHash}`).digest('base64url');

/** The same entry, signed: whoever can write the table, but has not the key, cannot make another that passes for it. */
export const signed = (entry: AuditRow, key: Uint8Array): AuditRow => ({ ...entry, mac: macOf(entry.hash, key) });

/** An entry that follows on the one with the given hash; without one it begins its trail. */
export const sealed = (entry: Entry, previous: string = beginning): AuditRow => ({
  kind: 'audit',
  version: 0,
  ...entry,
  previous,
  hash: hashOf(entry, previous),
});

/** Who did something, as the trail says it: people by an id that follows from their address and can be compared, but not read. */
export const actorOf = (by: string): string => (by.includes('@') ? `staff.${personIdOf(by)}` : by);

export const taskChain = (taskId: string): string => `task.${taskId}`;

/** A task and the entries that the trail has not seen yet: one for each step of its history. */
export const withTrail = (task: TaskRow): { readonly task: TaskRow; readonly entries: readonly AuditRow[] } => {
  const { seq = 0, hash } = task.audit ?? {};
  const entries: AuditRow[] = [];
  let previous = hash;
  const news = task.history.slice(seq - (task.past?.steps ?? 0));
  for (const [at, { by, act, to, at: moment }] of news.entries()) {
    const detail = {
      state: task.state,
      team: task.team,
      owner: actorOf(task.owner.email),
      ...(to && { to: actorOf(to.email) }),
    };
    const entry = sealed(
      { chain: taskChain(task.id), seq: seq + at + 1, at: moment, actor: actorOf(by), act, detail },
      previous,
    );
    previous = entry.hash;
    entries.push(entry);
  }
  const last = entries.at(-1);
  return last ? { task: { ...task, audit: { seq: last.seq, hash: last.hash } }, entries } : { task, entries };
};

export type Verdict =
  /** `unsigned`: entries at the beginning that are from before there was a key. */
  | { readonly kind: 'intact'; readonly entries: number; readonly unsigned: number }
  | { readonly kind: 'broken'; readonly at: number };

/**
 * Whether nothing in a trail was changed, left out, added or put in another order. Once one is signed all that follow have to
 * be. Its end can only be judged against the archive.
 */
export const verify = (entries: readonly AuditRow[], key: Uint8Array): Verdict => {
  let previous = beginning;
  let unsigned = 0;
  for (const [at, entry] of entries.entries()) {
    const isNext = entry.seq === at + 1 && entry.previous === previous && entry.hash === hashOf(entry, previous);
    if (!isNext || !(entry.mac === undefined ? unsigned === at : isSigned(entry.mac, entry.hash, key)))
      return { kind: 'broken', at: at + 1 };
    if (entry.mac === undefined) unsigned += 1;
    previous = entry.hash;
  }
  return { kind: 'intact', entries: entries.length, unsigned };
};

const isSigned = (mac: string, hash: string, key: Uint8Array): boolean => {
  const [given, expected] = [Buffer.from(mac), Buffer.from(macOf(hash, key))];
  return given.length === expected.length && timingSafeEqual(given, expected);
};
