import * as z from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Conditions as `heardback.config.ts` writes them: a dotted path and what is to be found there. */
export const ConditionsSchema = z.record(
  z.string().min(1),
  z.union([
    scalar,
    z.array(scalar).min(1),
    z.strictObject({
      is: z.array(scalar).min(1).optional(),
      not: z.array(scalar).min(1).optional(),
      atLeast: z.number().optional(),
      below: z.number().optional(),
      exists: z.boolean().optional(),
      has: z.array(z.string().min(1)).min(1).optional(),
    }),
  ]),
);
