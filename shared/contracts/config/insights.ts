import * as z from 'zod';
import { churn, horizon, refunds, revenue, touchpoints } from './money.ts';
import { outlook } from './outlook.ts';
import { tagRules } from './tags.ts';
import { tellings } from './tellings.ts';

const property = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; name a property by up to 40 letters, digits and underscores`,
});

/** What can be asked of the figures beyond what every survey has. */
export const insights = z.strictObject({
  /**
   * Properties of events or of their customers, such as `store` or `plan`, by which scores can be told apart. Each is a column
   * of the facts; one that is added later is known of what happens from then on, and of the past once the facts are rebuilt.
   */
  properties: z
    .array(property)
    .max(20, { error: 'are more than twenty' })
    .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, {
      error: 'name one twice; capital letters make no difference',
    })
    .default([]),
  touchpoints,
  revenue,
  refunds,
  horizon,
  churn,
  tags: tagRules.default({}),
  ...outlook,
  ...tellings,
});
