import * as z from 'zod';
import { questions } from './further-questions.ts';
import { language, localText, text } from './languages.ts';

/** The section `survey` of a programme: what is asked, in which words, and what those who answered are told. */
const words = z.strictObject({
  question: text(200).optional(),
  /** What the lowest rating means. */
  low: text(60).optional(),
  high: text(60).optional(),
  /** Subject of the invitation; `{title}` in it says what it is about. */
  subject: text(150).optional(),
  /** The open question after the rating, by group. */
  why: z
    .strictObject({ detractor: text(200).optional(), passive: text(200).optional(), promoter: text(200).optional() })
    .optional(),
});

const wording = z
  .union([words, z.record(language, words)], {
    error:
      'must have `question`, `low`, `high`, `subject` or `why`, in the brand’s language or for each language: { de: { question } }',
  })
  .optional();

const link = z.strictObject({
  label: localText(80),
  url: z.url({ protocol: /^https$/, error: 'is no address of a page; write one such as https://shop.example/help' }),
  /** Leads to where customers review the company in public. Known review sites count as such without it. */
  publicReview: z.boolean().default(false),
});
const thanked = z.strictObject({ text: localText(300).optional(), link: link.optional() }).optional();
const thanks = z.strictObject({ detractor: thanked, passive: thanked, promoter: thanked });

const common = {
  /** What the question is about, as it stands in the question: 'our help', 'pay your invoice'. */
  about: localText(120).optional(),
  wording,
  questions: questions.optional(),
  thanks: thanks.optional(),
};
const lowest = z.union([z.literal(0), z.literal(1)]);

export const survey = z.discriminatedUnion('type', [
  /** How likely to recommend: 0-10, or 1-10 where `low` is 1. */
  z.strictObject({ type: z.literal('nps'), low: lowest.default(0), ...common }),
  z.strictObject({ type: z.literal('csat'), ...common }),
  z.strictObject({ type: z.literal('ces'), high: z.union([z.literal(5), z.literal(7)]).default(5), ...common }),
  /** Three questions, 1-10 each: effective, easy, enjoyed. */
  z.strictObject({ type: z.literal('cxi'), ...common }),
  z.strictObject({ type: z.literal('smileys'), ...common }),
  z.strictObject({ type: z.literal('stars'), ...common }),
  z.strictObject({ type: z.literal('thumbs'), ...common }),
]);

export type SurveyConfig = z.output<typeof survey>;
export type WordsConfig = z.output<typeof words>;
export type Thanks = z.output<typeof thanks>;
