import * as z from 'zod';
import { ConditionsSchema } from './conditions.ts';
import { localText, text } from './languages.ts';

const id = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, {
  error: (issue) =>
    `is ${JSON.stringify(issue.input)}; use up to 40 lower-case letters, digits, dashes and underscores, a letter first`,
});

/** A text of its own stands for itself; with an id the text can change, or be translated, and the answers stay comparable. */
const option = z
  .union([text(80), z.strictObject({ id, text: localText(80) })], { error: 'must be a text or { id, text }' })
  .transform((given) => (typeof given === 'string' ? { id: given, text: given } : given));
const options = z
  .array(option)
  .min(2)
  .max(10)
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, { error: 'name an option twice' });

const common = {
  id,
  text: localText(200),
  /** Shown only when all of this holds: of `score`, `group`, `answers.<id>` or CXI's `answers.effective`, … */
  when: ConditionsSchema.default({}),
};

const question = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('scale'),
    from: z.union([z.literal(0), z.literal(1)]).default(1),
    to: z.int().min(2).max(10).default(5),
    low: localText(60),
    high: localText(60),
  }),
  z.strictObject({ ...common, type: z.literal('choice'), options }),
  z.strictObject({ ...common, type: z.literal('choices'), options }),
  z.strictObject({ ...common, type: z.literal('text') }),
]);

export type FurtherQuestion = z.output<typeof question>;

/** Keys of a response that the survey types themselves use. */
const taken = ['effective', 'easy', 'enjoyed'];
const facts = ['score', 'group', ...taken.map((key) => `answers.${key}`)];

/** Up to ten further questions, shown after the rating to whom they apply. */
export const questions = z
  .array(question)
  .max(10, { error: 'are more than ten: nobody answers so many' })
  .superRefine((all, context) => {
    for (const [at, { id, when }] of all.entries()) {
      const earlier = all.slice(0, at).map((one) => one.id);
      const say = (key: string, message: string) => context.addIssue({ code: 'custom', path: [at, key], message });
      if (earlier.includes(id) || taken.includes(id))
        say('id', `is '${id}', which is taken; name each question differently`);
      const known = [...facts, ...earlier.map((one) => `answers.${one}`)];
      for (const path of Object.keys(when)) {
        if (!known.includes(path))
          say('when', `asks for '${path}', which is not known by then; use one of: ${known.join(', ')}`);
      }
    }
  });
