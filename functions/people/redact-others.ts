import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { isTheirs } from '../../shared/domain/people/identity.ts';
import { redactedChapter, redactedTask } from '../../shared/domain/people/redacted.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { PeopleDeps } from './deps.ts';
import { same } from './reduced.ts';
import { changed } from './remove-rows.ts';

interface Redacting {
  /** Rows of other people’s tasks. */
  readonly foreign: readonly Ref[];
  readonly addresses: readonly string[];
  readonly messages: readonly MessageRow[];
}

/** Takes somebody’s addresses, and words that stood last, out of tasks of others; these go on as they were. */
export const redactOthers = async (
  { foreign, addresses, messages }: Redacting,
  erasure: ErasureRow,
  deps: PeopleDeps,
): Promise<ErasureRow> => {
  const theirs = isTheirs({ addresses: new Set(addresses) }, deps.keyring.addresses);
  const wroteAt = messages.map(({ createdAt }) => createdAt);
  const redacted = (row: Row): Row => {
    if (row.kind === 'task') return redactedTask(row, { theirs, wroteAt });
    return row.kind === 'chapter' ? redactedChapter(row, theirs) : row;
  };
  let going = erasure;
  for (const ref of foreign)
    going = await untilCommitted(async () => {
      const row = await deps.records.get(ref);
      const put = row && redacted(row);
      return changed(
        row && put && !same(put, row) ? [{ row, change: { put }, counts: true, facts: [] }] : [],
        going,
        deps,
      );
    });
  return going;
};
