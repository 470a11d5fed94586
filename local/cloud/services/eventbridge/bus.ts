import { randomUUID } from 'node:crypto';
import type { Row } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { Timed } from '../../model/timed.ts';
import type { Buses } from '../delivery.ts';
import type { BusOptions } from './bus-options.ts';
import { createRuleStates, type RuleStates } from './rule-states.ts';
import { busName, type Rule, readRules } from './rules.ts';
import { ScheduledRules } from './scheduled-rules.ts';
import { seconds, trigger } from './trigger.ts';

/** Events that are kept for a person to see. */
const keptEvents = 5000;

const schema = `
CREATE TABLE IF NOT EXISTS events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, bus TEXT NOT NULL, source TEXT NOT NULL, detail_type TEXT NOT NULL, time TEXT NOT NULL, detail TEXT NOT NULL)`;

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
  readonly states: RuleStates;
  /** Rules that run on a schedule. */
  readonly scheduled: Timed;
}

/** Each begun 64 KB of an event costs as an event. */
const billedSize = 65_536;

/** @throws Error when a rule of the template is not understood. */
export const createBuses = (options: BusOptions): EventBuses => {
  const { topology, store, clock, meter, authorizer } = options;
  const { region, account } = topology;
  store.define(schema);
  const rules = readRules(topology);
  const states = createRuleStates(options);
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
      for (const rule of rules)
        if (rule.bus === bus && rule.pattern?.fits(event) && states.isEnabled(rule)) trigger(rule, event, options);
    });
    if (!source.startsWith('aws.'))
      for (let size = Buffer.byteLength(detail); size > 0; size -= billedSize)
        meter.count('events', { operation: 'Event', by: source });
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
    states,
    scheduled: new ScheduledRules(rules, states, options),
  };
};

const seenEvent = (row: Row): SeenEvent => ({
  id: String(row.id),
  bus: String(row.bus),
  source: String(row.source),
  detailType: String(row.detail_type),
  time: String(row.time),
  detail: JSON.parse(String(row.detail)) as unknown,
});
