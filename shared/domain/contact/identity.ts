import type { Channel } from '../../contracts/rows/base.ts';
import { type Id, idOf } from '../id.ts';

export interface Identifiers {
  readonly externalId?: string | undefined;
  readonly addresses: readonly { readonly channel: Channel; readonly address: string; readonly hash: Id }[];
}

/** The id of a contact follows from what identifies it, so that two events at once never make two contacts of one person. */
export const contactIdOf = ({ externalId, addresses }: Identifiers): Id => {
  if (externalId !== undefined) return idOf('contact', 'id', externalId);
  const [first] = addresses;
  if (!first) throw new RangeError('A contact needs an id or an address.');
  return idOf('contact', 'address', first.hash);
};
