import type { Channel } from '../../contracts/rows/base.ts';
import { type Id, keyedIdOf } from '../id.ts';

/** What an address is known by in the table. @param address in its one spelling, as stored rows carry it. */
export const addressHash = (channel: Channel, address: string, key: Uint8Array): Id => keyedIdOf(key, channel, address);
