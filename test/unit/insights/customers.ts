import type { InMemoryFacts } from '../../../shared/adapters/memory/facts.ts';
import { Chance } from '../../simulation/chance.ts';
import { today } from './shop.ts';

const day = 86_400_000;

/** Customers who buy each month until they have had enough: most of those who were served late. */
export const withCustomers = (facts: InMemoryFacts): InMemoryFacts => {
  const chance = new Chance(8);
  for (let person = 0; person < 2_500; person += 1) {
    const contact = `c${person}`;
    const isBadlyServed = chance.happens(0.3);
    const begun = chance.below(1_000);
    for (let month = 0; begun + 30 * month < 1_000; month += 1) {
      const at = (today - 1_000 + begun + 30 * month + 29 * chance.next()) * day;
      const id = `${contact}-${month}`;
      facts.add('moments', { id, contact, at, moment: 'purchase.completed', amount: 50, currency: 'EUR' });
      if (isBadlyServed)
        facts.add('tasks', {
          ...{
            id: `t${id}`,
            contact,
            kind: 'detractor',
            state: 'resolved',
            openedAt: at + day,
            contactedAt: at + 6 * day,
          },
          ...{ dueAt: at + 2 * day, resolveBy: at + 3 * day, closedAt: at + 8 * day },
        });
      if (!chance.happens(isBadlyServed ? 0.6 : 0.93)) break;
    }
  }
  return facts;
};
