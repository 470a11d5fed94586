import type { AddressRow } from '../../contracts/rows/contact.ts';
import { isOwnWish } from '../../domain/contact/may-write.ts';
import type { Records } from '../../ports/records.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';

export interface Suppression {
  readonly hash: string;
  readonly channel: AddressRow['channel'];
  readonly contactId: string;
  readonly reason: NonNullable<AddressRow['suppressed']>['reason'];
  readonly at: string;
  /** By whose link it was ended, where it was. */
  readonly surveyId?: string | undefined;
}

/** Nothing is sent to the address any more, by any programme, until a person lifts it. What only a person here can lift outranks the customer’s own wish. */
export const suppress = ({ hash, channel, contactId, ...ended }: Suppression, records: Records): Promise<void> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'address', id: [hash] });
    if (found?.suppressed && !outranks(ended.reason, found.suppressed.reason))
      return { commit: nothingToCommit, value: undefined };
    const row: AddressRow = found ?? { kind: 'address', version: 0, hash, channel, contactId, others: [], asked: {} };
    return { commit: await records.commit([{ put: { ...row, suppressed: ended } }]), value: undefined };
  });

/** To whoever left the surveys somebody may still write in person; not to where mail comes back, or is reported. */
const outranks = (reason: Suppression['reason'], before: Suppression['reason']): boolean =>
  !isOwnWish({ reason }) && isOwnWish({ reason: before });
