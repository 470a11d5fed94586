import * as z from 'zod';
import { name } from './values.ts';

/** Answers that are written again and again; whoever takes one reads it before it leaves. */
export const replies = z.array(
  z.strictObject({
    title: z.string().min(1).max(60),
    /** `{name}` becomes the customer's first name, `{title}` what it is about, `{team}` the team's name. */
    text: z.string().min(1).max(3_000),
    /** For these teams alone; else for all. */
    teams: z.array(name).optional(),
  }),
);
