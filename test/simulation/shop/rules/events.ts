import type { Rule } from './rule.ts';

const customerOf = (key: string): number | undefined => {
  const [, number] = /^\w+\/(\d+)\./.exec(key) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** What came in has its decision. */
export const eventRules: Readonly<Record<string, Rule>> = {
  'no accepted event without a decision': ({ accepted, shop }, { events }) => {
    const decided = new Set(
      events.filter(({ decisions }) => decisions.length > 0).map(({ event }) => `${event.type} ${event.id}`),
    );
    const parked = new Set(shop.parked.map(({ id }) => id));
    return accepted
      .filter(({ type, id, takenAt }) => takenAt !== undefined && !decided.has(`${type} ${id}`))
      .filter(({ id }) => !parked.has(id))
      .map(({ type, id, by }) => ({ what: `${type} ${id}`, customer: by.number }));
  },

  'nothing is given up that no fault kept from being done': ({ shop }) =>
    shop.blameless.map((key) => ({ what: key, customer: customerOf(key) })),

  'no event is left in a dead-letter queue once faults have stopped': ({ shop }) =>
    shop.deadLetters.map(({ key }) => ({ what: key, customer: customerOf(key) })),
};
