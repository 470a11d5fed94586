import { randomUUID } from 'node:crypto';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { marshall } from '@aws-sdk/util-dynamodb';
import { intake } from '../functions/intake/intake.ts';
import heardback from '../heardback.config.ts';
import { DynamoRecords } from '../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../shared/adapters/aws/timer.ts';
import { InMemoryParking, testKeyring } from '../shared/adapters/memory/doubles.ts';
import { systemClock } from '../shared/adapters/node/system.ts';
import { indexAttributes, keysOfRef, refOf } from '../shared/adapters/row-keys.ts';
import { forStage, parseConfig } from '../shared/contracts/config/define.ts';
import type { Row } from '../shared/contracts/rows/row.ts';
import { addressHash } from '../shared/domain/contact/hash.ts';
import { idOf } from '../shared/domain/id.ts';
import { ProgramSnapshots } from '../shared/steps/survey/programs.ts';
import { createTable, startEngine } from '../test/adapter/engine.ts';
import { keep } from './table/kept.ts';

/**
 * What taking an event costs beside the bare SDK calls that it makes, in one run: the calls of one round are recorded and
 * made again, the same, one after the other, on a table of their own. Then the same again beside a hundred times as many
 * contacts. `npm run bench:intake`
 */
/** On standard output, a line each. */
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const config = forStage(parseConfig(heardback), 'local');
const perRound = 120;
const rounds = 9;

type Sendable = { readonly input: object };
type Call = { readonly service: 'dynamodb' | 'scheduler'; readonly command: Sendable };

const engine = await startEngine();
const endpoint = await engine.client.config.endpoint?.();
if (!endpoint) throw new Error('The engine has no address.');

/** The scheduler answers at once: what is compared is our work, and it is the same on both sides. */
const instantly = {
  handle: async () => ({
    response: {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"ScheduleArn":"arn"}'),
    },
  }),
};
const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
const dynamo = new DynamoDBClient({
  endpoint: `http://${endpoint.hostname}:${endpoint.port}`,
  region: 'us-east-1',
  credentials,
});
const scheduler = new SchedulerClient({ region: 'us-east-1', credentials, requestHandler: instantly as never });

/** A client that keeps every command it sends. */
const recording = <C extends { send(command: never): Promise<unknown> }>(
  client: C,
  service: Call['service'],
  calls: Call[],
): C =>
  new Proxy(client, {
    get: (target, name) =>
      name === 'send'
        ? (command: Sendable) => {
            calls.push({ service, command });
            return target.send(command as never);
          }
        : Reflect.get(target, name),
  });

const eventOf = (round: number, number: number): string =>
  JSON.stringify({
    version: '0',
    id: randomUUID(),
    source: 'shop',
    'detail-type': (['purchase.completed', 'ticket.closed', 'invoice.issued'] as const)[number % 3],
    time: new Date().toISOString(),
    detail: {
      id: `order-${round}-${number}`,
      title: `order ${number}`,
      amount: 120.5,
      currency: 'EUR',
      customer: {
        id: `customer-${round}-${number}`,
        email: `customer-${round}-${number}@example.com`,
        locale: 'de-DE',
      },
    },
  });

const depsOn = (table: string, calls: Call[]) => {
  const records = new DynamoRecords(recording(dynamo, 'dynamodb', calls), table);
  const targets = {
    group: 'heardback',
    roleArn: 'arn:aws:iam::000000000000:role/bench',
    queues: { survey: 'arn:aws:sqs:us-east-1:000000000000:bench' },
  };
  const timer = new SchedulerTimer(recording(scheduler, 'scheduler', calls), targets, systemClock);
  const programs = new ProgramSnapshots(records, config);
  return { records, timer, parking: new InMemoryParking(), clock: systemClock, keyring: testKeyring, programs, config };
};

const onTable = (input: object, table: string): object =>
  JSON.parse(JSON.stringify(input), (key, value: unknown) =>
    key === 'TableName' ? table : key === 'ClientRequestToken' ? randomUUID() : value,
  );
