import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf, plus } from '../../shared/domain/instant.ts';
import type { InboxDeps, Visit } from './deps.ts';

/** A page asks again twice a minute; whoever has not for so long has gone. */
const goneAfter = 75_000;
/** No row is written more often. */
const writtenEvery = 20_000;

/**
 * Says that somebody has a task open, and who else has. A courtesy between two people, without any promise: of two at the same
 * instant one may be seen a moment later.
 * @returns the names of the others.
 */
export const lookAt = async (
  taskId: string,
  { viewer }: Pick<Visit, 'viewer'>,
  { records, clock }: Pick<InboxDeps, 'records' | 'clock'>,
): Promise<readonly string[]> => {
  if (viewer.role === 'analyst') return [];
  const now = clock.now();
  const id = idOf('viewing', taskId);
  const row = await records.get({ kind: 'viewing', id: [id] });
  const there = (row?.people ?? []).filter(({ at }) => plus(at, goneAfter) > now);
  const own = there.find(({ email }) => email === viewer.email);
  const others = there.filter((person) => person !== own);
  if (!own || plus(own.at, writtenEvery) <= now) {
    const people = [...others, { name: viewer.name, email: viewer.email, at: now }];
    const expires = Math.floor((millisecondsOf(now) + goneAfter) / 1000);
    await records.commit([{ put: { kind: 'viewing', version: row?.version ?? 0, id, people, expires } }]);
  }
  return others.map(({ name }) => name);
};
