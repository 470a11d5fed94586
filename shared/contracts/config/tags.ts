import * as z from 'zod';
import { isTag, longestTag } from '../tag.ts';

const tag = z.string().refine(isTag, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; name a tag in at most ${longestTag} characters on one line`,
});
const phrase = z
  .string()
  .trim()
  .max(60)
  .refine((text) => /[\p{L}\p{N}\p{S}]/u.test(text), { error: 'has no word in it' });

/**
 * What an answer is about, by the words in it, in whatever language: `{ delivery: ['late', 'courier-', '-lieferung', '配送'] }`.
 * `courier-` stands for every word that begins so, `-lieferung` for every word that ends so. Capitals and accents make no difference.
 */
export const tagRules = z
  .record(tag, z.array(phrase).min(1).max(300))
  .refine((rules) => Object.keys(rules).length <= 60, { error: 'are more than sixty' })
  .refine((rules) => new Set(Object.keys(rules).map((one) => one.toLowerCase())).size === Object.keys(rules).length, {
    error: 'name one twice; capital letters make no difference',
  });
