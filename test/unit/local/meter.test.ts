import { describe, expect, it } from 'vitest';
import { createMeter } from '../../../local/cloud/meter/meter.ts';

describe('the meter', () => {
  it('sums up by service and operation, with capacity units and their price', () => {
    const meter = createMeter();
    for (let time = 0; time < 1000; time += 1) meter.count('dynamodb', { operation: 'PutItem', writeUnits: 4 });
    meter.count('dynamodb', { operation: 'Query', readUnits: 0.5 });
    const { operations, usd } = meter.read();
    expect(operations).toEqual([
      {
        service: 'dynamodb',
        operation: 'PutItem',
        count: 1000,
        readUnits: 0,
        writeUnits: 4000,
        usd: expect.closeTo(0.0025, 8),
      },
      {
        service: 'dynamodb',
        operation: 'Query',
        count: 1,
        readUnits: 0.5,
        writeUnits: 0,
        usd: expect.closeTo(0.0000000625, 12),
      },
    ]);
    expect(usd).toBeCloseTo(0.0025, 6);
  });

  it.each([
    ['a thousand mails', 'ses', { operation: 'SendEmail' }, 0.1],
    ['a thousand requests to a queue, whatever they ask', 'sqs', { operation: 'ChangeMessageVisibility' }, 0.0004],
    ['a thousand events', 'events', { operation: 'Event' }, 0.001],
    ['a thousand wake-ups', 'scheduler', { operation: 'Invocation' }, 0.001],
    ['planning a thousand wake-ups', 'scheduler', { operation: 'CreateSchedule' }, 0],
    [
      'a thousand invocations of 100 ms at 512 MB',
      'lambda',
      { operation: 'Invoke', gigabyteSeconds: 0.05 },
      0.00086667,
    ],
    ['a megabyte of logs in a thousand parts', 'logs', { operation: 'PutLogEvents', logBytes: 1000 }, 0.0005],
  ])('prices %s', (_, service, metered, usd) => {
    const meter = createMeter();
    for (let time = 0; time < 1000; time += 1) meter.count(service, metered);
    expect(meter.read().usd).toBeCloseTo(usd, 8);
  });

  it('starts again at nothing', () => {
    const meter = createMeter();
    meter.count('ses', { operation: 'SendEmail' });
    meter.reset();
    expect(meter.read()).toEqual({ operations: [], usd: 0 });
  });
});
