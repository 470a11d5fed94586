import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLettersOf, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from './acknowledge.ts';

export interface GuardedQueueProps {
  readonly name: string;
  readonly stage: string;
  /** Time-out of the function that reads the queue. */
  readonly timeout: Duration;
  /** How often a message is handed out before it is given up; 5 unless said. */
  readonly tries?: number;
  /** How long a message may wait for others, so that one call reads several; none unless said. */
  readonly window?: Duration;
}

/** A queue with the dead-letter queue behind it. Both names are fixed: schedules point at them across deployments. */
export class GuardedQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly timeout: Duration;
  readonly window: Duration | undefined;

  constructor(scope: Construct, id: string, { name, stage, timeout, tries = 5, window }: GuardedQueueProps) {
    super(scope, id);
    this.timeout = timeout;
    this.window = window;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      queueName: deadLettersOf(name, stage),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    accept(this.deadLetters, 'Serverless-SQSRedrivePolicy', 'This is the dead-letter queue.');
    this.queue = new Queue(this, 'Queue', {
      queueName: stageName(name, stage),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // Lambda's own advice: six times the function's time-out and the window, so that a slow batch is not handed out twice.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6 + (window?.toSeconds() ?? 0)),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
  }
}
