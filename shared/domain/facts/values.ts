import { propertyColumn } from '../../contracts/facts/tables.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { own } from '../own.ts';
import { stretchAt } from '../timing/offsets.ts';
import type { FactRow, FactSetting } from './fact.ts';

export const at = (when: Instant | undefined): number | null => (when === undefined ? null : millisecondsOf(when));

/** `2026-11`, UTC. */
export const monthAt = (when: Instant): string => when.slice(0, 7);

/** The day on the wall of the company. */
export const dayAt = (when: Instant, zone: string): string => {
  const time = millisecondsOf(when);
  return instant(time + stretchAt(zone, time).offset).slice(0, 10);
};

/** What an event says beyond who and when; nothing at all once it was deleted, so that what was known stays. */
export const aboutEvent = (row: EventRow | undefined, { properties }: FactSetting): FactRow => {
  if (!row) return {};
  const { amount, currency, agent, properties: told, customer } = row.event;
  const named = properties.map((name) => {
    const value = own(told, name) ?? own(customer.properties, name);
    return [propertyColumn(name), value === undefined ? null : String(value)] as const;
  });
  return {
    amount: amount ?? null,
    currency: currency ?? null,
    agent: agent?.name ?? agent?.id ?? agent?.email ?? null,
    ...Object.fromEntries(named),
  };
};
