import type { Config } from '../../contracts/config/config.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import { firstUnmet, valueAt } from '../condition/condition.ts';

/** The first persona whose conditions hold for what is known of the customer (`customer.` may be left out). */
export const personaOf = (contact: ContactRow, personas: Config['personas']): string | undefined =>
  Object.entries(personas).find(
    ([, conditions]) => !firstUnmet(conditions, (path) => valueAt(contact, path.replace(/^customer\./, ''))),
  )?.[0];
