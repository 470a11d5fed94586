import * as z from 'zod/mini';
import { ownSource } from '../../shared/contracts/own-events.ts';
import type { IncomingEvent } from '../../shared/ports/ports.ts';
import { readEvent } from '../../shared/steps/event/read-event.ts';
import { parseJson } from './json.ts';
import { problem, type ReceiveDeps, type Reply } from './receive.ts';

/** What `POST /events` takes at once. */
const most = 100;

const ItemSchema = z.object({
  source: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(256))),
  detailType: z.string().check(z.trim(), z.minLength(1), z.maxLength(128)),
  detail: z.record(z.string(), z.unknown()),
});

interface Verdict {
  readonly index: number;
  readonly verdict: 'accepted' | 'parked' | 'failed';
  readonly reason: string | null;
}

/**
 * Takes one event or an array of them. Each gets its verdict: on the bus, kept with the reason because it cannot be used,
 * or to be sent again. Nothing that was taken is lost.
 */
export const receiveEvents = async (body: string, deps: ReceiveDeps): Promise<Reply> => {
  const parsed = parseJson(body);
  if (parsed.kind === 'unreadable') return problem(400, `The body cannot be read. ${parsed.reason}`);
  const json = parsed.value;
  const items = Array.isArray(json) ? (json as readonly unknown[]) : [json];
  if (typeof json !== 'object' || json === null)
    return problem(400, 'Send a JSON object `{source?, detailType, detail}`, or an array of them.');
  if (items.length > most) return problem(400, `Send at most ${most} events at once; these are ${items.length}.`);
  const read = items.map((item) => readItem(item, deps));
  const usable = read.flatMap((one, index) => (one.kind === 'event' ? [{ index, event: one.event }] : []));
  const taken = await deps.entrance.put(usable.map(({ event }) => event));
  const accepted = new Map(usable.map(({ index }, at) => [index, taken[at] === true]));
  const verdicts = await Promise.all(
    read.map(async (one, index): Promise<Verdict> => {
      if (one.kind === 'event')
        return accepted.get(index)
          ? { index, verdict: 'accepted', reason: null }
          : { index, verdict: 'failed', reason: 'The bus did not take it just now. Send this one again.' };
      await deps.parking.park({
        id: deps.ids.next(),
        queue: 'heardback-intake',
        reason: one.reason,
        body: JSON.stringify(items[index]),
        at: deps.clock.now(),
      });
      return { index, verdict: 'parked', reason: one.reason };
    }),
  );
  return { status: 202, body: verdicts };
};

type Item =
  | { readonly kind: 'event'; readonly event: IncomingEvent }
  | { readonly kind: 'unfit'; readonly reason: string };

const readItem = (item: unknown, { config, clock, ids }: ReceiveDeps): Item => {
  const parsed = ItemSchema.safeParse(item);
  if (!parsed.success)
    return {
      kind: 'unfit',
      reason: 'An event is an object with `detailType` (text), `detail` (an object) and, if you like, `source` (text).',
    };
  const { source = 'api', detailType, detail } = parsed.data;
  if (source === ownSource)
    return {
      kind: 'unfit',
      reason: `The source '${ownSource}' is our own. Name your system instead, or leave \`source\` out.`,
    };
  const envelope = { id: ids.next(), source, 'detail-type': detailType, time: clock.now(), detail };
  const read = readEvent(JSON.stringify(envelope), config);
  return read.kind === 'unfit' ? read : { kind: 'event', event: { source, detailType, detail } };
};
