import * as z from 'zod/mini';
import { ownSource } from '../../shared/contracts/own-events.ts';
import { fieldsOf } from '../../shared/domain/event/read/field.ts';
import type { IncomingEvent } from '../../shared/ports/ports.ts';
import { readEvent } from '../../shared/steps/event/read-event.ts';
import type { ReceiveDeps } from './deps.ts';
import { givenEvents } from './given-events.ts';
import { problem, type Reply } from './reply.ts';
import type { HookRequest } from './request.ts';
import { unfitItem } from './unfit-item.ts';

/** What `POST /events` takes at once. */
const most = 100;

const ItemSchema = z.object({
  source: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(256))),
  detailType: z.string().check(z.trim(), z.minLength(1), z.maxLength(128)),
});

interface Verdict {
  readonly index: number;
  readonly verdict: 'accepted' | 'parked' | 'failed';
  readonly reason: string | null;
  /** Fields that could not be taken as they were, and what was done about each; absent where all could. */
  readonly notes?: readonly string[];
}

/**
 * Takes one event or an array of them. Each gets its verdict: on the bus, kept with the reason because it cannot be used,
 * or to be sent again. Nothing that was taken is lost.
 */
export const receiveEvents = async (
  request: Pick<HookRequest, 'raw' | 'headers'>,
  deps: ReceiveDeps,
): Promise<Reply> => {
  const given = givenEvents(request);
  const usual = 'Send a JSON object `{source?, detailType, detail}`, an array of them, or one on each line.';
  if (given.kind === 'unreadable') return problem(400, `The body cannot be read. ${given.reason} ${usual}`);
  const { items } = given;
  if (items.length > most) return problem(400, `Send at most ${most} events at once; these are ${items.length}.`);
  const read = items.map((item) => readItem(item, deps));
  const usable = read.flatMap((one, index) => (one.kind === 'event' ? [{ index, event: one.event }] : []));
  const taken = await deps.entrance.put(usable.map(({ event }) => event));
  const accepted = new Map(usable.map(({ index }, at) => [index, taken[at] === true]));
  const verdicts = await Promise.all(
    read.map(async (one, index): Promise<Verdict> => {
      if (one.kind === 'event')
        return accepted.get(index)
          ? { index, verdict: 'accepted', reason: null, ...(one.notes.length > 0 && { notes: one.notes }) }
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
  | { readonly kind: 'event'; readonly event: IncomingEvent; readonly notes: readonly string[] }
  | { readonly kind: 'unfit'; readonly reason: string };

const readItem = (item: unknown, { config, clock, ids }: ReceiveDeps): Item => {
  const parsed = ItemSchema.safeParse(item);
  const detail = fieldsOf(fieldsOf(item)?.detail);
  if (!parsed.success || !detail) return { kind: 'unfit', reason: unfitItem(item) };
  const { source = 'api', detailType } = parsed.data;
  if (source === ownSource)
    return {
      kind: 'unfit',
      reason: `The source '${ownSource}' is our own. Name your system instead, or leave \`source\` out.`,
    };
  if (/^aws\./i.test(source))
    return {
      kind: 'unfit',
      reason: 'EventBridge keeps sources that begin with `aws.` for itself. Name your system instead.',
    };
  const envelope = { id: ids.next(), source, 'detail-type': detailType, time: clock.now(), detail };
  const read = readEvent(JSON.stringify(envelope), config);
  if (read.kind === 'unfit') return read;
  const noted = read.kind === 'event' ? (read.notes ?? []) : [];
  const notes = noted.map(({ field, done }) => `\`${field}\` ${done}.`);
  return { kind: 'event', event: { source, detailType, detail }, notes };
};
