import type { AddressRow, ContactRow } from '../../contracts/rows/contact.ts';
import type { Resolved } from './resolve.ts';

/** What somebody said to us, in contrast to what happened to their mail. */
const objections: readonly string[] = ['unsubscribed', 'opted-out', 'complained'];

/**
 * An objection is the person's, not the mailbox's: whoever left the surveys and changes their address has left them there
 * too. Mail that comes back says something of the old address alone.
 * @param before the hashes of the addresses that the contact had.
 * @param known rows of these.
 */
export const withObjections = (
  resolved: Resolved,
  { before, known }: { readonly before: readonly string[]; readonly known: ReadonlyMap<string, AddressRow> },
): Resolved => {
  const addresses = resolved.addresses.map((row) => {
    const isNew = !before.includes(row.hash);
    const left = before.map((hash) => known.get(hash)).find((old) => old?.channel === row.channel && objects(old));
    return isNew && left?.suppressed && !row.suppressed ? { ...row, suppressed: left.suppressed } : row;
  });
  const grown = addresses.filter((row, at) => row !== resolved.addresses[at]);
  if (grown.length === 0) return resolved;
  const gone = new Set(grown.map(({ hash }) => hash));
  const others = resolved.changed.filter(
    (row: ContactRow | AddressRow) => row.kind === 'contact' || !gone.has(row.hash),
  );
  return { ...resolved, addresses, changed: [...others, ...grown] };
};

const objects = ({ suppressed }: AddressRow): boolean =>
  suppressed !== undefined && objections.includes(suppressed.reason);
