import * as z from 'zod/mini';
import { attempt, instant, row } from './base.ts';

/** Buttons in a mail to staff: for whom, about which step of a task, and which were pressed. */
export const ButtonRowSchema = z.object({
  ...row,
  kind: z.literal('button'),
  id: z.string(),
  taskId: z.string(),
  to: z.object({ name: z.string(), email: z.string() }),
  used: z.record(z.string(), instant),
  /** What became of the mail; absent on rows from before it was written down, which were sent. `gathered`: told in a digest. */
  state: z.optional(z.enum(['waiting', 'sending', 'sent', 'unknown', 'refused', 'gathered'])),
  attempt: z.optional(attempt),
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
  expires: z.number(),
});

/** Who of a team takes tasks, and who is away: data, since it changes without a deployment. */
export const RosterRowSchema = z.object({
  ...row,
  kind: z.literal('roster'),
  team: z.string(),
  /** In the place of the configuration's. */
  members: z.optional(z.array(z.object({ name: z.string(), email: z.string(), languages: z.array(z.string()) }))),
  absences: z.array(z.object({ email: z.string(), from: instant, until: instant })),
  /** When each was last given a task. */
  turns: z.record(z.string(), instant),
  /** Who was taken off the team, until their tasks are with somebody else. */
  left: z.optional(z.array(z.string())),
});

/** Somebody of the company who has signed in; known by the hash of what their browser carries. */
export const SessionRowSchema = z.object({
  ...row,
  kind: z.literal('session'),
  id: z.string(),
  email: z.string(),
  name: z.string(),
  groups: z.array(z.string()),
  createdAt: instant,
  endedAt: z.optional(instant),
  expires: z.number(),
});

/** Who was signed out by somebody else, by ids that say nothing of them: what they opened before is over. */
export const EndedRowSchema = z.object({
  ...row,
  kind: z.literal('ended'),
  id: z.literal('all'),
  people: z.record(z.string(), instant),
});

export type RosterRow = z.infer<typeof RosterRowSchema>;

export type ButtonRow = z.infer<typeof ButtonRowSchema>;

export type SessionRow = z.infer<typeof SessionRowSchema>;
