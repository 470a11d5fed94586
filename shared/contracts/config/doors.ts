import * as z from 'zod';
import { duration } from './values.ts';

/*
 * Doors for systems that call: who may come in, and where a request says what it is. The secrets themselves never stand in
 * the configuration; the stage's secret holds them under `webhooks.<source>`.
 */
const header = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, { error: 'is no name of a header; write one such as `X-Signature`' })
  .transform((name) => name.toLowerCase());

/** What may stand in `signed`; `{header:x-name}` is the value of another header. */
const placeholder = /^(?:body|timestamp|method|url|path|header:[a-z0-9-]+)$/i;
const misnamed = (template: string): string | undefined =>
  [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name).find((name) => !placeholder.test(name));

const signed = z
  .string()
  .refine((template) => template.includes('{body}'), { error: 'leaves the body out: anybody could alter it' })
  .refine((template) => misnamed(template) === undefined, {
    error: ({ input }) =>
      `knows no {${misnamed(String(input))}}; use {body}, {timestamp}, {method}, {url}, {path} or {header:x-name}`,
  });

const signature = z
  .strictObject({
    by: z.literal('signature'),
    header,
    algorithm: z.enum(['sha256', 'sha1', 'sha512']).default('sha256'),
    encoding: z.enum(['hex', 'base64']).default('hex'),
    /** Stands before the signature in its header: `sha256=`. */
    prefix: z.string().default(''),
    /** Where the header lists several values, `t=1795168800,v1=5257a8…`: what each is called. */
    fields: z.strictObject({ signature: z.string().min(1), timestamp: z.string().min(1).optional() }).optional(),
    /** What is signed: `{timestamp}.{body}`. */
    signed: signed.default('{body}'),
    /** Where the request says when it was signed; one that is older, or newer, is refused. */
    timestamp: z
      .strictObject({
        header: header.optional(),
        as: z.enum(['seconds', 'milliseconds', 'iso']).default('seconds'),
        within: duration.prefault('5 minutes'),
      })
      .optional(),
  })
  .refine((check) => !check.timestamp || check.timestamp.header !== undefined || check.fields?.timestamp, {
    path: ['timestamp', 'header'],
    error: 'is missing: say which header holds the time, or name `fields.timestamp`',
  })
  .refine((check) => check.timestamp || !check.signed.includes('{timestamp}'), {
    path: ['timestamp'],
    error: 'is missing, though `{timestamp}` is signed; say where the time stands',
  });

export const CheckSchema = z.discriminatedUnion(
  'by',
  [
    signature,
    /** standardwebhooks.com (Svix, Polar and many more): `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
    z.strictObject({ by: z.literal('standard-webhooks'), within: duration.prefault('5 minutes') }),
    /** Basic authentication; the secret is `user:password`, or the password alone for whatever user. */
    z.strictObject({ by: z.literal('basic') }),
    /** The secret itself in a header; `prefix: 'Bearer '` for a bearer token. */
    z.strictObject({ by: z.literal('header'), header, prefix: z.string().default('') }),
    /** For systems that can set nothing but an address: `/hooks/<source>/<secret>`. */
    z.strictObject({ by: z.literal('path') }),
    /** The same in a query parameter: `/hooks/<source>?key=<secret>`. */
    z.strictObject({ by: z.literal('query'), parameter: z.string().min(1).default('key') }),
  ],
  {
    error:
      "names no way to tell who calls; `by` is 'standard-webhooks', 'signature', 'basic', 'header', 'path' or 'query'",
  },
);

const path = z.string().min(1);
const place = z.union([z.strictObject({ header }), z.strictObject({ path })], {
  error: 'says no place; write { header: … } or { path: … }',
});

/** A system of one's own choosing that calls `/hooks/<its name>`. */
export const OwnDoorSchema = z.strictObject({
  verify: CheckSchema,
  /** Where a request says what kind of event it brings; it becomes the event's `detail-type`, which is `event` otherwise. */
  type: place.optional(),
  /** Where it says which delivery it is; the same again is recognised. Without one, the same body is. */
  delivery: place.optional(),
  /** Where the events lie, when one request brings several; a body that is an array needs no word. */
  each: path.optional(),
});

export type Check = z.output<typeof CheckSchema>;
export type SignatureCheck = Extract<Check, { by: 'signature' }>;
export type OwnDoor = z.output<typeof OwnDoorSchema>;
