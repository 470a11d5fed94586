import type { AwsService } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import { jsonService } from '../../protocols/operations.ts';
import { acknowledging } from './acknowledging.ts';
import { describing } from './describing.ts';
import { moveTasks } from './move-tasks.ts';
import { demandOf, type SqsParts } from './permission.ts';
import { receiving } from './receiving.ts';
import { sending } from './sending.ts';

export interface SqsOptions extends SqsParts {
  readonly clock: CloudClock;
}

/** SQS in its JSON protocol, over the template's queues. */
export const createSqs = (options: SqsOptions): AwsService =>
  jsonService({
    name: 'sqs',
    version: '1.0',
    operations: {
      ...sending(options),
      ...receiving(options),
      ...acknowledging(options),
      ...describing(options),
      ...moveTasks({ ...options, demand: demandOf(options) }),
    },
  });
