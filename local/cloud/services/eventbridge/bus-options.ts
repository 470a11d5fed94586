import type { Store } from '../../machine/store.ts';
import type { Authorizer } from '../../model/access.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Meter } from '../../model/meter.ts';
import type { Queues } from '../../model/queues.ts';
import type { Topology } from '../../model/topology.ts';

export interface BusOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly authorizer: Authorizer;
  readonly delivery: Delivery;
  readonly queues: Queues;
}
