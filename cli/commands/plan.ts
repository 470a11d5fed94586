import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { defineCommand, type Terminal, UsageError } from '../command.ts';
import { count, json, progress } from '../output.ts';
import { pastEvents, type Wanted } from '../past-events.ts';
import { compare, unheardIn } from '../plan/compare.ts';
import type { Played } from '../plan/ledger.ts';
import { type Loaded, loadConfig } from '../plan/load-config.ts';
import { type Plan, sideOf } from '../plan/plan.ts';
import { play } from '../plan/play.ts';
import * as prices from '../plan/prices.ts';
import { type History, type PastEvent, readEvents } from '../plan/read-events.ts';
import { reportOf } from '../plan/report.ts';
import { dayIn } from '../plan/tally.ts';
import { sinceOf } from '../since.ts';
import { cloudMeant } from '../where.ts';

const help = `Plays past events against a changed configuration, without sending anything: what would have been sent, skipped and put
off, what that costs, who was unhappy and would not have been heard, and what differs from today.

  heardback plan --events events.jsonl --set post-purchase.ask.after='1 day'
  heardback plan --events events.jsonl --config other.config.ts
  heardback plan --table --since 90d --config other.config.ts

  --events FILE        JSON Lines: EventBridge envelopes, {source?, detailType, time?, detail}, or an export; - is standard input
  --table[=NAME]       past events from the table instead; reads the whole table once: on AWS with your credentials, where they are in
                       the environment or --stage is given; else of \`npm start\` on this machine, if it runs
  --since TIME         with --table: 90d, 12h or a date (default 90d)
  --config FILE        the planned configuration (default: today's)
  --set PATH=VALUE     a change to the planned configuration; may be repeated
  --today FILE         today's configuration (default heardback.config.ts)
  --stage NAME         of the configurations and the table (default prod)
  --by day             also by day
  --list N             list so many single differences of each kind (default 5)
  --sms-price DOLLARS  for one segment of a text (default ${prices.textSegment})
  --show-addresses     say who the customers are, by the addresses in the events
  --json               everything, for machines`;

export const plan = defineCommand({
  name: 'plan',
  summary: 'what a changed configuration would have done with past events',
  help,
  standAlone: ['table'],
  options: {
    events: { type: 'string' },
    table: { type: 'string' },
    since: { type: 'string', default: '90d' },
    config: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    today: { type: 'string', default: 'heardback.config.ts' },
    stage: { type: 'string' },
    by: { type: 'string' },
    list: { type: 'string', default: '5' },
    'sms-price': { type: 'string', default: String(prices.textSegment) },
    'show-addresses': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 0)
      throw new UsageError(`\`${positionals[0]}\` is not understood. See \`heardback plan --help\`.`);
    if (values.by !== undefined && values.by !== 'day')
      throw new UsageError('--by takes `day`; programmes and rules are always shown.');
    const [list, textPrice] = [numberOf('--list', values.list), numberOf('--sms-price', values['sms-price'])];
    const { stage = 'prod', today: path, config, set } = values;
    const today = await loadConfig(path, { stage });
    const planned =
      config !== undefined || set.length > 0 ? await loadConfig(config ?? path, { stage, changes: set }) : undefined;
    const history = await historyFrom(values, terminal);
    const found = await planOf(history, { today, planned, textPrice }, terminal);
    const addresses = values['show-addresses'] ? addressesIn(history.events) : undefined;
    const wishes = {
      byDay: values.by === 'day',
      list,
      ...(addresses && { addressOf: (line: number) => addresses.get(line) ?? '-' }),
    };
    terminal.out(
      values.json
        ? json(addresses ? { ...found, addresses: Object.fromEntries(addresses) } : found)
        : reportOf(found, wishes),
    );
    return 0;
  },
});

const numberOf = (option: string, text: string): number => {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`${option} takes a number.`);
  return Number(text);
};

interface Source {
  readonly events?: string | undefined;
  readonly table?: string | undefined;
  readonly since: string;
  readonly stage?: string | undefined;
}

const historyFrom = async ({ events, table, since, stage }: Source, terminal: Terminal): Promise<History> => {
  if ((events === undefined) === (table === undefined))
    throw new UsageError('Say where the past events are: --events FILE, or --table.');
  const history =
    events === undefined
      ? await readEvents(await linesOfTable({ table, since: sinceOf(since, Date.now()), stage }, terminal))
      : await readEvents(await linesOf(events, terminal));
  if (history.events.length === 0 && history.bad.length === 0)
    throw new UsageError(`There are no events ${events === undefined ? `since ${since}` : `in ${events}`}.`);
  return history;
};

const linesOf = async (path: string, { input }: Terminal): Promise<AsyncIterable<string>> => {
  if (path !== '-')
    await access(path).catch((error: unknown) =>
      Promise.reject(new UsageError(`Cannot read ${path}. Is it there?`, { cause: error })),
    );
  return createInterface({
    input: path === '-' ? Readable.from(input()) : createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
};

const linesOfTable = async ({ table, since, stage }: Omit<Source, 'events'>, terminal: Terminal) => {
  const here = await cloudMeant({ stage }, terminal);
  return linesIn({ table: table || stageName(baseNames.table, stage ?? 'prod'), since, here }, terminal);
};

async function* linesIn(wanted: Wanted, terminal: Terminal): AsyncGenerator<string> {
  const told = progress(terminal);
  let read = 0;
  for await (const { lines } of pastEvents(wanted, terminal)) {
    yield* lines;
    read += lines.length;
    told.show(`Reading ${wanted.table}: ${count(read)} events`);
  }
  told.clear();
}

interface Given {
  readonly today: Loaded;
  readonly planned: Loaded | undefined;
  readonly textPrice: number;
}

const planOf = async (
  { events, bad }: History,
  { today, planned, textPrice }: Given,
  terminal: Terminal,
): Promise<Plan> => {
  const told = progress(terminal);
  const playing = (loaded: Loaded, name: string): Promise<Played> =>
    play(events, {
      ...loaded,
      onProgress: (played) =>
        played % 500 === 0 && told.show(`Playing ${name}: ${count(played)} of ${count(events.length)} events`),
    });
  const before = await playing(today, 'today');
  const after = planned ? await playing(planned, 'the plan') : before;
  told.clear();
  const counting = { textPrice, dayOf: dayIn((planned ?? today).config.brand.timezone) };
  return {
    history: {
      events: events.length,
      from: events[0]?.at ?? null,
      until: events.at(-1)?.at ?? null,
      duplicates: after.duplicates,
      bad,
      parked: after.parked,
    },
    today: sideOf(before.fates, counting),
    ...(planned && { plan: sideOf(after.fates, counting) }),
    differences: planned ? compare(before, after) : [],
    unhappy: unheardIn(events, { today: before, plan: after }),
  };
};

const addressesIn = (events: readonly PastEvent[]): ReadonlyMap<number, string> =>
  new Map(
    events.map(({ line, body }) => {
      const { detail } = JSON.parse(body) as {
        readonly detail: { readonly customer?: { readonly email?: string; readonly phone?: string } };
      };
      return [line, detail.customer?.email ?? detail.customer?.phone ?? '-'];
    }),
  );
