import type { Principal } from './access.ts';

/** Takes a notice to every topic subscriber, for those inside the cloud who publish without going through HTTP. */
export interface Topics {
  publish(topicArn: string, message: string, subject?: string): void;
}

/** Delivers to a rule's, a schedule's or a subscription's target (queue, function, bus, topic). */
export interface Delivery {
  /** Throws when the target cannot be reached or the caller may not reach it. */
  deliver(from: Principal, targetArn: string, body: unknown): Promise<void>;
  /** The same at once, so that a fan-out can commit as a whole; `origin` names an event's source and type for a bus. */
  deliverNow(
    from: Principal,
    targetArn: string,
    body: unknown,
    origin?: { readonly source: string; readonly detailType: string },
  ): void;
}
