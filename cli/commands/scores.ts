import * as z from 'zod/mini';
import { connectionHelp, connectionOptions, defineCommand, RefusedError, UsageError } from '../command.ts';
import { count, json } from '../output.ts';
import { connect } from '../rest.ts';
import { type Bar, barsOf } from '../scores/bars.ts';

const number = z.nullable(z.number());
const score = { n: z.number(), score: number, low: number, high: number };
const MetricsSchema = z.object({
  type: z.nullable(z.string()),
  ...score,
  asked: number,
  answered: number,
  responseRate: number,
  groups: z.optional(
    z.array(z.object({ key: z.record(z.string(), z.nullable(z.string())), ...score, small: z.boolean() })),
  ),
  series: z.optional(z.array(z.object({ from: z.string(), until: z.optional(z.string()), ...score }))),
  parts: z.optional(z.record(z.string(), z.object({ ...score, small: z.boolean() }))),
  pattern: z.nullish(z.enum(['process', 'need'])),
  beside: z.optional(z.array(z.object({ way: z.string(), ...score, small: z.boolean() }))),
});
type Metrics = z.infer<typeof MetricsSchema>;

const filters = [
  ...(['program', 'stage', 'type', 'channel', 'language', 'country', 'persona'] as const),
  ...(['tag', 'cause', 'team', 'agent', 'version', 'property'] as const),
];
const list = { type: 'string', multiple: true } as const;

export const scores = defineCommand({
  name: 'scores',
  summary: 'scores with their uncertainty, by whatever they can be divided by',
  help: `Shows one score, and what it is divided into, each with its 95 % interval. Below 30 answers it is pale, and says so.

  heardback scores --type nps [options]

  --type TYPE        nps, csat, ces, cxi, smileys, stars or thumbs; a programme implies its own
  --by WHAT          program, stage, channel, language, country, persona, tag, cause, team, agent, version, property.NAME; two with a comma
  --every STEP       day, week or month; moving:30 for each day with the 29 before it (2 to 366 days)
  --since, --until   dates; the last thirteen months where nothing is said
  --program NAME … and every other dimension filters, once more for a further value; --property store=Berlin for a property
${connectionHelp}`,
  options: {
    ...connectionOptions,
    by: { type: 'string' },
    every: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    ...(Object.fromEntries(filters.map((name) => [name, list])) as Record<(typeof filters)[number], typeof list>),
  },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 0) throw new UsageError('This command takes no words: `heardback scores --type nps`.');
    const query = new URLSearchParams();
    for (const name of ['by', 'every', 'since', 'until'] as const)
      if (values[name] !== undefined) query.set(name, values[name]);
    for (const name of filters)
      for (const value of values[name] ?? [])
        query.append(...(name === 'property' ? propertyOf(value) : ([name, value] as const)));
    const read = MetricsSchema.safeParse(await connect(values, terminal).get(`/v1/metrics?${query}`));
    if (!read.success)
      throw new RefusedError('The answer is no score. Use the version of this command that was deployed.');
    terminal.out(values.json ? json(read.data) : told(read.data, terminal));
    return 0;
  },
});

const propertyOf = (text: string): readonly [string, string] => {
  const [, name, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new UsageError('Write a property as --property store=Berlin.');
  return [`property.${name}`, value];
};

const patterns = {
  process: 'Effective, but not easy: look at the process.',
  need: 'Easy, but not effective: look at the need.',
} as const;

const ranges: Readonly<Record<string, readonly [number, number]>> = { nps: [-100, 100], cxi: [1, 10] };

const told = (metrics: Metrics, terminal: Parameters<typeof barsOf>[1]): string => {
  const { type, groups, series, parts, pattern, beside, asked, responseRate } = metrics;
  if (type === null) return 'Nobody answered yet, of what these filters leave.\n';
  const bars: Bar[] = [
    { name: type.toUpperCase(), ...metrics, small: metrics.n < 30 },
    ...Object.entries(parts ?? {}).map(([name, of]) => ({ name: `of it ${name}`, ...of })),
    ...(groups ?? []).map(({ key, ...of }) => ({
      name: Object.values(key)
        .map((one) => one ?? '(none)')
        .join(', '),
      ...of,
    })),
    ...(series ?? []).map(({ from, until, ...of }) => ({ name: until ?? from, ...of, small: of.n < 30 })),
    ...(beside ?? []).map(({ way, ...of }) => ({ name: `apart, by ${way}`, ...of })),
  ];
  const rate =
    responseRate === null
      ? ''
      : `${(100 * responseRate).toFixed(1)} % of ${count(asked ?? 0)} who were asked answered.\n`;
  const said = pattern ? `${patterns[pattern]}\n` : '';
  return `${barsOf(bars, terminal, ranges[type] ?? [0, 100])}${said}${rate}`;
};
