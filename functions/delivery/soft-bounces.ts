import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';

/** A full mailbox is emptied, a server comes back: an address is given up when so many mails in a row failed over so long. */
const patience = { mails: 3, over: 14 * 86_400_000 };

/** The address after a mail that came back for a passing reason. */
export const withSoftBounce = (row: AddressRow, at: Instant): AddressRow => {
  if (row.suppressed) return row;
  const { count, since } = row.softBounces ?? { count: 0, since: at };
  const softBounces = { count: count + 1, since };
  const isHopeless = softBounces.count >= patience.mails && millisecondsOf(at) - millisecondsOf(since) >= patience.over;
  return { ...row, softBounces, ...(isHopeless && { suppressed: { reason: 'bounced' as const, at } }) };
};

/** The address after a mail that arrived. */
export const withoutSoftBounces = (row: AddressRow): AddressRow => {
  const { softBounces, ...rest } = row;
  return softBounces ? rest : row;
};
