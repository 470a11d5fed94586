import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import type { DeliveryDeps } from './deps.ts';
import type { Fate, Report } from './report.ts';
import { withoutSoftBounces, withSoftBounce } from './soft-bounces.ts';

type Reason = NonNullable<AddressRow['suppressed']>['reason'];

/** Why nothing more goes to an address, by what became of the last message there. */
const reasons: Readonly<Record<Fate, Reason | undefined>> = {
  delivered: undefined,
  unwanted: 'complained',
  'opted-out': 'opted-out',
  dead: 'bounced',
  lost: undefined,
  refused: undefined,
};

export interface Judged extends Pick<AddressRow, 'hash' | 'channel' | 'contactId'> {
  /** Whether the report was news: the same one twice counts once. */
  readonly isNews: boolean;
}

/** What a report means for the address that the message went to. */
export const judgeAddress = async (
  { hash, channel, contactId, isNews }: Judged,
  { fate, at }: Pick<Report, 'fate' | 'at'>,
  { records }: Pick<DeliveryDeps, 'records'>,
): Promise<void> => {
  const reason = reasons[fate];
  if (reason) return suppress({ hash, channel, contactId, reason, at }, records);
  if (!isNews || fate === 'refused') return;
  await untilCommitted(async () => {
    const row = await records.get({ kind: 'address', id: [hash] });
    const next = row && (fate === 'lost' ? withSoftBounce(row, at) : withoutSoftBounces(row));
    return { commit: next && next !== row ? await records.commit([{ put: next }]) : nothingToCommit, value: undefined };
  });
};
