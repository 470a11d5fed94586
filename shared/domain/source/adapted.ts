/** An event as EventBridge hands it on. */
export interface Envelope {
  readonly id: string;
  readonly source: string;
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: unknown;
}

/** What a system's event is to us. */
export interface Adapted {
  /** Canonical name of the system. */
  readonly source: string;
  readonly type: string;
  /** In the form of our own contract; what is not known may be undefined. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly isTest: boolean;
  /** Why it is no moment to ask about, when it is none. */
  readonly noMoment?: string;
}

/** Reads the events of one system; undefined for those of others, and for what it does not know. */
export type Adapter = (envelope: Envelope) => Adapted | undefined;
