import * as z from 'zod';
import { taskActs } from '../task-acts.ts';
import { name } from './values.ts';

/** What of a task somebody wants to hear of. */
const noticed = z.strictObject({
  /** Only of this team's tasks. */
  team: name.optional(),
  events: z.array(z.enum(taskActs)).min(1).default(['opened', 'escalated', 'replied', 'reopened']),
});

/** Whom to tell besides the owner and the topic. */
export const notifications = z.strictObject({
  /** Chats with an incoming webhook: Slack, Microsoft Teams, any other. Its address is a secret, and stands in the stage's secret. */
  chats: z.record(name, noticed.prefault({})).default({}),
  /** Systems that take signed calls, in the manner of Standard Webhooks: ticket systems, data pipelines. */
  webhooks: z
    .record(
      name,
      noticed.extend({
        url: z
          .url({ protocol: /^https$|^http$/, error: 'is no address' })
          .refine((url) => url.startsWith('https:') || /^http:\/\/127\.0\.0\.1[:/]/.test(url), {
            error: 'must begin with https://: what customers wrote goes there',
          }),
        events: z
          .array(z.enum(taskActs))
          .min(1)
          .default([...taskActs]),
      }),
    )
    .default({}),
  /** More than this for one person or chat in a quarter of an hour comes as one digest. */
  digestAbove: z.int().min(1).default(5),
});
