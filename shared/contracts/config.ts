import * as z from 'zod';
import { ConditionsSchema } from './conditions.ts';
import { type Duration, parseDuration } from './duration.ts';
import { language } from './languages.ts';
import { noticeEvents } from './names.ts';
import { reviewGating } from './review-gating.ts';
import { AdapterSchema, SourcesSchema } from './sources.ts';
import { survey } from './survey.ts';

/**
 * What an operations team may write in `heardback.config.ts`. Parsed when the app is synthesised; the functions are
 * bundled with the outcome, in which durations are milliseconds and every default is filled in.
 */
const duration = z
  .custom<Duration>((value) => typeof value === 'string' && parseDuration(value) !== undefined, {
    error: (issue) =>
      `is ${JSON.stringify(issue.input)}; write a length of time such as '3 days', '8 hours' or '10 minutes'`,
  })
  .transform((text) => parseDuration(text) ?? 0);

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, {
  error: (issue) =>
    `is ${JSON.stringify(issue.input)}; use up to 40 lower-case letters, digits and dashes, a letter first`,
});
const zone = z.string().refine(isTimeZone, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write an IANA time zone such as 'Europe/Berlin'`,
});
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write a time such as '08:00'`,
});
const date = z.iso.date({ error: (issue) => `is ${JSON.stringify(issue.input)}; write a date such as '2026-12-25'` });
const person = z.strictObject({ name: z.string().min(1), email: z.email({ error: 'is no e-mail address' }) });

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const weekday = z.enum(weekdays, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write ${weekdays.join(', ')}`,
});

/** Hours within which something may happen, in the recipient's zone for messages and in its own for teams. */
const eventType = z.string().regex(/^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; name an event type such as 'purchase.completed'`,
});

const hours = z
  .strictObject({ from: clockTime, to: clockTime, on: z.array(weekday).min(1) })
  .refine((window) => window.from < window.to, {
    error: 'ends before it begins; `to` must be later than `from` (hours do not run past midnight)',
  });

const calendar = z.strictObject({
  timezone: zone.optional(),
  hours: hours.prefault({ from: '09:00', to: '17:00', on: [...weekdays.slice(0, 5)] }),
  holidays: z.array(date).default([]),
});

const share = z.number().min(0).max(1);

const program = z.strictObject({
  moment: eventType,
  /** Event types that undo the moment for the same id; what they are for purchases, tickets and invoices is known. */
  undoneBy: z.array(eventType).default([]),
  journey: z.enum(['awareness', 'consideration', 'purchase', 'use', 'support', 'advocacy']),
  survey,
  /** 1 is the most important; the winner when two programmes want the same person. */
  priority: z.int().min(1).max(99),
  ask: z.strictObject({
    after: duration,
    /** In order of preference; the first that can reach the person is used. */
    by: z.array(z.enum(['email', 'sms'])).min(1),
    /** Another channel for those whose mail came back, or whose text could not be delivered; on its own terms of consent and hours. */
    fallback: z.enum(['email', 'sms']).optional(),
    /** How long after it was due the question still makes sense. */
    within: duration,
    remind: z.array(duration).max(2).default([]),
    /** Counts `after` from a later event about the same id; should none come, asks this long after the moment itself. */
    waitFor: z.strictObject({ event: eventType, atMost: duration }).optional(),
    /** Only when all of this holds for the event or the customer, e.g. `{ amount: { atLeast: 50 } }`. */
    only: ConditionsSchema.default({}),
    /** Not when any of this holds, e.g. `{ closedBy: ['automation'] }` or `{ 'customer.properties.plan': 'trial' }`. */
    unless: ConditionsSchema.default({}),
    /** Share of contacts that are asked at all: always the same ones. */
    sample: share.default(1),
    emailHours: hours.prefault({ from: '08:00', to: '20:00', on: [...weekdays] }),
    smsHours: hours.prefault({ from: '09:00', to: '20:00', on: [...weekdays.slice(0, 6)] }),
  }),
  /** Whether anybody may answer over a public link: a printed QR code, a link in an app, a tablet at the counter. */
  link: z.boolean().default(false),
  answerWithin: duration.prefault('30 days'),
  atMostOnceIn: duration,
  followUp: z.strictObject({
    team: name,
    detractor: z
      .strictObject({ contactWithin: duration, resolveWithin: duration })
      .prefault({ contactWithin: '8 hours', resolveWithin: '40 hours' }),
    /** Only those who wrote a comment. */
    passive: z
      .strictObject({ contactWithin: duration, resolveWithin: duration })
      .prefault({ contactWithin: '24 hours', resolveWithin: '40 hours' }),
    promoter: z
      .strictObject({ contactWithin: duration, resolveWithin: duration })
      .prefault({ contactWithin: '40 hours', resolveWithin: '40 hours' }),
    /** Whether a customer who was unhappy, or wrote, hears by mail or text that somebody has it, once the task opens. */
    acknowledge: z.boolean().default(false),
    /** How long an answer may still change before somebody is called. */
    settle: duration.prefault('10 minutes'),
  }),
});

