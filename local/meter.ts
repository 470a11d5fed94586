import type { Meter, Metered } from './model.ts';

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

/** Prices in US dollars, us-east-1, from AWS's public price pages (2026-11). */
const perMillion = {
  readUnit: 0.125,
  writeUnit: 0.625,
  lambdaRequest: 0.2,
  sqsRequest: 0.4,
  event: 1,
  scheduleRun: 1,
  apiRequest: 1,
  snsPublish: 0.5,
  s3Put: 5,
  s3Get: 0.4,
  secretCall: 5,
} as const;
/** Lambda on arm64, for a gigabyte-second. */
const gigabyteSecond = 0.0000133334;
const mail = 0.0001;
const text = 0.0079;

const each: Readonly<Record<string, number>> = {
  'lambda:Invoke': perMillion.lambdaRequest,
  'sqs:*': perMillion.sqsRequest,
  'events:PutEvents': perMillion.event,
  'scheduler:Run': perMillion.scheduleRun,
  'execute-api:Request': perMillion.apiRequest,
  'sns:Publish': perMillion.snsPublish,
  's3:PutObject': perMillion.s3Put,
  's3:GetObject': perMillion.s3Get,
  'secretsmanager:*': perMillion.secretCall,
  'ses:SendEmail': mail * 1e6,
  'sns:PublishText': text * 1e6,
};

interface Sum {
  count: number;
  readUnits: number;
  writeUnits: number;
  gigabyteSeconds: number;
}

/** Counts what AWS would put on the bill. */
export const createMeter = (): ReadableMeter => {
  const sums = new Map<string, Sum>();
  const priceOf = (key: string, { count, readUnits, writeUnits, gigabyteSeconds }: Sum): number => {
    const price = each[key] ?? each[`${key.split(':')[0]}:*`] ?? 0;
    return (count * price + readUnits * perMillion.readUnit + writeUnits * perMillion.writeUnit) / 1e6 + gigabyteSeconds * gigabyteSecond;
  };
  return {
    count: (service: string, { operation, readUnits = 0, writeUnits = 0, gigabyteSeconds = 0 }: Metered) => {
      const key = `${service}:${operation}`;
      const sum = sums.get(key) ?? { count: 0, readUnits: 0, writeUnits: 0, gigabyteSeconds: 0 };
      sums.set(key, {
        count: sum.count + 1,
        readUnits: sum.readUnits + readUnits,
        writeUnits: sum.writeUnits + writeUnits,
        gigabyteSeconds: sum.gigabyteSeconds + gigabyteSeconds,
      });
    },
    read: () => {
      const operations = [...sums].map(([key, sum]) => {
        const [service = '', operation = ''] = key.split(':');
        return { service, operation, count: sum.count, readUnits: sum.readUnits, writeUnits: sum.writeUnits, usd: priceOf(key, sum) };
      });
      return { operations, usd: operations.reduce((sum, { usd }) => sum + usd, 0) };
    },
    reset: () => sums.clear(),
  };
};
