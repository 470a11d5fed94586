import * as z from 'zod';
import { type Duration, parseDuration } from '../duration.ts';

export const duration = z
  .custom<Duration>((value) => typeof value === 'string' && parseDuration(value) !== undefined, {
    error: (issue) =>
      `is ${JSON.stringify(issue.input)}; write a length of time such as '3 days', '8 hours' or '10 minutes'`,
  })
  .transform((text) => parseDuration(text) ?? 0);

export const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, {
  error: (issue) =>
    `is ${JSON.stringify(issue.input)}; use up to 40 lower-case letters, digits and dashes, a letter first`,
});

export const zone = z.string().refine(isTimeZone, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write an IANA time zone such as 'Europe/Berlin'`,
});
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write a time such as '08:00'`,
});
export const date = z.iso.date({
  error: (issue) => `is ${JSON.stringify(issue.input)}; write a date such as '2026-12-25'`,
});
export const person = z.strictObject({ name: z.string().min(1), email: z.email({ error: 'is no e-mail address' }) });

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const weekday = z.enum(weekdays, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write ${weekdays.join(', ')}`,
});

export const eventType = z.string().regex(/^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; name an event type such as 'purchase.completed'`,
});

export const share = z.number().min(0).max(1);

export const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write a domain such as 'reply.shop.example'`,
});

function isTimeZone(candidate: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: candidate });
    return true;
  } catch {
    return false;
  }
}

export const severity = z.enum(['low', 'normal', 'high', 'urgent']);
