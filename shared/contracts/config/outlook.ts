import * as z from 'zod';

const property = z.string().min(1).max(40);

/** What the figures of what comes are held against. */
export const outlook = {
  /**
   * Where improvements do not reach: one property of events, which `properties` names too, and its values. What changes there
   * as well was not the improvement.
   */
  holdout: z.strictObject({ property, values: z.array(z.string()).min(1).max(50) }).optional(),
};
