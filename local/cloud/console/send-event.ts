import * as z from 'zod/mini';
import type { LocalReply } from '../model/local-api.ts';
import type { CloudServices } from '../services/compose.ts';

const SentSchema = z.object({
  bus: z.optional(z.string()),
  source: z._default(z.string().check(z.minLength(1)), 'local'),
  detailType: z.string().check(z.minLength(1)),
  detail: z.record(z.string(), z.unknown()),
});

/** A door without a signature, for the start page: puts one event on the bus as the account's owner would. */
export const sendEvent = ({ buses }: CloudServices, body: Buffer): LocalReply => {
  const parsed = SentSchema.safeParse(jsonOf(body));
  if (!parsed.success)
    return {
      status: 400,
      body: { message: 'Send {"detailType": "...", "detail": {...}}, and `source` and `bus` if you like.' },
    };
  const { source, detailType, detail, bus = buses.names.find((name) => name !== 'default') ?? 'default' } = parsed.data;
  if (!buses.names.includes(bus))
    return { status: 404, body: { message: `There is no bus ${bus}; there are ${buses.names.join(', ')}.` } };
  return { status: 202, body: { id: buses.put(bus, { source, detailType, detail: JSON.stringify(detail) }) } };
};

const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};
