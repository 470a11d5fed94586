import type { Counter, Records } from '../../ports/records.ts';

/** Deals out the numbers of a counter, each once. */
export interface Places {
  nth(counter: Counter): Promise<number>;
}

export const oneByOne = (records: Pick<Records, 'count'>): Places => ({ nth: (counter) => records.count(counter) });

interface Dealt {
  readonly first: number;
  readonly used: number;
}

/** So many are taken at once. Those of a process that dies are left out, which makes a crowd look larger by as many at most. */
const block = 10;
/** Counters that are known at once: there is one for each minute in which many are due. */
const mostKnown = 1_000;

/** Takes numbers for several who ask, of one batch or of the next, with one write. */
export class PlacesInBlocks implements Places {
  private readonly records: Pick<Records, 'count'>;
  private readonly dealt = new Map<string, Promise<Dealt>>();

  constructor(records: Pick<Records, 'count'>) {
    this.records = records;
  }

  async nth(counter: Counter): Promise<number> {
    const key = JSON.stringify(Object.entries(counter).toSorted());
    if (this.dealt.size > mostKnown) this.dealt.clear();
    // One after the other, however many ask at once.
    const next = this.deal(counter, this.dealt.get(key));
    this.dealt.set(key, next);
    const { first, used } = await next;
    return first + used - 1;
  }

  private async deal(counter: Counter, before: Promise<Dealt> | undefined): Promise<Dealt> {
    const known = await before?.catch(() => undefined);
    if (known && known.used < block) return { ...known, used: known.used + 1 };
    return { first: (await this.records.count(counter, block)) - block + 1, used: 1 };
  }
}
