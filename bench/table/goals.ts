/** What is measured, with what was set as its goal. */
export interface Goal {
  readonly name: string;
  readonly most: number;
  readonly unit: string;
  /** The command that measures it. */
  readonly by: string;
  /** What stands behind the figure: why it misses, or what it depends on. */
  readonly note?: string;
}

const timed = 'Two processes by turns on the same machine: the ratio is what counts.';

export const goals = {
  'price.all': {
    ...{ name: 'a thousand surveys by mail in nine days, besides the messages', most: 0.03, unit: '$', by: 'price' },
    note: 'DynamoDB is three fifths: five rows for each event are written in one transaction, which counts double, so that nobody is asked twice and nobody who is erased meanwhile stays behind; plain writes in order would save $0.002. S3 is an eighth, of which a file a batch keeps scores fresh within a minute. A task costs $0.00003 more: a fiftieth of those asked have one here, and every promoter has by default.',
  },
  'price.timeless': {
    ...{ name: 'the same without the time that functions take', most: 0.03, unit: '$', by: 'price' },
    note: 'What is left hardly depends on the machine: where it is busy, senders come too late for the slots that they took and take others, which is up to $0.002 of it.',
  },
  'price.few': {
    ...{ name: 'a thousand surveys where two hundred are asked in nine days', most: 0.03, unit: '$', by: 'price' },
    note: 'A fifth of it is what runs each hour, however little happens, and hardly two surveys share a batch.',
  },
  'price.standing': { name: 'what runs each hour anyway, a month', most: 0.02, unit: '$', by: 'price' },
  'bundles.respond': { name: '`respond` beside its AWS clients', most: 1.2, unit: 'times', by: 'bundles' },
  'bundles.api': { name: '`api` beside its AWS clients', most: 1.3, unit: 'times', by: 'bundles' },
  'bundles.inbox': {
    ...{ name: '`inbox` beside its AWS clients', most: 1.3, unit: 'times', by: 'bundles' },
    note: 'Its own pages are 34 KB of it and a code to scan 10 KB; the client for OpenID Connect lies beside it, for whoever signs in. What customers chose of further questions, and parts of a text in their order, are the 2 KB beyond.',
  },
  'bundles.most': {
    name: 'the most that a function weighs over its AWS clients',
    most: 250,
    unit: 'KB',
    by: 'bundles',
  },
  'import.respond': {
    name: 'importing `respond` beside its AWS clients',
    most: 1.2,
    unit: 'times',
    by: 'bundles',
    note: timed,
  },
  'import.api': {
    name: 'importing `api` beside its AWS clients',
    most: 1.3,
    unit: 'times',
    by: 'bundles',
    note: timed,
  },
  'import.inbox': {
    name: 'importing `inbox` beside its AWS clients',
    most: 1.3,
    unit: 'times',
    by: 'bundles',
    note: timed,
  },
  'intake.ratio': {
    name: 'taking an event beside the bare SDK calls',
    most: 1.3,
    unit: 'times',
    by: 'intake',
    note: timed,
  },
  'intake.calls': {
    name: 'calls for an event, with a hundred times the contacts',
    most: 1,
    unit: 'times',
    by: 'intake',
  },
  'intake.growth': {
    ...{ name: 'time for an event, with a hundred times the contacts', most: 1.2, unit: 'times', by: 'intake' },
    note: 'From 1,000 to 100,000 stored; a million take an hour to be put there. Calls and units are the same at any size: nothing is read that grows.',
  },
  'pages.survey': { name: "the customer's page", most: 14, unit: 'KB', by: 'pages' },
  'pages.thanks': { name: 'the page after the answer', most: 14, unit: 'KB', by: 'pages' },
  'start.first': {
    name: 'ready after `npm ci`',
    most: 30,
    unit: 's',
    by: 'start',
    note: 'Depends on what else the machine does.',
  },
  'start.again': {
    name: 'ready when nothing changed',
    most: 2,
    unit: 's',
    by: 'start',
    note: 'Depends on what else the machine does.',
  },
  'start.synthesis': { name: "the processor's time of a synthesis", most: 10, unit: 's', by: 'start' },
  'insights.reads': { name: 'objects read for the page of a year', most: 25, unit: '', by: 'insights' },
  'insights.cold': {
    name: 'the page of a year beside DuckDB, nothing read yet',
    most: 3,
    unit: 'times',
    by: 'insights',
    note: timed,
  },
  'insights.warm': {
    name: 'the page of a year beside DuckDB, again',
    most: 1,
    unit: 'times',
    by: 'insights',
    note: timed,
  },
  'memory.most': { name: 'the most that `npm start` holds over 200 surveys', most: 500, unit: 'MB', by: 'memory' },
  'memory.growth': {
    ...{ name: 'what it holds after 200 surveys beside after 50', most: 1.1, unit: 'times', by: 'memory' },
    note: 'What eight functions that wait for work hold is half of it, and Node itself a quarter: neither grows.',
  },
} as const satisfies Readonly<Record<string, Goal>>;

export type GoalName = keyof typeof goals;
