import * as z from 'zod/mini';

/** What the scheduler puts on a queue: look at this survey or task again. Only the newest generation counts. */
export const WakeUpSchema = z.object({ kind: z.enum(['survey', 'task']), id: z.string(), generation: z.number() });
export type WakeUp = z.infer<typeof WakeUpSchema>;
