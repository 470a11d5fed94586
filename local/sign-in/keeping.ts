import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  /** Cloud time, in milliseconds. */
  readonly until: number;
}

/** All that is kept of sign-ins: as long as the cloud runs, and no longer than each thing is good for. */
const kept = new Map<string, Kept>();

/** Where the provider keeps sessions, codes and grants; one instance for each kind of them. */
export class Keeping implements Adapter {
  private readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload, seconds: number): Promise<void> {
    for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key);
    kept.set(this.keyOf(id), { payload, until: Date.now() + seconds * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(this.keyOf(id));
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.all().find(({ payload }) => payload.uid === uid)?.payload;
  }

  /** Of the device flow, which is not offered. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const found = kept.get(this.keyOf(id));
    if (found) kept.set(this.keyOf(id), { ...found, payload: { ...found.payload, consumed: Math.floor(Date.now() / 1000) } });
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.keyOf(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }

  private keyOf(id: string): string {
    return `${this.kind}:${id}`;
  }

  private all(): readonly Kept[] {
    return [...kept].filter(([key, { until }]) => key.startsWith(`${this.kind}:`) && until > Date.now()).map(([, value]) => value);
  }
}
