import { randomUUID } from 'node:crypto';
import {
  type Authorizer,
  AwsError,
  type CloudClock,
  type Delivery,
  type Meter,
  type Principal,
  type Queues,
  type Timed,
  type Topology,
} from '../../model.ts';
import type { Row, Store } from '../../store.ts';
import type { Buses } from '../delivery.ts';
import { busName, type Rule, readRules, type Target } from './rules.ts';
import { targetInput } from './target-input.ts';

/** Events that are kept for a person to see. */
const keptEvents = 5000;

const schema = `
CREATE TABLE IF NOT EXISTS events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, bus TEXT NOT NULL, source TEXT NOT NULL, detail_type TEXT NOT NULL, time TEXT NOT NULL, detail TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rule_runs (rule TEXT PRIMARY KEY, last REAL NOT NULL);`;

export interface NewEvent {
  readonly source: string;
  readonly detailType: string;
  /** JSON. */
  readonly detail: string;
  /** Milliseconds since the epoch; now when it is left out. */
  readonly time?: number;
  readonly resources?: readonly string[];
}

export interface SeenEvent {
  readonly id: string;
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  readonly time: string;
  readonly detail: unknown;
}

export interface EventBuses extends Buses {
  readonly rules: readonly Rule[];
  readonly names: readonly string[];
  arn(bus: string): string;
  /** Takes an event and hands it to every rule that fits, all in one commit; gives its id. */
  put(bus: string, event: NewEvent): string;
  /** The latest events first. */
  seen(limit: number): readonly SeenEvent[];
  /** Rules that run on a schedule. */
  readonly scheduled: Timed;
}

export interface BusOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly meter: Meter;
  readonly authorizer: Authorizer;
  readonly delivery: Delivery;
  readonly queues: Queues;
}

/** Each begun 64 KB of an event costs as an event. */
const billedSize = 65_536;

