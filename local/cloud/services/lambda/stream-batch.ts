import { createHash } from 'node:crypto';
import type { Invocation } from '../../model/functions.ts';
import type { StreamRecord } from '../dynamodb/stream.ts';
import { reportedFailures } from './batch-answer.ts';

export interface StreamPlace {
  readonly arn: string;
  readonly region: string;
  /** From the engine's time, which is real, to the cloud's. */
  readonly offset: number;
}

/** A change of a row as Lambda hands it to a function. */
export const streamEvent = (
  { eventName, sequence, createdAt, dynamodb }: StreamRecord,
  { arn, region, offset }: StreamPlace,
) => ({
  eventID: createHash('md5').update(`${arn}${sequence}`).digest('hex'),
  eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: region,
  dynamodb: { ...dynamodb, ApproximateCreationDateTime: Math.floor((createdAt + offset) / 1000) },
  eventSourceARN: arn,
});

/** Where the failed part of a batch begins, or undefined when all of it is done; a stranger's name fails it from the start. */
export const failedIn = (
  sequences: readonly string[],
  invocation: Invocation,
  reports: boolean,
): { readonly at: number; readonly named: boolean } | undefined => {
  const reported = reportedFailures(invocation, reports);
  if (reported === 'all') return { at: 0, named: false };
  if (reported.length === 0) return undefined;
  const first = Math.min(...reported.map((sequence) => sequences.indexOf(sequence)));
  return first < 0 ? { at: 0, named: false } : { at: first, named: true };
};
