import * as z from 'zod/mini';

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
  try {
    const parsed = TextSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
