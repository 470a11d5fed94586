import * as z from 'zod';
import { language, text } from './languages.ts';
import { duration, name, person } from './values.ts';

export const team = z.strictObject({
  name: z.string().min(1),
  /** How customers read it, by language: `{ de: 'Kundendienst' }`. In a language without one, `we` is said in its place. */
  names: z.record(language, text(60)).default({}),
  /** Who answers for the team, and has what nobody else has. */
  owner: person,
  /** Who takes tasks in turn; the owner alone where nobody is named. */
  members: z.array(person.extend({ languages: z.array(language).default([]) })).default([]),
  calendar: name.default('standard'),
  /** Who is called when a clock has run out: the first at once, the next after so much more working time. */
  escalation: z
    .array(z.strictObject({ to: person, after: duration }))
    .max(5)
    .default([]),
});