const team = z.strictObject({
  name: z.string().min(1),
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

const severity = z.enum(['low', 'normal', 'high', 'urgent']);

/** How answers become tasks, and whose they are. */
const tasks = z.strictObject({
  /** An answer of the same customer so soon after the last one joins their open task. */
  joinWithin: duration.prefault('7 days'),
  /** Share of the time to the first contact after which the owner is reminded. */
  remindAfter: z.number().gt(0).lt(1).default(0.75),
  /** From this amount on, in whatever currency, an unhappy customer is more urgent. */
  highAmount: z.number().positive().default(1000),
  /** Customers whom the company cannot lose, e.g. `{ 'customer.properties.plan': 'enterprise' }`. */
  keyCustomers: ConditionsSchema.default({}),
  /**
   * The first that fits decides whether there is a task, and how urgent: of `score`, `group`, `persona`, `amount`, `comment` (`{ has: ['refund'] }`),
   * `customer.properties.…`, …
   */
  rules: z
    .array(z.strictObject({ when: ConditionsSchema, open: z.boolean().default(true), severity: severity.optional() }))
    .default([]),
  /** So long before a promise to write would be broken the customer hears that it takes longer. */
  slipNotice: duration.prefault('1 hour'),
  /** So many promoters a team thanks in a day; the others wait until tomorrow. */
  thanksADay: z.int().min(1).max(1_000).default(50),
  /** Whether the agent whom an answer rates gets it, if they belong to the team; otherwise never they. */
  toRatedAgent: z.boolean().default(false),
  /** The first that fits names the team; otherwise it is the programme's. */
  routing: z.array(z.strictObject({ when: ConditionsSchema, team: name })).default([]),
  /** Events that open a task without a survey: a failed payment, a bad public review, a note from a call. */
  signals: z
    .record(
      eventType,
      z.strictObject({
        team: name,
        title: z.string().min(1).max(120).optional(),
        severity: severity.default('high'),
        contactWithin: duration.prefault('8 hours'),
        resolveWithin: duration.prefault('40 hours'),
        /** Only when all of this holds of the event, e.g. `{ 'properties.stars': { below: 3 } }`. */
        when: ConditionsSchema.default({}),
      }),
    )
    .default({}),
});

/** Who may open the inbox, and as what. Agents are the members and owners of teams, by the address they sign in with. */
const staff = z.strictObject({
  /** Any OpenID Connect provider; a Cognito user pool is created where none is named. */
  signIn: z
    .strictObject({
      issuer: z.url({
        protocol: /^https$/,
        error: 'is no https address; write the issuer as its discovery document names it',
      }),
      clientId: z.string().min(1),
      /** Claim of the ID token that lists a person's groups. */
      groupsClaim: z.string().min(1).default('groups'),
      scope: z.string().min(1).default('openid email profile'),
    })
    .optional(),
  /** Groups whose members see and move everything. */
  managers: z.array(z.string().min(1)).default(['heardback-managers']),
  /** Groups whose members read without personal data. */
  analysts: z.array(z.string().min(1)).default(['heardback-analysts']),
});

/** What of a task somebody wants to hear of. */
const noticed = z.strictObject({
  /** Only of this team's tasks. */
  team: name.optional(),
  events: z.array(z.enum(noticeEvents)).min(1).default(['opened', 'escalated', 'replied', 'reopened']),
});

/** Whom to tell besides the owner and the topic. */
const notifications = z.strictObject({
  /** Chats with an incoming webhook: Slack, Microsoft Teams, any other. Its address is a secret, and stands in the stage's secret. */
  chats: z.record(name, noticed.prefault({})).default({}),
  /** Systems that take signed calls, in the manner of Standard Webhooks: ticket systems, data pipelines. */
  webhooks: z
    .record(
      name,
      noticed.extend({
        url: z
          .url({ protocol: /^https$|^http$/, error: 'is no address' })
          .refine((url) => url.startsWith('https:') || /^http:\/\/127\.0\.0\.1[:/]/.test(url), {
            error: 'must begin with https://: what customers wrote goes there',
          }),
        events: z
          .array(z.enum(noticeEvents))
          .min(1)
          .default([...noticeEvents]),
      }),
    )
    .default({}),
  /** More than this for one person or chat in a quarter of an hour comes as one digest. */
  digestAbove: z.int().min(1).default(5),
});

const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, {
  error: (issue) => `is ${JSON.stringify(issue.input)}; write a domain such as 'reply.shop.example'`,
});

const stage = z.strictObject({
  /** Test-mode events of payment systems are refused on a live stage. */
  live: z.boolean(),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .optional(),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Who hears when something breaks. */
  alarmEmail: z.email().optional(),
  /** Own domain of the customer's pages, with a certificate in the same region. */
  domain: z.strictObject({ name: z.string().min(4), certificateArn: z.string().startsWith('arn:') }).optional(),
  from: z.email().optional(),
  /** Domain at which this stage's replies arrive, where it is not the brand's: two stages cannot receive at one. */
  replies: domain.optional(),
});

export const ConfigSchema = z
  .strictObject({
    brand: z.strictObject({
      name: z.string().min(1).max(60),
      accent: z.string().regex(/^#[0-9a-f]{6}$/i, {
        error: (issue) => `is ${JSON.stringify(issue.input)}; write a colour such as '#1d6b54'`,
      }),
      /** Zone of the company: calendars without one of their own, and customers of whom nothing is known. */
      timezone: zone,
      language: language.default('en'),
      /** Sender of the mail. Its domain is verified in SES. */
      from: z.email({ error: 'is no e-mail address; write the address that customers see as the sender' }),
      /** Domain at which replies arrive. */
      replies: domain,
      postalAddress: z.string().min(1),
    }),
    consent: z
      .strictObject({
        /** Whether customers may be asked by mail unless they objected (as existing customers), or only with consent. */
        email: z.boolean().default(true),
        /** Countries (ISO 3166) with another rule for mail; texts always need consent. */
        countries: z
          .record(z.string().regex(/^[A-Z]{2}$/), z.strictObject({ email: z.enum(['consent', 'existing-customer']) }))
          .default({}),
      })
      .prefault({}),
    /** How texts leave. A customer can answer by text only where the number is a two-way one of AWS End User Messaging. */
    texts: z
      .strictObject({
        number: z
          .string()
          .regex(/^\+[1-9]\d{6,14}$/, { error: 'is no number with its country code; write one such as +12025550123' })
          .optional(),
        replies: z.boolean().default(true),
      })
      .prefault({}),
    /** Who belongs to the company and is never asked, besides the sender's domain and the owners of teams. */
    ownPeople: z
      .strictObject({
        domains: z.array(z.string().min(3)).default([]),
        addresses: z.array(z.string().min(3)).default([]),
      })
      .prefault({}),
    /** Share of contacts that no programme ever asks, so that the effect of asking can be measured. */
    holdout: share.default(0),
    /** Names for kinds of customers, by rules over the event and the customer; the first that fits is given. */
    personas: z.record(name, ConditionsSchema).default({}),
    /** An hour with more surveys of one programme than this is held for a person. */
    surge: z
      .strictObject({
        /** Times the programme's usual hour. */
        times: z.number().min(2).default(10),
        /** However quiet the usual hour, so many are never a surge. */
        atLeast: z.int().min(1).default(1000),
      })
      .prefault({}),
    /** What is peculiar about the systems that Heardback knows how to read. */
    tasks: tasks.prefault({}),
    staff: staff.prefault({}),
    notifications: notifications.prefault({}),
    sources: SourcesSchema,
    /** Readers of one's own, for the events of any other system. */
    adapters: z.record(name, AdapterSchema).default({}),
    /** Across all programmes a person is asked at most once in this time. */
    atMostOnceIn: duration.prefault('14 days'),
    calendars: z.record(name, calendar).default({}),
    teams: z.record(name, team),
    programs: z.record(name, program),
    stages: z.record(name, stage),
  })
  .superRefine((config, context) => {
    const missing = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [id, { followUp, ask, survey }] of Object.entries(config.programs)) {
      if (!config.teams[followUp.team])
        missing(
          ['programs', id, 'followUp', 'team'],
          `is '${followUp.team}', which is no team; add it to \`teams\` or name one of: ${Object.keys(config.teams).join(', ')}`,
        );
      const gating = reviewGating(survey.thanks ?? {});
      if (gating) missing(['programs', id, 'survey', 'thanks'], gating);
      if (ask.remind.some((after, at) => after <= (ask.remind[at - 1] ?? 0)))
        missing(['programs', id, 'ask', 'remind'], 'must grow: each reminder counts from the invitation');
    }
    const routed = [
      ...config.tasks.routing.map(({ team: to }, at) => [['tasks', 'routing', at, 'team'], to] as const),
      ...(['chats', 'webhooks'] as const).flatMap((kind) =>
        Object.entries(config.notifications[kind]).map(
          ([id, { team: to }]) => [['notifications', kind, id, 'team'], to] as const,
        ),
      ),
      ...Object.entries(config.tasks.signals).map(
        ([type, { team: to }]) => [['tasks', 'signals', type, 'team'], to] as const,
      ),
    ];
    for (const [path, to] of routed)
      if (to !== undefined && !config.teams[to])
        missing([...path], `is '${to}', which is no team; name one of: ${Object.keys(config.teams).join(', ')}`);
    for (const [id, { calendar: used }] of Object.entries(config.teams)) {
      if (used !== 'standard' && !config.calendars[used])
        missing(['teams', id, 'calendar'], `is '${used}', which is no calendar; add it to \`calendars\``);
    }
  });

export type ConfigInput = z.input<typeof ConfigSchema>;
export type Config = z.output<typeof ConfigSchema>;
export type ProgramConfig = Config['programs'][string];
export type SurveyConfig = ProgramConfig['survey'];
export type HoursConfig = z.output<typeof hours>;
export type CalendarConfig = z.output<typeof calendar>;

/** What the functions are bundled with: one stage's share of the configuration. */
export interface RuntimeConfig extends Omit<Config, 'stages'> {
  readonly stage: { readonly name: string; readonly live: boolean };
}

function isTimeZone(candidate: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: candidate });
    return true;
  } catch {
    return false;
  }
}
