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

/** What a known system sends and nobody here reads: no mistake of anybody's, but counted, so that it can be looked up. */
export interface Unread {
  readonly unread: true;
  readonly source: string;
  /** As the system calls it. */
  readonly type: string;
}

/** Reads the events of one system; undefined for those of others. */
export type Adapter = (envelope: Envelope) => Adapted | Unread | undefined;

/** What a reader of one system says of an event; its source is added to it. */
export type Reading = Omit<Adapted, 'source' | 'isTest'> & { readonly isTest?: boolean };

/** Readers by the system's own name of what happened. Only own keys count: `constructor` is a name like any other. */
export type Readers<In> = Readonly<Record<string, (subject: In, type: string) => Reading | undefined>>;

/** Reads by a table, and says of what is not in it that it is not read. */
export const readBy = <In>(
  source: string,
  { readers, type, subject }: { readonly readers: Readers<In>; readonly type: string; readonly subject: In },
): Adapted | Unread => {
  const reading = Object.hasOwn(readers, type) ? readers[type]?.(subject, type) : undefined;
  return reading ? { source, isTest: false, ...reading } : { unread: true, source, type };
};
