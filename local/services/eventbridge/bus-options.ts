import type { Authorizer, CloudClock, Delivery, Meter, Queues, Topology } from '../../model.ts';
import type { Store } from '../../store.ts';

export interface BusOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly authorizer: Authorizer;
  readonly delivery: Delivery;
  readonly queues: Queues;
}
