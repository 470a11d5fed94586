import type { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { EndUserTexter } from '../../../shared/adapters/aws/texter.ts';
import { silentLog, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { FunctionName } from '../../../shared/contracts/wiring/functions.ts';
import { LimitedWorld } from '../../unit/sending/limited-world.ts';
import { aTask } from '../../world/task.ts';
import type { Figure } from './alarm.ts';
import { type Measured, ofFunction } from './aws.ts';
import { type Called, call, change, message, request, rightKey, type StandIn } from './handlers.ts';

export interface Around {
  readonly measured: Measured;
  readonly aws: StandIn;
}

/** Brings about what an alarm is for, and gives the figures that come of it. */
export type Fault = (around: Around) => Promise<readonly Figure[]>;

const times = <T>(number: number, make: (nth: number) => T): readonly T[] =>
  Array.from({ length: number }, (_, nth) => make(nth));

/** Lambda counts an error for each call that throws. */
const errorsOf = (name: FunctionName, { answers }: Called, every = 60): readonly Figure[] =>
  ofFunction(name, 'Errors', { values: answers.map((answer) => (answer === undefined ? 1 : 0)), every });

const givenUp =
  (name: FunctionName): Fault =>
  async ({ measured }) =>
    measured.givenUp(name);
const late =
  (name: FunctionName): Fault =>
  async ({ measured }) =>
    measured.waiting(name, 31 * 60);
const unreached =
  (name: FunctionName): Fault =>
  async ({ measured }) =>
    measured.failedCall(name);

const logged = async (
  name: FunctionName,
  events: readonly unknown[],
  { measured }: Around,
): Promise<readonly Figure[]> => measured.logged(name, (await call(name, events)).lines);

/** Nobody knows what to do with such a message. */
const parked =
  (name: FunctionName): Fault =>
  (around) =>
    logged(name, [message({ nonsense: true })], around);

/** Someone tries one key after the other. */
const guessing =
  (name: FunctionName, route: string): Fault =>
  (around) =>
    logged(
      name,
      times(100, (nth) => request(route, nth)).map((event) => event),
      { ...around },
    );

/** Called every hour while nothing answers; Lambda calls three times each hour. */
const hourlyInVain =
  (name: FunctionName, down: StandIn['down'], hours: number): Fault =>
  async ({ aws }) => {
    aws.down = down;
    return errorsOf(
      name,
      await call(
        name,
        times(3 * hours, () => ({ source: 'aws.events' })),
      ),
      1_200,
    );
  };

const pace = (word: 'held' | 'lapsed'): Row => ({
  ...{
    kind: 'pace',
    version: 1,
    program: 'post-purchase',
    hour: '2026-11-20T09',
    count: 5_000,
    expires: 2_000_000_000,
  },
  ...{ held: { since: '2026-11-20T09:10:00.000Z', releaseBy: '2026-11-24T09:00:00.000Z' }, word, state: 'due' },
});
const halt: Row = {
  ...{ kind: 'halt', version: 1, program: 'post-purchase', since: '2026-11-20T09:10:00.000Z', harm: 'complaints' },
  ...{ reason: 'complaints: 3 of 1000', state: 'due' },
};
const told =
  (row: Row): Fault =>
  (around) => {
    around.aws.rows = [row];
    return logged('follow-up', [change(row)], around);
  };

const pagesDown: Fault = async ({ measured, aws }) => {
  aws.down = 'secret';
  const { answers } = await call(
    'respond',
    times(3, () => request('GET /s/{token}')),
  );
  return measured.answered(answers.map((answer) => (answer as { statusCode: number }).statusCode));
};

/** More tickets are closed than the account may ask about on one day: what dispatch says of it then. */
const shortOfQuota: Fault = async ({ measured }) => {
  const world = new LimitedWorld();
  for (let at = 0; at < 20; at += 1)
    await world.emit('ticket.closed', { id: `t${at}`, closedBy: 'agent', customer: { email: `${at}@shop.example` } });
  await world.pass(30);
  return measured.logged(
    'dispatch',
    world.logged.map((code) => ({ code, at: 0 })),
  );
};

/** AWS takes no more texts this month. */
const textsSpent: Fault = async ({ measured }) => {
  const lines: { readonly code: string; readonly at: number }[] = [];
  const refusal = { name: 'ServiceQuotaExceededException', Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' };
  const texter = new EndUserTexter({ send: () => Promise.reject(refusal) } as unknown as PinpointSMSVoiceV2Client, {
    ...{ configurationSet: 'heardback', number: undefined, clock: new VirtualClock('2026-11-20T09:00:00.000Z') },
    log: { ...silentLog, warn: (code) => void lines.push({ code, at: 0 }) },
  });
  await texter.send({ surveyId: 's', to: '+12025550123', body: 'How did it go?' });
  return measured.logged('dispatch', lines);
};

/** By the name of the alarm's construct. */
export const faults: Readonly<Record<string, Fault>> = {
  IntakeQueueGivenUp: givenUp('intake'),
  IntakeQueueLate: late('intake'),
  IntakeQueueParked: parked('intake'),
  DispatchQueueGivenUp: givenUp('dispatch'),
  DispatchQueueLate: late('dispatch'),
  DispatchQueueParked: parked('dispatch'),
  DispatchScarce: shortOfQuota,
  DispatchWaitingLong: shortOfQuota,
  DispatchTextsSpent: textsSpent,
  // Not yet all of the dollar that a new account may spend: texts still leave.
  DispatchTextsNearlySpent: async ({ measured }) => measured.spentOnTexts([0.2, 0.81]),
  EscalateQueueGivenUp: givenUp('escalate'),
  EscalateQueueLate: late('escalate'),
  DeliveryQueueGivenUp: givenUp('delivery'),
  DeliveryQueueLate: late('delivery'),
  DeliveryQueueParked: parked('delivery'),
  InboundEmailQueueGivenUp: givenUp('inbound-email'),
  InboundEmailQueueLate: late('inbound-email'),
  InboundEmailQueueParked: parked('inbound-email'),
  InboundSmsQueueGivenUp: givenUp('inbound-sms'),
  InboundSmsQueueLate: late('inbound-sms'),
  InboundSmsQueueParked: parked('inbound-sms'),
  NotifyQueueGivenUp: givenUp('notify'),
  NotifyQueueLate: late('notify'),
  NotifyRefused: (around) => {
    around.aws.rows = [aTask()];
    return logged('notify', [message({ target: 'chat.gone', steps: [{ taskId: 't', number: 0 }] })], around);
  },
  FollowUpBehind: async ({ measured }) => measured.behind('follow-up', 16 * 60_000),
  FollowUpSurgeHeld: told(pace('held')),
  FollowUpSurgeLapsed: told(pace('lapsed')),
  FollowUpHalted: told(halt),
  FollowUpFailing: async ({ measured, aws }) => {
    aws.down = 'table';
    const called = await call(
      'follow-up',
      times(3, () => change(pace('held'))),
    );
    return [...measured.logged('follow-up', called.lines), ...errorsOf('follow-up', called)];
  },
  GatherFailing: async ({ aws }) => {
    aws.down = 'table';
    return errorsOf(
      'gather',
      await call(
        'gather',
        times(3, () => change(aTask())),
      ),
      60,
    );
  },
  CompactFailing: hourlyInVain('compact', 'bucket', 3),
  CompactUnreached: unreached('compact'),
  ReconcileFailing: hourlyInVain('reconcile', 'table', 2),
  ReconcileStuck: async ({ measured, aws }) => {
    aws.down = 'shard';
    return measured.logged(
      'reconcile',
      (
        await call(
          'reconcile',
          times(2, () => ({})),
          3_600,
        )
      ).lines,
    );
  },
  ReconcileUnreached: unreached('reconcile'),
  WatchFailing: hourlyInVain('watch', 'table', 2),
  WatchUnreached: unreached('watch'),
  WebFailing: pagesDown,
  WebThrottled: async ({ measured }) => measured.throttled('respond'),
  // Where SES itself looks at an account: https://docs.aws.amazon.com/ses/latest/dg/monitor-sender-reputation.html
  DeliveryBounces: async ({ measured }) => measured.reputation('BounceRate', 0.05),
  DeliveryComplaints: async ({ measured }) => measured.reputation('ComplaintRate', 0.001),
  ApiRefusing: guessing('api', 'GET /v1/tasks'),
  InsightsRefusing: guessing('insights', 'GET /v1/metrics'),
  PeopleRefusing: guessing('people', 'POST /v1/people/erase'),
  RebuildRefusing: guessing('rebuild', 'POST /v1/facts/rebuild'),
  ReceiveRefusing: guessing('receive', 'POST /events'),
  ReceiveFailing: (around) => {
    around.aws.down = 'bus';
    const body = JSON.stringify({ detailType: 'purchase.completed', detail: { id: 'o1', customer: { id: 'c1' } } });
    return logged(
      'receive',
      times(3, (nth) => request('POST /events', nth, { key: rightKey, body })),
      around,
    );
  },
};
