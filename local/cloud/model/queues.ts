export interface QueueMessage {
  readonly id: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<
    Record<
      string,
      {
        readonly DataType: string;
        readonly StringValue?: string | undefined;
        readonly BinaryValue?: string | undefined;
      }
    >
  >;
  readonly receiveCount: number;
}

/** Queues, for those inside the cloud who feed and drain them without going through HTTP. */
export interface Queues {
  send(
    queueArn: string,
    message: { body: string; messageAttributes?: QueueMessage['messageAttributes']; delaySeconds?: number },
  ): string;
  /** Receives and hides up to `max` messages; those received too often go to the dead-letter queue instead. */
  receive(queueArn: string, max: number): readonly QueueMessage[];
  remove(queueArn: string, receiptHandle: string): void;
  changeVisibility(queueArn: string, receiptHandle: string, seconds: number): void;
  /** Remembers why the last attempt at a message failed, for whoever finds it among the dead letters. */
  noteFailure(queueArn: string, messageId: string, reason: string): void;
  /** When the next message of the queue can be received (may be in the past), or undefined when it is empty. */
  earliestVisible(queueArn: string): number | undefined;
  contents(queueArn: string): readonly {
    readonly id: string;
    readonly body: string;
    readonly sentAt: number;
    readonly messageAttributes: QueueMessage['messageAttributes'];
  }[];
}
