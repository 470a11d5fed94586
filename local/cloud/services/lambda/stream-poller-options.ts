import type { Authorizer, Principal } from '../../model/access.ts';
import type { Buckets } from '../../model/buckets.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Functions } from '../../model/functions.ts';
import type { EventSourceMapping } from '../../model/topology.ts';
import type { TableStream } from '../dynamodb/stream.ts';
import type { Checkpoints } from './checkpoints.ts';

export interface StreamPollerOptions {
  readonly mapping: EventSourceMapping;
  readonly role: Principal;
  readonly region: string;
  readonly stream: () => TableStream;
  readonly checkpoints: Checkpoints;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  readonly buckets: Buckets;
  readonly clock: CloudClock;
  readonly nudge: () => void;
}
