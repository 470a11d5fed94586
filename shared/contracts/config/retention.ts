import * as z from 'zod';
import { duration } from './values.ts';

const day = 86_400_000;

/** What CloudWatch Logs knows: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const logDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827] as const;

/** A whole number of days, since that is what tables and buckets count in. */
const days = (least: number, why: string) =>
  duration
    .refine((length) => length % day === 0, { error: 'is no whole number of days; write a length such as 90 days' })
    .refine((length) => length >= least * day, { error: `is too short; write ${least} days or more: ${why}` });

/**
 * How long each kind of data is kept. What has no length here is kept until somebody is erased. Rows go within days of their time
 * (DynamoDB's time to live), objects within a day, facts with the hourly round.
 */
export const retention = z
  .strictObject({
    /** Business events and what was decided on them, with what happened to an order or ticket. */
    events: days(30, 'a cancellation, or a second copy, may come weeks later').prefault('400 days'),
    /** Surveys with their answers and words, from when they were decided on. */
    surveys: days(60, 'a survey is open for weeks, and its answer may still change').optional(),
    /** Tasks, from when they were closed; letters and earlier steps, from when they were written. */
    tasks: days(60, 'customers write back about what was closed').optional(),
    /** Mail of customers as it came. */
    mails: days(7, 'a person may have to look at one that was set aside').prefault('90 days'),
    /** Events that could not be used, and stream records that were given up. */
    unusable: days(14, 'somebody has to see and replay them first').prefault('400 days'),
    /** Facts that scores are counted from, by month. */
    facts: days(60, 'the last two months are still written to').optional(),
    /** The words among them. */
    words: days(60, 'the last two months are still written to').optional(),
    /** The locked copy of the audit trail on a live stage: nobody can shorten it afterwards. */
    audit: days(1, 'the trail is copied to prove something').prefault('730 days'),
    logs: duration
      .refine((length) => logDays.some((count) => count * day === length), {
        error: `is no length that CloudWatch Logs knows; write one of ${logDays.join(', ')} days`,
      })
      .prefault('30 days'),
  })
  .prefault({});

export type Retention = z.output<typeof retention>;
