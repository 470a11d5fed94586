/**
 * The facts that scores are counted from: five tables, each a row per thing that happened, known by its id and version.
 * The same names are the columns of the Parquet files, of the Glue tables and of what the pages count.
 */
export type FactType = 'text' | 'number' | 'instant' | 'day' | 'flag';

/** What a survey was about, whom it asked and how: the dimensions that an answer and its survey share. */
const asked = {
  program: 'text',
  /** Stage of the journey, of the programme's configuration. */
  stage: 'text',
  /** Survey type: nps, csat, ... */
  type: 'text',
  /** Type, scale and question: where it changes, a new series of scores begins. */
  series: 'text',
  channel: 'text',
  language: 'text',
  country: 'text',
  persona: 'text',
  team: 'text',
  /** Who handled the matter, by the event. */
  agent: 'text',
  /** Version of the programme that the survey was made by. */
  version: 'text',
  /** Keyed pseudonym of the customer. */
  contact: 'text',
  /** Why it counts in no headline: `test`, `link`, `kiosk`, `recovery`; null for all others. */
  apart: 'text',
  amount: 'number',
  currency: 'text',
} as const;

export const factTables = {
  surveys: {
    id: 'text',
    revision: 'number',
    ...asked,
    state: 'text',
    /** Rule that ended it without an answer. */
    reason: 'text',
    /** Business event, as in the decisions. */
    moment: 'text',
    occurredAt: 'instant',
    createdAt: 'instant',
    dueAt: 'instant',
    sentAt: 'instant',
    deliveredAt: 'instant',
    /** First opening of its page that no machine's sign gave away. */
    openedAt: 'instant',
    answeredAt: 'instant',
    /** The person ended messages in answer to this one. */
    optedOutAt: 'instant',
    /** The person reported it as unwanted; they then have opted out, too. */
    complainedAt: 'instant',
  },
  answers: {
    id: 'text',
    revision: 'number',
    ...asked,
    /** When the answer was first given. */
    at: 'instant',
    /** Its day in the company's zone. */
    day: 'day',
    score: 'number',
    group: 'text',
    effective: 'number',
    easy: 'number',
    enjoyed: 'number',
    /** Closed answers to further questions, a JSON object by question. */
    answers: 'text',
    /** Tags given by rule or by hand, a JSON list. */
    tags: 'text',
    cause: 'text',
    taskId: 'text',
    commented: 'flag',
    sentAt: 'instant',
  },
  comments: { id: 'text', revision: 'number', at: 'instant', day: 'day', language: 'text', words: 'text' },
  tasks: {
    id: 'text',
    revision: 'number',
    survey: 'text',
    contact: 'text',
    program: 'text',
    kind: 'text',
    state: 'text',
    team: 'text',
    owner: 'text',
    cause: 'text',
    outcome: 'text',
    openedAt: 'instant',
    dueAt: 'instant',
    resolveBy: 'instant',
    contactedAt: 'instant',
    closedAt: 'instant',
    /** The first contact, or the solution, came later than promised. */
    late: 'flag',
    reopened: 'number',
    /** Rating before, and after the repair. */
    score: 'number',
    recovered: 'text',
    promisesKept: 'number',
    promisesBroken: 'number',
    amount: 'number',
    currency: 'text',
  },
  moments: {
    id: 'text',
    revision: 'number',
    source: 'text',
    moment: 'text',
    contact: 'text',
    at: 'instant',
    day: 'day',
    amount: 'number',
    currency: 'text',
    /** What became of it: scheduled, deferred, skipped, cancelled, parked or duplicate; null where no programme listens. */
    verdict: 'text',
    program: 'text',
    /** Rule that decided. */
    reason: 'text',
    agent: 'text',
    team: 'text',
  },
} as const satisfies Record<string, Record<string, FactType>>;

export type FactTableName = keyof typeof factTables;

/** Where the day that files are laid out by stands, in each table. */
export const monthOf = {
  surveys: 'createdAt',
  answers: 'at',
  comments: 'at',
  tasks: 'openedAt',
  moments: 'at',
} as const satisfies Record<FactTableName, string>;

/** A column of a configured property of events; `surveys`, `answers` and `moments` have one for each. */
export const propertyColumn = (property: string): string => `property_${property}`;
