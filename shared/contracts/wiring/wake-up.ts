import * as z from 'zod/mini';

/** What the scheduler puts on a queue: look at this survey or task again, say this to a customer, send what somebody wrote, look after those who wait for their turn. Only the newest generation counts. */
const WakeUpSchema = z.object({
  kind: z.enum(['survey', 'task', 'saying', 'message', 'digest', 'line']),
  id: z.string(),
  generation: z.number(),
});
export type WakeUp = z.infer<typeof WakeUpSchema>;

/** @returns undefined for a message that no schedule of ours put on the queue. */
export const readWakeUp = (body: string): WakeUp | undefined => {
  try {
    const parsed = WakeUpSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
