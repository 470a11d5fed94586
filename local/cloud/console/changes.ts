import type { MeterReading } from '../meter/meter.ts';

/** What only looks, waits or keeps a record of what was done. */
const looks = /^(Get|BatchGet|TransactGet|List|Head|Query|Scan|Describe|Receive|Request|Invoke|PutLogEvents)/;

/**
 * How often something was done at each service so far: a page that shows what is there asks for this small thing again and
 * again, and for a list only when its service did something since.
 */
export const changesIn = ({ operations }: Pick<MeterReading, 'operations'>): Readonly<Record<string, number>> => {
  const marks: Record<string, number> = {};
  for (const { service, operation, count } of operations)
    if (!looks.test(operation)) marks[service] = (marks[service] ?? 0) + count;
  return marks;
};
