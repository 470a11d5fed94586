import { Temporal } from 'temporal-polyfill';
import type { ReadableMeter } from '../meter.ts';
import type { CloudClock, LocalReply, LocalRoute } from '../model.ts';
import type { Pump } from '../time/pump.ts';

export interface CloudRoutesOptions {
  readonly clock: CloudClock;
  readonly pump: Pump;
  readonly meter: ReadableMeter;
  readonly reset: () => Promise<void>;
  readonly isReady: () => boolean;
}

/** Whether the cloud is up, its clock, its meter, and the way back to empty. */
export const cloudRoutes = ({ clock, pump, meter, reset, isReady }: CloudRoutesOptions): readonly LocalRoute[] => {
  const now = (): string => new Date(clock.now()).toISOString();
  return [
    {
      method: 'GET',
      path: '/_local/health',
      handle: () => (isReady() ? { status: 200, body: { ready: true } } : { status: 503, body: { ready: false } }),
    },
    { method: 'GET', path: '/_local/clock', handle: () => ({ status: 200, body: { now: now() } }) },
    {
      method: 'POST',
      path: '/_local/clock/advance',
      handle: async ({ body }): Promise<LocalReply> => {
        const by = durationIn(body.toString('utf8'), clock.now());
        if (by === undefined)
          return {
            status: 400,
            body: { message: 'Say how far as an ISO 8601 duration that does not go back, such as {"by":"PT2H"} or {"by":"P4D"}.' },
          };
        const stops = await pump.advance(by);
        return { status: 200, body: { now: now(), stops } };
      },
    },
    { method: 'GET', path: '/_local/meter', handle: () => ({ status: 200, body: meter.read() }) },
    {
      method: 'POST',
      path: '/_local/reset',
      handle: async (): Promise<LocalReply> => {
        await pump.exclusively(reset);
        return { status: 200, body: { now: now() } };
      },
    },
  ];
};

/** Ten years: a moved clock cannot be moved back, and a slip of the finger should not end in the year 5000. */
const furthest = 3_660 * 86_400_000;

/** Milliseconds; calendar units count from now, in UTC. */
const durationIn = (text: string, now: number): number | undefined => {
  try {
    const { by } = JSON.parse(text) as { by?: unknown };
    const start = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO('UTC');
    const length = start.add(Temporal.Duration.from(String(by))).epochMilliseconds - start.epochMilliseconds;
    return length >= 0 && length <= furthest ? length : undefined;
  } catch {
    return undefined;
  }
};
