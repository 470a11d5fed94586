import * as z from 'zod';
import { clockTime, date, weekday, weekdays, zone } from './values.ts';

/** Hours within which something may happen, in the recipient's zone for messages and in its own for teams. */
export const hours = z
  .strictObject({ from: clockTime, to: clockTime, on: z.array(weekday).min(1) })
  .refine((window) => window.from < window.to, {
    error: 'ends before it begins; `to` must be later than `from` (hours do not run past midnight)',
  });

export const calendar = z.strictObject({
  timezone: zone.optional(),
  hours: hours.prefault({ from: '09:00', to: '17:00', on: [...weekdays.slice(0, 5)] }),
  holidays: z.array(date).default([]),
});

export type HoursConfig = z.output<typeof hours>;
export type CalendarConfig = z.output<typeof calendar>;
