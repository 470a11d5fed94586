import type { Meter, Metered } from '../model/meter.ts';
import { gigabyteOfLogs, gigabyteSecond, operations, readUnit, writeUnit } from './prices.ts';

export interface MeterReading {
  readonly operations: readonly {
    readonly service: string;
    readonly operation: string;
    readonly count: number;
    readonly readUnits: number;
    readonly writeUnits: number;
    readonly usd: number;
  }[];
  readonly usd: number;
}

export interface ReadableMeter extends Meter {
  read(): MeterReading;
  reset(): void;
}

type Sum = Required<Omit<Metered, 'operation'>> & {
  readonly service: string;
  readonly operation: string;
  readonly count: number;
};

/** Counts what AWS would put on the bill. */
export const createMeter = (): ReadableMeter => {
  const sums = new Map<string, Sum>();
  return {
    count: (service, { operation, readUnits = 0, writeUnits = 0, gigabyteSeconds = 0, logBytes = 0 }) => {
      const key = `${service}:${operation}`;
      const sum = sums.get(key) ?? none(service, operation);
      sums.set(key, {
        ...sum,
        count: sum.count + 1,
        readUnits: sum.readUnits + readUnits,
        writeUnits: sum.writeUnits + writeUnits,
        gigabyteSeconds: sum.gigabyteSeconds + gigabyteSeconds,
        logBytes: sum.logBytes + logBytes,
      });
    },
    read: () => {
      const read = [...sums.values()].map((sum) => {
        const { service, operation, count, readUnits, writeUnits } = sum;
        return { service, operation, count, readUnits, writeUnits, usd: priceOf(sum) };
      });
      return { operations: read, usd: read.reduce((total, { usd }) => total + usd, 0) };
    },
    reset: () => sums.clear(),
  };
};

const none = (service: string, operation: string): Sum => ({
  ...{ service, operation, count: 0 },
  ...{ readUnits: 0, writeUnits: 0, gigabyteSeconds: 0, logBytes: 0 },
});

const priceOf = ({ service, operation, count, readUnits, writeUnits, gigabyteSeconds, logBytes }: Sum): number => {
  const each = operations[`${service}:${operation}`] ?? operations[`${service}:*`] ?? 0;
  const capacity = readUnits * readUnit + writeUnits * writeUnit;
  return count * each + capacity + gigabyteSeconds * gigabyteSecond + (logBytes / 1e9) * gigabyteOfLogs;
};
