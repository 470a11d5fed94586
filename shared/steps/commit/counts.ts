import type { Counter, Records } from '../../ports/records.ts';

/** Counts where nobody waits for the number. */
export interface Counts {
  note(counter: Counter): Promise<unknown>;
}

export const eachAtOnce = (records: Pick<Records, 'count'>): Counts => ({ note: (counter) => records.count(counter) });

/** What a batch of messages counts, written once for all of it. Who dies before leaves at most a batch uncounted. */
export class BatchedCounts implements Counts {
  private readonly records: Pick<Records, 'count'>;
  private noted = new Map<string, { readonly counter: Counter; by: number }>();

  constructor(records: Pick<Records, 'count'>) {
    this.records = records;
  }

  async note(counter: Counter): Promise<void> {
    const key = JSON.stringify(Object.entries(counter).toSorted());
    const known = this.noted.get(key) ?? { counter, by: 0 };
    known.by += 1;
    this.noted.set(key, known);
  }

  async write(): Promise<void> {
    const noted = [...this.noted.values()];
    this.noted = new Map();
    await Promise.all(noted.map(({ counter, by }) => this.records.count(counter, by)));
  }
}
