import * as z from 'zod/mini';
import { publishedIn } from '../../shared/domain/sns-message.ts';

/** A text as AWS End User Messaging publishes it to the topic of a two-way number. */
const TextSchema = z.object({
  originationNumber: z.string(),
  destinationNumber: z.optional(z.string()),
  messageKeyword: z.optional(z.string()),
  messageBody: z.string(),
  inboundMessageId: z.string(),
  previousPublishedMessageId: z.optional(z.string()),
});

export type Text = z.infer<typeof TextSchema>;

/** Reads a text from a queue message; undefined for what is none. */
export const readText = (body: string): Text | undefined => {
  const parsed = TextSchema.safeParse(publishedIn(body));
  return parsed.success ? parsed.data : undefined;
};
