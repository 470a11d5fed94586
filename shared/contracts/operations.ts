import * as z from 'zod/mini';
import { line } from './line.ts';
import { scopes } from './rows/keys.ts';
import { isTag, mostTags, spelled } from './tag.ts';

const isDate = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** What operators may ask of the API without a deployment. */
const name = z.string().check(z.minLength(1), z.maxLength(40));

export const PauseSchema = z.strictObject({
  /** Absent: every programme. */
  program: z.optional(name),
  reason: z.optional(z.string().check(z.maxLength(500))),
});
/** Why one programme is paused or resumed. */
export const WhySchema = z.strictObject({ reason: z.optional(z.string().check(z.maxLength(500))) });
export const ShadowSchema = z.strictObject({
  on: z.boolean(),
  allow: z._default(z.array(z.string().check(z.minLength(3), z.maxLength(254))).check(z.maxLength(100)), []),
});
export const HoldSchema = z.strictObject({ program: name, hour: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d$/)) });
export const TestSendSchema = z.strictObject({ program: name, to: z.string().check(z.minLength(3), z.maxLength(254)) });

const address = z.string().check(z.regex(/^\S+@\S+\.\S+$/), z.maxLength(254));
const moment = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text) => new Date(text).toISOString()),
);
/** A key for another system: what it is called, what it may do, and until when. */
export const KeySchema = z.strictObject({
  name: line(80),
  scopes: z.array(z.enum(scopes)).check(z.minLength(1)),
  expiresAt: z.optional(moment),
});

/** Whose sessions of the inbox end. */
export const EndSessionsSchema = z.strictObject({ email: address });

/** Who takes the tasks of a team in turn, and who is away. */
export const RosterSchema = z.strictObject({
  members: z.optional(
    z
      .array(
        z.strictObject({
          name: line(100),
          email: address,
          languages: z._default(z.array(name), []),
        }),
      )
      .check(z.maxLength(200)),
  ),
  absences: z.optional(
    z.array(z.strictObject({ email: address, from: moment, until: moment })).check(z.maxLength(200)),
  ),
});

/** What was done about a cause, and from which day on. */
export const ImprovementSchema = z.strictObject({
  name: line(100),
  cause: line(100),
  on: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isDate)),
});

/** Which mails that came to nothing are taken as a person's. */
export const RehearSchema = z.strictObject({
  ids: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(100)),
});

/** Which of what was not taken is sent again: some, all of one target, or all. */
export const ReplaySchema = z.strictObject({
  ids: z.optional(z.array(z.string()).check(z.maxLength(200))),
  target: z.optional(z.string()),
});

/** What an answer is filed under: all of its tags. */
export const TagsSchema = z.strictObject({
  tags: z
    .array(z.pipe(z.pipe(z.string().check(z.maxLength(200)), z.transform(spelled)), z.string().check(z.refine(isTag))))
    .check(z.maxLength(mostTags)),
});

/** How the function that mends by the hour is called to note that an operator puts messages back. */
export const redriveType = 'Heardback Redrive';
