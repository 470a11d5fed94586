import type { ReadableMeter } from '../meter/meter.ts';
import type { CloudClock } from '../model/clock.ts';
import type { LocalReply, LocalRoute } from '../model/local-api.ts';
import { readDuration } from '../time/duration.ts';
import type { Pump } from '../time/pump.ts';
import { changesIn } from './changes.ts';

export interface CloudRoutesOptions {
  readonly clock: CloudClock;
  readonly pump: Pump;
  readonly meter: ReadableMeter;
  readonly reset: (how: { readonly keepRunning: boolean }) => Promise<void>;
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
        const by = readDuration(byIn(body.toString('utf8')), clock.now());
        if (by === undefined)
          return {
            status: 400,
            body: {
              message:
                'Say how far as an ISO 8601 duration that does not go back, such as {"by":"PT2H"} or {"by":"P4D"}.',
            },
          };
        const stops = await pump.advance(by);
        return { status: 200, body: { now: now(), stops } };
      },
    },
    {
      method: 'GET',
      path: '/_local/changes',
      handle: () => ({ status: 200, body: { now: now(), marks: changesIn(meter.read()) } }),
    },
    {
      method: 'GET',
      path: '/_local/meter',
      // `?by=user` says for what each was, too.
      handle: ({ query }) => ({
        status: 200,
        body: { ...meter.read(), ...(query.get('by') === 'user' && { uses: meter.uses() }) },
      }),
    },
    {
      method: 'POST',
      path: '/_local/reset',
      // `?keep=functions` lets them and the sign-in go on, for those who know that they remember nothing of the data.
      handle: async ({ query }): Promise<LocalReply> => {
        await pump.exclusively(() => reset({ keepRunning: query.get('keep') === 'functions' }));
        return { status: 200, body: { now: now() } };
      },
    },
  ];
};

const byIn = (body: string): unknown => {
  try {
    return (JSON.parse(body) as { readonly by?: unknown } | null)?.by;
  } catch {
    return undefined;
  }
};
