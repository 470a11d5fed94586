import * as z from 'zod/mini';

/** A name or a title that somebody gives by hand: on one line, and with nothing in it that turns the letters around it over. */
export const line = (most: number) =>
  z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+$/u));
