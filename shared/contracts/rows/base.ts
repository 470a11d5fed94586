import * as z from 'zod/mini';

/**
 * Everything that is stored. A row carries the version that was read; a write says with it what it expects to find
 * (0: nothing), so that two writers never overwrite one another.
 */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

export const row = { version: z.number() };

export const channel = z.enum(['email', 'sms']);

export const attempt = z.object({ id: z.string(), at: instant });

export const surveyType = z.enum(['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs']);

export type Channel = z.infer<typeof channel>;