/** @throws Error when a rule of the template is not understood. */
export const createBuses = (options: BusOptions): EventBuses => {
  const { topology, store, clock, meter, authorizer } = options;
  const { region, account } = topology;
  store.define(schema);
  const rules = readRules(topology).filter(({ enabled }) => enabled);
  const names = ['default', ...topology.ofType('AWS::Events::EventBus').map(({ ref }) => ref)];
  const arn = (bus: string): string => `arn:aws:events:${region}:${account}:event-bus/${bus}`;

  const put = (bus: string, { source, detailType, detail, time = clock.now(), resources = [] }: NewEvent): string => {
    if (!names.includes(bus)) throw new AwsError('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
    const id = randomUUID();
    const instant = seconds(time);
    const event = {
      version: '0',
      id,
      'detail-type': detailType,
      source,
      account,
      time: instant,
      region,
      resources,
      detail: JSON.parse(detail) as unknown,
    };
    store.transaction(() => {
      store.run(
        'INSERT INTO events (id, bus, source, detail_type, time, detail) VALUES (?, ?, ?, ?, ?, ?)',
        id,
        bus,
        source,
        detailType,
        instant,
        detail,
      );
      store.run('DELETE FROM events WHERE seq <= (SELECT MAX(seq) FROM events) - ?', keptEvents);
      for (const rule of rules) if (rule.bus === bus && rule.pattern?.fits(event)) trigger(rule, event, options);
    });
    if (!source.startsWith('aws.'))
      for (let size = Buffer.byteLength(detail); size > 0; size -= billedSize)
        meter.count('events', { operation: 'Event' });
    return id;
  };

  return {
    rules,
    names,
    arn,
    put,
    publish: (from, busArn, event) => {
      const context = { 'events:source': event.source, 'events:detail-type': event.detailType };
      authorizer.demand({ principal: from, action: 'events:PutEvents', resource: busArn, context });
      put(busName(busArn), event);
    },
    seen: (limit) => store.all('SELECT * FROM events ORDER BY seq DESC LIMIT ?', limit).map(seenEvent),
    scheduled: scheduledRules(rules, options),
  };
};

/** EventBridge gives times to the second. */
const seconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

const seenEvent = (row: Row): SeenEvent => ({
  id: String(row.id),
  bus: String(row.bus),
  source: String(row.source),
  detailType: String(row.detail_type),
  time: String(row.time),
  detail: JSON.parse(String(row.detail)) as unknown,
});

const trigger = (
  rule: Rule,
  event: { readonly source: string; readonly 'detail-type': string },
  options: BusOptions,
): void => {
  const context = { ruleArn: rule.arn, ruleName: rule.name, ingestedAt: new Date(options.clock.now()).toISOString() };
  for (const target of rule.targets)
    handOver(
      rule,
      target,
      targetInput(target, event, context),
      { source: event.source, detailType: event['detail-type'] },
      options,
    );
};

/** What a target does not take goes to the target's own dead-letter queue, with the reason, or else is lost as with AWS. */
const handOver = (
  rule: Rule,
  target: Target,
  input: string,
  origin: { source: string; detailType: string },
  { delivery, authorizer, queues }: BusOptions,
): void => {
  const service: Principal = { kind: 'service', service: 'events.amazonaws.com', sourceArn: rule.arn };
  const from: Principal = target.roleArn ? { kind: 'role', roleArn: target.roleArn, session: rule.name } : service;
  try {
    delivery.deliverNow(from, target.arn, input, origin);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const verdict = target.deadLetterArn
      ? authorizer.judge({ principal: service, action: 'sqs:SendMessage', resource: target.deadLetterArn })
      : undefined;
    if (!target.deadLetterArn || !verdict?.allowed) return;
    const text = (StringValue: string) => ({ DataType: 'String', StringValue });
    queues.send(target.deadLetterArn, {
      body: input,
      messageAttributes: {
        RULE_ARN: text(rule.arn),
        TARGET_ARN: text(target.arn),
        ERROR_CODE: text(error.code),
        ERROR_MESSAGE: text(error.message),
      },
    });
  }
};

const scheduledRules = (all: readonly Rule[], options: BusOptions): Timed => {
  const { store, clock, topology } = options;
  const rules = all.filter(({ schedule }) => schedule !== undefined);

  /** A rule counts from the moment at which it is first seen. */
  const lastRun = ({ arn }: Rule): number => {
    const last = store.one('SELECT last FROM rule_runs WHERE rule = ?', arn)?.last;
    if (typeof last === 'number') return last;
    store.run('INSERT INTO rule_runs (rule, last) VALUES (?, ?)', arn, clock.now());
    return clock.now();
  };
  const next = (rule: Rule): number | undefined => rule.schedule?.next(lastRun(rule));

  /** Runs that were missed while the cloud was off are made up for by one. */
  const latestDue = (rule: Rule, first: number): number => {
    let due = first;
    for (
      let after = rule.schedule?.next(due);
      after !== undefined && after <= clock.now();
      after = rule.schedule?.next(due)
    )
      due = after;
    return due;
  };

  const runOne = (rule: Rule, due: number): void => {
    const { account, region } = topology;
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account,
      time: seconds(due),
      region,
      resources: [rule.arn],
      detail: {},
    };
    store.transaction(() => {
      store.run('UPDATE rule_runs SET last = ? WHERE rule = ?', due, rule.arn);
      trigger(rule, event, options);
    });
  };

  return {
    label: 'rules on a schedule',
    nextInstant: () =>
      rules
        .map(next)
        .reduce(
          (first, instant) => (first === undefined || (instant !== undefined && instant < first) ? instant : first),
          undefined,
        ),
    run: async () => {
      const due = rules.flatMap((rule) => {
        const instant = next(rule);
        return instant !== undefined && instant <= clock.now() ? [{ rule, instant }] : [];
      });
      for (const { rule, instant } of due) runOne(rule, latestDue(rule, instant));
      return due.length > 0;
    },
    busy: () => false,
  };
};
