import * as z from 'zod/mini';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(254));

/** Names one person: by exactly one of these. */
export const PersonSchema = z
  .strictObject({ email: z.optional(text), phone: z.optional(text), id: z.optional(text) })
  .check(z.refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1));

export type Person = z.infer<typeof PersonSchema>;
