import * as z from 'zod/mini';
import { isRecord } from '../../assembly/place.ts';
import type { Store } from '../../machine/store.ts';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsService } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import { jsonService, operation } from '../../protocols/operations.ts';
import type { EventBuses } from './bus.ts';
import { compilePattern } from './pattern.ts';
import { ruleOperations } from './rule-operations.ts';
import { busName } from './rules.ts';

export interface EventBridgeOptions {
  readonly buses: EventBuses;
  readonly authorizer: Authorizer;
  readonly store: Store;
  readonly clock: CloudClock;
}

/** Entries in a call, and bytes in all of them. */
const maximumEntries = 10;
const maximumBytes = 1024 * 1024;

const EntrySchema = z.object({
  EventBusName: z._default(z.string(), 'default'),
  Source: z.optional(z.string()),
  DetailType: z.optional(z.string()),
  Detail: z.optional(z.string()),
  Time: z.optional(z.union([z.number(), z.string()])),
  Resources: z.optional(z.array(z.string())),
});
type Entry = z.infer<typeof EntrySchema>;

const PutEventsSchema = z.object({ Entries: z.array(EntrySchema) });
const TestPatternSchema = z.object({ EventPattern: z.string(), Event: z.string() });

const bytesOf = ({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: Entry): number =>
  Buffer.byteLength(Source + DetailType + Detail + Resources.join('')) + (Time === undefined ? 0 : 14);

const sized = (entries: readonly Entry[]): void => {
  if (entries.length === 0 || entries.length > maximumEntries) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length between 1 and ${maximumEntries}`,
    );
  }
  if (entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > maximumBytes) {
    throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.');
  }
};

interface EntryError {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** What AWS finds wrong with a single entry, while it takes the others. */
const entryError = (entry: Entry): EntryError | undefined => {
  for (const name of ['Source', 'DetailType', 'Detail'] as const) {
    if (!entry[name])
      return {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
      };
  }
  if (entry.Source?.startsWith('aws.'))
    return { ErrorCode: 'NotAuthorizedForSource', ErrorMessage: 'Not authorized for the source.' };
  return isJsonObject(entry.Detail ?? '')
    ? undefined
    : { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
};

const isJsonObject = (text: string): boolean => {
  try {
    return isRecord(JSON.parse(text));
  } catch {
    return false;
  }
};

const instantOf = (time: Entry['Time']): { readonly time?: number } => {
  if (time === undefined) return {};
  return { time: typeof time === 'number' ? time * 1000 : Date.parse(time) };
};

/** EventBridge: events in, and a look at rules and buses. Both come from the template alone. */
export const createEventBridge = ({ buses, authorizer, store }: EventBridgeOptions): AwsService =>
  jsonService({
    name: 'events',
    version: '1.1',
    operations: {
      PutEvents: operation(PutEventsSchema, ({ Entries }, { principal }) => {
        sized(Entries);
        for (const { EventBusName, Source = '', DetailType = '' } of Entries) {
          const context = { 'events:source': Source, 'events:detail-type': DetailType };
          authorizer.demand({
            principal,
            action: 'events:PutEvents',
            resource: buses.arn(busName(EventBusName)),
            context,
          });
        }
        const results = store.transaction(() =>
          Entries.map((entry) => {
            const error = entryError(entry);
            if (error) return error;
            const { EventBusName, Source = '', DetailType = '', Detail = '', Time, Resources } = entry;
            const event = {
              source: Source,
              detailType: DetailType,
              detail: Detail,
              ...instantOf(Time),
              ...(Resources ? { resources: Resources } : {}),
            };
            return { EventId: buses.put(busName(EventBusName), event) };
          }),
        );
        return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
      }),
      ListEventBuses: operation(z.object({}), (_, { principal }) => {
        authorizer.demand({ principal, action: 'events:ListEventBuses', resource: '*' });
        return { EventBuses: buses.names.map((Name) => ({ Name, Arn: buses.arn(Name) })) };
      }),
      ...ruleOperations({ buses, authorizer }),
      TestEventPattern: operation(TestPatternSchema, ({ EventPattern, Event }) => {
        try {
          return { Result: compilePattern(JSON.parse(EventPattern))(JSON.parse(Event)) };
        } catch (error) {
          throw new AwsError(
            'InvalidEventPatternException',
            `Event pattern is not valid. Reason: ${(error as Error).message}`,
          );
        }
      }),
    },
  });
