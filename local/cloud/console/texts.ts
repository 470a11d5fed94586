import * as z from 'zod/mini';
import { AwsError } from '../model/aws-error.ts';
import type { LocalReply } from '../model/local-api.ts';
import { parseBody } from '../protocols/operations.ts';
import type { CloudServices } from '../services/compose.ts';
import { textEventTypes } from '../services/sms-voice/text-event.ts';

const EventSchema = z.object({
  id: z.string(),
  type: z.enum(['delivered', 'failed']),
  reason: z.optional(z.string()),
  description: z.optional(z.string()),
});

/** Reasons for which a carrier gives a text up, as AWS names them: `invalid`, `unreachable`, `carrier_blocked`. */
const reasons = textEventTypes.map((type) => type.replace('TEXT_', '').toLowerCase());

/** Something happened to a text that was sent, and End User Messaging reports it. */
export const textEvent = ({ textEvents }: CloudServices, body: Buffer): LocalReply => {
  const parsed = EventSchema.safeParse(parseBody(body));
  const usage = `Send {"id": the id of a sent text, "type": "delivered" or "failed", "reason": one of ${reasons.join(', ')}}.`;
  if (!parsed.success) throw new AwsError('BadRequest', usage);
  const { id, type, reason = 'unreachable', description } = parsed.data;
  const named = reason.replaceAll('-', '_').toLowerCase();
  if (!reasons.includes(named)) throw new AwsError('BadRequest', usage);
  const text = textEvents.find(id);
  if (!text) throw new AwsError('NotFound', 'No text with this id was sent; GET /_local/sms lists them.', 404);
  textEvents.report(text, type === 'delivered' ? 'TEXT_DELIVERED' : `TEXT_${named.toUpperCase()}`, description);
  return { status: 200, body: { reported: type } };
};
