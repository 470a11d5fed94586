import type { Meter, Metered } from '../model/meter.ts';
import { gigabyteOfLogs, gigabyteSecond, operations, readUnit, writeUnit } from './prices.ts';

export interface MeteredSum {
  readonly service: string;
  readonly operation: string;
  readonly count: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly usd: number;
}

export interface MeterReading {
  readonly operations: readonly MeteredSum[];
  readonly usd: number;
}

/** By the function, queue or source of events that it was for; empty where that is not known. */
export type MeteredUse = MeteredSum & { readonly by: string };

export interface ReadableMeter extends Meter {
  read(): MeterReading;
  uses(): readonly MeteredUse[];
  reset(): void;
}

type Amounts = Required<Omit<Metered, 'operation' | 'by'>> & { readonly count: number };
type Sum = Amounts & { readonly service: string; readonly operation: string; readonly by: string };

/** Counts what AWS would put on the bill. */
export const createMeter = (): ReadableMeter => {
  const sums = new Map<string, Sum>();
  return {
    count: (service, { operation, by = '', ...used }) => {
      const key = `${service}:${operation}:${by}`;
      const sum = sums.get(key) ?? { service, operation, by, ...nothing };
      sums.set(key, { ...sum, ...added(sum, { ...nothing, ...used, count: 1 }) });
    },
    read: () => {
      const all = [...sums.values()];
      const together = new Map<string, Sum>();
      for (const sum of all) {
        const key = `${sum.service}:${sum.operation}`;
        together.set(key, { ...sum, ...added(together.get(key) ?? nothing, sum) });
      }
      return {
        operations: Array.from(together.values(), priced),
        usd: all.reduce((total, sum) => total + priceOf(sum), 0),
      };
    },
    uses: () => Array.from(sums.values(), (sum) => ({ ...priced(sum), by: sum.by })),
    reset: () => sums.clear(),
  };
};

const nothing: Amounts = { count: 0, readUnits: 0, writeUnits: 0, gigabyteSeconds: 0, logBytes: 0 };

const added = (one: Amounts, other: Amounts): Amounts => ({
  count: one.count + other.count,
  readUnits: one.readUnits + other.readUnits,
  writeUnits: one.writeUnits + other.writeUnits,
  gigabyteSeconds: one.gigabyteSeconds + other.gigabyteSeconds,
  logBytes: one.logBytes + other.logBytes,
});

const priced = (sum: Sum): MeteredSum => {
  const { service, operation, count, readUnits, writeUnits } = sum;
  return { service, operation, count, readUnits, writeUnits, usd: priceOf(sum) };
};

const priceOf = ({ service, operation, count, readUnits, writeUnits, gigabyteSeconds, logBytes }: Sum): number => {
  const each = operations[`${service}:${operation}`] ?? operations[`${service}:*`] ?? 0;
  const capacity = readUnits * readUnit + writeUnits * writeUnit;
  return count * each + capacity + gigabyteSeconds * gigabyteSecond + (logBytes / 1e9) * gigabyteOfLogs;
};
