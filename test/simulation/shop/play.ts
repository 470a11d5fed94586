import { dispatch } from '../../../functions/dispatch/dispatch.ts';
import { escalate } from '../../../functions/escalate/escalate.ts';
import { followUp } from '../../../functions/follow-up/follow-up.ts';
import { reconcile } from '../../../functions/reconcile/reconcile.ts';
import type { InMemoryObjects } from '../../../shared/adapters/memory/objects.ts';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import { followUpFilters, passes } from '../../../shared/contracts/wiring/stream-filters.ts';
import type { WakeUp } from '../../../shared/contracts/wiring/wake-up.ts';
import { type Accepted, Business } from './business.ts';
import { type Customer, customerOf } from './customers.ts';
import { gatherFrom } from './facts.ts';
import type { FaultKind } from './faults.ts';
import { Operator } from './operator.ts';
import { People } from './people.ts';
import { laneOf } from './seen.ts';
import { Shop } from './shop.ts';
import { Staff } from './staff.ts';
import { WorstMoments } from './worst-moments.ts';

const hour = 3_600_000;
const day = 24 * hour;
export const start = '2026-11-02T00:00:00.000Z';

export interface Plan {
  readonly seed: number;
  /** Which customers there are, by number. */
  readonly customers: readonly number[];
  readonly faults: readonly FaultKind[];
  /** Of calls that each fault strikes. */
  readonly rate: number;
  readonly config: RuntimeConfig;
  /** What is deployed half way. */
  readonly next: RuntimeConfig;
  /** Days in which something happens. */
  readonly days: number;
  /** Of these days, after which nothing happens any more. */
  readonly until?: number | undefined;
  /** What does not happen: `<customer>.<which>`. */
  readonly without?: readonly string[];
  readonly tellStory?: boolean;
}

/** A shop after its year, and all that was said in it. */
export interface Played {
  readonly plan: Plan;
  readonly shop: Shop;
  readonly people: People;
  readonly staff: Staff;
  readonly customers: readonly Customer[];
  readonly objects: InMemoryObjects;
  /** Business events that were accepted. */
  readonly accepted: readonly Accepted[];
  /** When faults stopped. */
  readonly calmAt: number;
}

/** Plays a shop to its end: faults until everything was asked, then calm, in which all that was left half done has to be found. */
export const play = async (plan: Plan): Promise<Played> => {
  const { seed, config, next, days, until = days, without = [] } = plan;
  const begin = Date.parse(start);
  const calmAt = begin + (until + 40) * day;
  const shop = new Shop({
    ...{ seed, start, config },
    next: { config: next, at: begin + (days / 2) * day },
    faults: { kinds: plan.faults, rate: plan.rate },
  });
  shop.tellStory = plan.tellStory === true;
  const customers = plan.customers.map((number) => customerOf(seed, number, days));
  const people = new People(shop, customers);
  const staff = new Staff(shop);
  wire(shop);
  const facts = gatherFrom(shop, config);
  const business = new Business(shop, begin);
  for (const customer of customers)
    for (const [at, one] of customer.happenings.entries())
      if (one.at < until * day && !without.includes(`${customer.number}.${at}`)) business.tell(customer, one, at);
  haunt(shop, new WorstMoments({ shop, people, business, begin }));
  const end = calmAt + 25 * day;
  shop.add({ key: 'reconcile/0', way: 'hourly', does: async () => undefined }, begin);
  everyHour(shop, end);
  staff.work(end - 12 * day);
  new Operator(shop).work(end);
  await shop.runUntil(calmAt);
  shop.faults.stop();
  await shop.runUntil(end);
  await facts.finish();
  return { plan, shop, people, staff, customers, objects: facts.objects, accepted: business.accepted, calmAt };
};

/** Until faults stop; what comes after is calm. */
const haunt = (shop: Shop, worst: WorstMoments): void => {
  const first = shop.onChange;
  shop.onChange = (before, after) => {
    first(before, after);
    if (!shop.faults.areOver) worst.watch(after);
  };
};

/** The queues of wake-ups, and the first reader of the table's stream: in order for one row, again and again until it goes. */
const wire = (shop: Shop): void => {
  let rung = 0;
  shop.onWakeUp = (wakeUp: WakeUp, at: number): void => {
    const { kind, id, generation } = wakeUp;
    const name = `wake/${kind}.${id}.${generation}`;
    // What is said in return and letters go by a queue, which loses nothing.
    if ((kind === 'survey' || kind === 'task') && shop.faults.strikes('loss', name, 3)) return;
    rung += 1;
    const rings = kind === 'survey' || kind === 'task' ? at + shop.faults.delay(name) : at;
    const key = kind === 'saying' || kind === 'message' ? `${name}.${rung}` : name;
    const isForTasks = kind === 'task' || kind === 'digest';
    shop.queue(key, rings, (deps) => (isForTasks ? escalate(wakeUp, deps) : dispatch(wakeUp, deps)));
  };
  const lanes = new Map<string, { before: Row | undefined; after: Row }[]>();
  shop.onChange = (before, after) => {
    if (!passes(after, followUpFilters)) return;
    const lane = laneOf(after);
    const waiting = lanes.get(lane);
    if (waiting) return void waiting.push({ before, after });
    lanes.set(lane, [{ before, after }]);
    follow(lane);
  };
  const follow = (lane: string): void => {
    const [change] = lanes.get(lane) ?? [];
    if (!change) return void lanes.delete(lane);
    const key = `stream/${lane}.${change.after.version}`;
    const next = (): void => {
      lanes.get(lane)?.shift();
      follow(lane);
    };
    // A record that is lost is one that could not be told of for hours.
    if (shop.faults.strikes('loss', key, 0.5) && change.after.kind !== 'task') {
      shop.seen.lost.add(lane);
      next();
      return;
    }
    shop.add({ key, way: 'stream', does: (deps) => followUp(change, deps), after: next }, shop.now + 300);
  };
};

const everyHour = (shop: Shop, end: number): void => {
  const at = Math.ceil((shop.now + 1) / hour) * hour;
  if (at > end) return;
  shop.add(
    {
      key: `reconcile/${at / hour}`,
      way: 'hourly',
      does: (deps) => reconcile(deps),
      after: () => everyHour(shop, end),
    },
    at,
  );
};
