import { createHash } from 'node:crypto';
import { type HookName, hookNames } from '../../shared/contracts/hooks.ts';
import { encodeId } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { textAt } from '../../shared/domain/source/pick.ts';
import type { IncomingEvent } from '../../shared/ports/ports.ts';
import { jsonOf, problem, type ReceiveDeps, type Reply } from './receive.ts';
import { checkSignature, type SignedRequest } from './signature.ts';

/** Senders repeat for up to three days; longer than that nobody needs to be remembered. */
const rememberedFor = 4 * 86_400;

/**
 * Takes a signed webhook: checks who sent it, then puts it on the bus as its system would have by EventBridge. What was
 * refused leaves nothing behind.
 */
export const receiveHook = async (name: string, request: SignedRequest, deps: ReceiveDeps): Promise<Reply> => {
  if (!isHook(name) || deps.keyring.webhooks[name].length === 0) return noDoor;
  const now = deps.clock.now();
  const checked = checkSignature(name, request, { secrets: deps.keyring.webhooks[name], now });
  if (checked.kind !== 'genuine') return problem(401, refusals[checked.kind]);
  const event = eventOf(name, request);
  if (!event) return problem(400, 'The body is not the JSON of an event.');

  const digest = encodeId(createHash('sha256').update(checked.signature).digest());
  if (await deps.records.get({ kind: 'seen', id: [digest] }))
    return checked.isDated ? replayed : { status: 200, body: { verdict: 'duplicate' } };
  const [taken] = await deps.entrance.put([event]);
  if (!taken) return problem(503, 'The bus did not take the event. Send it again.');
  // Remembered only now: had we died before, the sender would have to be let in again. Intake knows what it had already.
  const expires = Math.floor(millisecondsOf(now) / 1000) + rememberedFor;
  await deps.records.commit([{ put: { kind: 'seen', version: 0, digest, at: now, expires } }]);
  return { status: 200, body: { verdict: 'accepted' } };
};

const refusals = {
  forged: 'The signature does not fit the body. Compare the signing secret on both sides.',
  expired: 'The signature is older, or newer, than five minutes. Compare the clocks, or send the event again.',
} as const;
const noDoor = problem(404, 'There is no such door, or no signing secret has been set for it.');
const replayed = problem(409, 'This very request came before. Senders that try again sign again.');

const isHook = (name: string): name is HookName => hookNames.some((known) => known === name);

/** As the system's partner event source would put it on a bus. */
const eventOf = (name: HookName, { raw, headers }: SignedRequest): IncomingEvent | undefined => {
  const body = jsonOf(raw.toString('utf8'));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  if (name !== 'shopify')
    return { source: name, detailType: (textAt(body, 'type', 'heardback') ?? 'event').slice(0, 128), detail: body };
  const metadata = Object.fromEntries(
    shopifyHeaders.flatMap((header) =>
      headers[header.toLowerCase()] ? [[header, headers[header.toLowerCase()]]] : [],
    ),
  );
  return { source: name, detailType: 'shopifyWebhook', detail: { payload: body, metadata } };
};

const shopifyHeaders = [
  'X-Shopify-Topic',
  'X-Shopify-Shop-Domain',
  'X-Shopify-Event-Id',
  'X-Shopify-Webhook-Id',
  'X-Shopify-Triggered-At',
];
