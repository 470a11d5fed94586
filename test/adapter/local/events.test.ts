import {
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start, startCloud, type TestCloud } from './cloud.ts';

const queue = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;

describe('EventBridge on one machine', () => {
  let cloud: TestCloud;
  let events: EventBridgeClient;
  beforeEach(async () => {
    cloud = await startCloud();
    events = new EventBridgeClient(cloud.client);
  });
  afterEach(() => cloud.close());

  const put = (Source: string, Detail: string) =>
    events.send(
      new PutEventsCommand({ Entries: [{ EventBusName: 'shop', Source, DetailType: 'purchase.completed', Detail }] }),
    );
  const bodies = (name: string): unknown[] =>
    cloud.services.queues.contents(queue(name)).map(({ body }) => JSON.parse(body) as unknown);

  it('hands an event to the targets of the rules it fits, in its envelope', async () => {
    const { FailedEntryCount, Entries } = await put('web', '{"id":"ord_1"}');
    expect(FailedEntryCount).toBe(0);
    expect(bodies('events')).toEqual([
      {
        version: '0',
        id: Entries?.[0]?.EventId,
        'detail-type': 'purchase.completed',
        source: 'web',
        account: '000000000000',
        time: '2026-11-20T09:00:00Z',
        region: 'us-east-1',
        resources: [],
        detail: { id: 'ord_1' },
      },
    ]);
    expect(await cloud.get('/_local/events')).toMatchObject([{ bus: 'shop', source: 'web', detail: { id: 'ord_1' } }]);
  });

  it("keeps what a target does not let in among that target's dead letters", async () => {
    await put('web', '{"id":"ord_1"}');
    expect(bodies('closed')).toEqual([]);
    expect(await cloud.get('/_local/dead-letters')).toMatchObject([
      { queue: 'rule-dlq', reason: expect.stringContaining('sqs:SendMessage') },
    ]);
  });

  it("transforms an event into a target's input", async () => {
    await put('own', '{"id":"ord_2"}');
    expect(bodies('events')).toEqual([{ order: 'no. ord_2', detail: { id: 'ord_2' } }]);
  });

  it('names what is wrong with an entry and takes the others', async () => {
    const entry = { EventBusName: 'shop', Source: 'web', DetailType: 't' };
    const { FailedEntryCount, Entries } = await events.send(
      new PutEventsCommand({
        Entries: [
          { ...entry, Detail: '{}' },
          { ...entry, Detail: 'not json' },
          { ...entry, Source: 'aws.ses', Detail: '{}' },
        ],
      }),
    );
    expect(FailedEntryCount).toBe(2);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'NotAuthorizedForSource',
    ]);
  });

  it('refuses more than ten entries', async () => {
    const Entries = Array.from({ length: 11 }, () => ({ Source: 'a', DetailType: 'b', Detail: '{}' }));
    await expect(events.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('lists its rules', async () => {
    const { Rules } = await events.send(new ListRulesCommand({ EventBusName: 'shop' }));
    expect(Rules).toHaveLength(2);
  });

  it('runs nothing of a rule that an operator has switched off, and nothing of that time once it is on again', async () => {
    const { Rules: [hourly] = [] } = await events.send(new ListRulesCommand({}));
    const Name = hourly?.Name;
    expect(hourly).toMatchObject({ State: 'ENABLED', ScheduleExpression: 'rate(1 hour)' });
    await events.send(new DisableRuleCommand({ Name }));
    await cloud.advance(5 * 3_600_000);
    expect(cloud.invoked).toEqual([]);
    expect(await events.send(new DescribeRuleCommand({ Name }))).toMatchObject({ State: 'DISABLED' });
    await events.send(new EnableRuleCommand({ Name }));
    await cloud.advance(0);
    expect(cloud.invoked).toEqual([]);
    await cloud.advance(3_600_000);
    expect(cloud.invoked).toHaveLength(1);
  });

  it('hands no event to a rule that is switched off, and knows no rule that is not there', async () => {
    const { Rules = [] } = await events.send(new ListRulesCommand({ EventBusName: 'shop' }));
    for (const { Name } of Rules) await events.send(new DisableRuleCommand({ Name, EventBusName: 'shop' }));
    await put('web', '{"id":"ord_1"}');
    expect(bodies('events')).toEqual([]);
    await expect(events.send(new EnableRuleCommand({ Name: 'nothing' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('runs rules on a schedule as the clock passes', async () => {
    await cloud.advance(2.5 * 3_600_000);
    expect(cloud.invoked).toHaveLength(2);
    expect(cloud.invoked[1]?.[1]).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: '2026-11-20T11:00:00Z',
    });
  });
});

describe('Scheduler on one machine', () => {
  let cloud: TestCloud;
  let scheduler: SchedulerClient;
  beforeEach(async () => {
    cloud = await startCloud();
    scheduler = new SchedulerClient(cloud.client);
  });
  afterEach(() => cloud.close());

  const schedule = (
    Name: string,
    ScheduleExpression: string,
    more: Partial<CreateScheduleCommandInput> = {},
  ): CreateScheduleCommandInput => ({
    Name,
    GroupName: 'wake-ups',
    ScheduleExpression,
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: { Arn: queue('work'), RoleArn: 'arn:aws:iam::000000000000:role/scheduler', Input: '{"wake":1}' },
    ...more,
  });
  const create = (...given: Parameters<typeof schedule>) =>
    scheduler.send(new CreateScheduleCommand(schedule(...given)));
  const sent = () => cloud.services.queues.contents(queue('work'));

  it('wakes once at its moment, in the zone of the schedule, and not before', async () => {
    await create('srv_1.1', 'at(2026-11-20T11:00:00)', { ScheduleExpressionTimezone: 'Europe/Berlin' });
    await cloud.advance(3_599_000);
    expect(sent()).toEqual([]);
    await cloud.advance(1_000);
    expect(sent()).toMatchObject([{ body: '{"wake":1}', sentAt: start + 3_600_000 }]);
    await cloud.advance(86_400_000);
    expect(sent()).toHaveLength(1);
  });

  it('makes up at once for a moment that has passed', async () => {
    await create('late', 'at(2026-11-20T08:00:00)');
    await cloud.advance(0);
    expect(sent()).toHaveLength(1);
  });

  it('takes a name once, and for a little while longer than the schedule', async () => {
    await create('srv_1.1', 'at(2026-11-20T09:10:00)');
    await expect(create('srv_1.1', 'at(2026-11-20T09:20:00)')).rejects.toMatchObject({ name: 'ConflictException' });
    await cloud.advance(610_000);
    await expect(create('srv_1.1', 'at(2026-11-20T09:20:00)')).rejects.toMatchObject({ name: 'ConflictException' });
    await cloud.advance(60_000);
    await create('srv_1.1', 'at(2026-11-20T09:20:00)');
  });

  it('repeats until its end', async () => {
    await create('often', 'rate(10 minutes)', { EndDate: new Date(start + 25 * 60_000) });
    await cloud.advance(3_600_000);
    expect(sent().map(({ sentAt }) => (sentAt - start) / 60_000)).toEqual([0, 10, 20]);
  });

  it('changes, shows, lists and deletes schedules', async () => {
    await create('a', 'at(2026-11-20T09:10:00)');
    await scheduler.send(new UpdateScheduleCommand(schedule('a', 'at(2026-11-20T09:30:00)')));
    expect(await scheduler.send(new GetScheduleCommand({ Name: 'a', GroupName: 'wake-ups' }))).toMatchObject({
      ScheduleExpression: 'at(2026-11-20T09:30:00)',
      State: 'ENABLED',
    });
    expect((await scheduler.send(new ListSchedulesCommand({ GroupName: 'wake-ups' }))).Schedules).toMatchObject([
      { Name: 'a' },
    ]);
    await scheduler.send(new DeleteScheduleCommand({ Name: 'a', GroupName: 'wake-ups' }));
    await expect(scheduler.send(new GetScheduleCommand({ Name: 'a', GroupName: 'wake-ups' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('hands what its role may not deliver to its dead-letter queue', async () => {
    const Target = {
      Arn: queue('events'),
      RoleArn: 'arn:aws:iam::000000000000:role/scheduler',
      Input: '{}',
      DeadLetterConfig: { Arn: queue('work-dlq') },
    };
    await create('b', 'at(2026-11-20T09:10:00)', { Target });
    await cloud.advance(600_000);
    expect(await cloud.get('/_local/dead-letters')).toMatchObject([
      { queue: 'work-dlq', reason: expect.stringContaining('sqs:SendMessage') },
    ]);
  });

  it('lets a role pass on only the role it may pass', async () => {
    const asFunction = new SchedulerClient(cloud.as('function'));
    await asFunction.send(new CreateScheduleCommand(schedule('c', 'at(2026-11-20T09:10:00)')));
    const Target = { Arn: queue('work'), RoleArn: 'arn:aws:iam::000000000000:role/function' };
    await expect(
      asFunction.send(new CreateScheduleCommand(schedule('d', 'at(2026-11-20T09:10:00)', { Target }))),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('iam:PassRole'),
    });
    await expect(create('e', 'at(2026-11-20T09:10:00)', { Target })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('assume the role'),
    });
  });

  it.each([
    ['bad name!', 'at(2026-11-20T09:10:00)'],
    ['x', 'at(tomorrow)'],
    ['x', 'rate(1 hours)'],
  ])('refuses %s with %s', async (name, expression) => {
    await expect(create(name, expression)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
