import type { Row } from '../../contracts/rows/row.ts';
import { actorOf, sealed } from '../../domain/audit/trail.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Commit, Records } from '../../ports/records.ts';

/** Trails of what belongs to no task. */
export type OfficeChain = 'teams' | 'switches' | 'sessions' | 'exports' | 'customers' | 'improvements' | 'keys';

export interface OfficeAct {
  readonly chain: OfficeChain;
  /** Address of a person, or the name of a machine. */
  readonly by: string;
  readonly act: string;
  readonly at: Instant;
  readonly detail?: Readonly<Record<string, string>>;
}

/** Commits rows together with the entry of the audit trail that tells of them; a conflict where somebody else was faster. */
export const commitRecorded = async (
  rows: readonly Row[],
  { chain, by, act, at, detail }: OfficeAct,
  records: Records,
): Promise<Commit> => {
  const end = await records.get({ kind: 'trail', id: [chain] });
  const seq = (end?.seq ?? 0) + 1;
  const entry = sealed({ chain, seq, at, actor: actorOf(by), act, ...(detail && { detail }) }, end?.hash);
  const next: Row = { kind: 'trail', version: end?.version ?? 0, chain, seq, hash: entry.hash };
  return records.commit([...rows, entry, next].map((put) => ({ put })));
};
