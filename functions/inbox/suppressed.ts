import { addressHash } from '../../shared/domain/contact/hash.ts';
import type { InboxDeps } from './deps.ts';

/** Whether somebody left, or mail to them comes back: nobody writes to them what they did not ask for. */
export const isSuppressed = async (
  email: string | undefined,
  { records, keyring }: Pick<InboxDeps, 'records' | 'keyring'>,
): Promise<boolean> => {
  if (!email) return false;
  const row = await records.get({ kind: 'address', id: [addressHash('email', email, keyring.addresses)] });
  return row?.suppressed !== undefined;
};
