import type { Principal } from './access.ts';

/** Takes a notice to every topic subscriber, for those inside the cloud who publish without going through HTTP. */
export interface Topics {
  publish(topicArn: string, message: string, subject?: string): void;
}

/** Who made an event, and what it is called, for a bus. */
export interface EventOrigin {
  readonly source: string;
  readonly detailType: string;
}

export interface Parcel {
  /** As whom it is delivered, with what they may do. */
  readonly from: Principal;
  /** ARN of a queue, function, bus or topic. */
  readonly to: string;
  /** Text as it is, anything else as JSON. */
  readonly body: unknown;
  readonly origin?: EventOrigin;
}

/** Takes what rules, schedules and subscriptions send to its target; at once, so that a fan-out can commit as a whole. */
export interface Delivery {
  /** @throws AwsError when the target cannot be reached or the sender may not reach it. */
  deliver(parcel: Parcel): void;
}