const retargeted = (command: Sendable, from: string, to: string): Sendable => {
  const input = onTable(command.input, to) as { RequestItems?: Record<string, unknown> };
  if (input.RequestItems) input.RequestItems = { [to]: input.RequestItems[from] };
  const Command = command.constructor as new (input: object) => Sendable;
  return new Command(input);
};

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Measured {
  readonly ours: number;
  readonly bare: number;
  readonly calls: number;
}

/** Milliseconds per event, ours and bare, by turns, on tables that hold so many contacts. */
const measure = async (contacts: number): Promise<Measured> => {
  const [own, other] = [`own-${contacts}`, `bare-${contacts}`];
  for (const table of [own, other]) {
    await createTable(dynamo, table);
    await fill(table, contacts);
  }
  const calls: Call[] = [];
  const deps = depsOn(own, calls);
  const taken: { ours: number; bare: number }[] = [];
  let count = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const bodies = Array.from({ length: perRound }, (_, number) => eventOf(round, number));
    calls.length = 0;
    const ours = await milliseconds(async () => {
      for (const [at, body] of bodies.entries()) await intake({ id: `${round}-${at}`, body }, deps);
    });
    const again = calls.map(({ service, command }) => ({
      service,
      command: service === 'dynamodb' ? retargeted(command, own, other) : command,
    }));
    const bare = await milliseconds(async () => {
      for (const { service, command } of again)
        await (service === 'dynamodb' ? dynamo.send(command as never) : scheduler.send(command as never));
    });
    // The first round warms both sides up.
    if (round > 0) taken.push({ ours: ours / perRound, bare: bare / perRound });
    count = calls.length / perRound;
  }
  return { ours: median(taken.map(({ ours }) => ours)), bare: median(taken.map(({ bare }) => bare)), calls: count };
};

/** Contacts who were there before, with their addresses, as intake would have left them. */
const fill = async (table: string, contacts: number): Promise<void> => {
  const at = new Date().toISOString();
  for (let from = 0; from < contacts; from += 12) {
    const rows = Array.from({ length: Math.min(12, contacts - from) }, (_, offset): Row[] => {
      const email = `earlier-${from + offset}@example.com`;
      const id = idOf('contact', 'id', email);
      const hash = addressHash('email', email, testKeyring.addresses);
      return [
        { kind: 'contact', version: 0, id, externalId: email, email, asked: {}, createdAt: at },
        { kind: 'address', version: 0, hash, channel: 'email', contactId: id, others: [], asked: {} },
      ];
    }).flat();
    const requests = rows.map((row) => ({
      PutRequest: {
        Item: marshall(
          { ...row, ...keysOfRef(refOf(row)), ...indexAttributes(row), version: 1 },
          { removeUndefinedValues: true },
        ),
      },
    }));
    await dynamo.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  }
};

const show = (label: string, { ours, bare, calls }: Measured): void =>
  print(
    `${label.padEnd(18)}${ours.toFixed(2).padStart(9)} ms${bare.toFixed(2).padStart(9)} ms${(ours / bare).toFixed(2).padStart(8)}${calls.toFixed(2).padStart(9)}`,
  );

try {
  print(
    `${'contacts before'.padEnd(18)}${'ours'.padStart(12)}${'bare calls'.padStart(12)}${'ratio'.padStart(8)}${'calls'.padStart(9)}   per event, medians of ${rounds} rounds of ${perRound}`,
  );
  const few = await measure(1_000);
  show('1,000', few);
  const many = await measure(100_000);
  show('100,000', many);
  keep({
    'intake.ratio': few.ours / few.bare,
    'intake.calls': many.calls / few.calls,
    'intake.growth': many.ours / few.ours,
  });
  print(
    `100,000 beside 1,000: ${(many.ours / few.ours).toFixed(2)} of the time, ${(many.calls / few.calls).toFixed(2)} of the calls`,
  );
} finally {
  dynamo.destroy();
  await engine.stop();
}
