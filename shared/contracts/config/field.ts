import * as z from 'zod';
import { ConditionsSchema } from './conditions.ts';
import { zone } from './values.ts';

type Scalar = string | number | boolean;

/** How a field is found or built. */
export type From =
  | string
  | {
      /** The first of these that has a value. Positions in lists are numbers: `detail.lines.0.name`. */
      readonly path: string | readonly string[];
      /** What is found, and what it means: `{ done: 'agent', auto: 'automation' }`. What is not named is left out. */
      readonly values?: Readonly<Record<string, Scalar>> | undefined;
      /** The number is in the smallest unit of the currency that this path names. */
      readonly minorUnitsOf?: string | undefined;
      /** What a time without a zone means: `seconds` or `milliseconds` since 1970, `utc`, or a zone such as `Europe/Berlin`. */
      readonly as?: string | undefined;
    }
  | { readonly always: Scalar }
  /** Those that have a value, in one text: a name of its parts. A space stands between, unless `with` says otherwise. */
  | { readonly join: readonly From[]; readonly with?: string | undefined }
  /** A text with values in it: `order {detail.number}`. Left out where one of them is missing. */
  | { readonly text: string }
  /** The first that comes out as anything. */
  | { readonly firstOf: readonly From[] }
  /** By conditions on the event. */
  | {
      readonly when: z.output<typeof ConditionsSchema>;
      readonly use: From;
      readonly otherwise?: From | undefined;
    };

const path = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const plainTimes: readonly string[] = ['seconds', 'milliseconds', 'utc'];
const time = z.string().refine((as) => plainTimes.includes(as) || zone.safeParse(as).success, {
  error: (issue) =>
    `is ${JSON.stringify(issue.input)}; write 'seconds', 'milliseconds', 'utc' or an IANA zone such as 'Europe/Berlin'`,
});

/** By the key that tells them apart, so that a mistake is named where it is and not as "invalid input". */
const forms = {
  path: z.strictObject({
    path: z.union([path, z.array(path).min(1)], { error: 'is no path; write one such as `detail.order.number`' }),
    values: z.record(z.string(), scalar).optional(),
    minorUnitsOf: path.optional(),
    as: time.optional(),
  }),
  always: z.strictObject({ always: scalar }),
  join: z.strictObject({ join: z.array(z.lazy(() => FromSchema)).min(1), with: z.string().optional() }),
  text: z.strictObject({
    text: z.string().regex(/\{[^{}]+\}/, { error: 'holds no {path}; use `always` for a text that never changes' }),
  }),
  firstOf: z.strictObject({ firstOf: z.array(z.lazy(() => FromSchema)).min(1) }),
  use: z.strictObject({
    when: ConditionsSchema,
    use: z.lazy(() => FromSchema),
    otherwise: z.lazy(() => FromSchema).optional(),
  }),
};

export const FromSchema: z.ZodType<From, From> = z.custom<From>().superRefine((value: unknown, context) => {
  const key = (Object.keys(forms) as (keyof typeof forms)[]).find(
    (name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name),
  );
  if (typeof value === 'string' && value !== '') return;
  if (!key) {
    const message = `is no way to find a value; write a path, or an object with ${Object.keys(forms).join(', ')}`;
    context.addIssue({ code: 'custom', message });
    return;
  }
  const parsed = forms[key].safeParse(value);
  for (const { path: at, message } of parsed.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...at], message });
});
