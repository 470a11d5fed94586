import { createHash } from 'node:crypto';
import { encodeId } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { readEvent } from '../../shared/steps/event/read-event.ts';
import { checkRequest } from './check-request.ts';
import type { ReceiveDeps } from './deps.ts';
import { findDoor } from './find-door.ts';
import { acknowledged } from './outbound-message.ts';
import { type Delivered, readBody } from './read-body.ts';
import { problem, type Reply } from './reply.ts';
import type { HookRequest } from './request.ts';

/** Senders repeat for up to three days; longer than that nobody needs to be remembered. */
const rememberedFor = 4 * 86_400;

/**
 * Takes a webhook: checks who sent it, then puts it on the bus as its system would have by EventBridge. What was refused
 * leaves nothing behind; what is genuine is never lost: it is on the bus, or parked with the reason. A repeat is answered
 * as if it were the first, since senders try again on anything but a 200.
 */
export const receiveHook = async (name: string, request: HookRequest, deps: ReceiveDeps): Promise<Reply> => {
  const [door, secrets] = [findDoor(name, deps.config.sources), deps.keyring.doorSecrets(name)];
  if (!door || secrets.length === 0) return noDoor;
  if (door.isGreeting?.(request)) return { status: 200, body: { verdict: 'greeted' } };
  const checked = checkRequest(door.checks, request, { secrets, now: deps.clock.now() });
  if (checked.kind !== 'genuine') return problem(401, refusals[checked.kind]);
  const body = readBody(name, door, request);
  const verdicts =
    body.kind === 'unreadable'
      ? [await parkBody({ name, request, reason: body.reason }, deps)]
      : await takeAll(body.events, deps);
  if (verdicts.some(({ verdict }) => verdict === 'failed'))
    return problem(503, 'The bus did not take the event. Send it again.');
  const isMessage = door.format === 'outbound-message' && request.raw.toString('latin1').trimStart().startsWith('<');
  if (isMessage) return { status: 200, body: acknowledged, type: 'text/xml; charset=utf-8' };
  return { status: 200, body: verdicts.length === 1 ? verdicts[0] : { verdicts } };
};

/** Whether a source has a door that is open, for those who look before they call. */
export const hasDoor = (name: string, { config, keyring }: ReceiveDeps): Reply =>
  findDoor(name, config.sources) && keyring.doorSecrets(name).length > 0 ? { status: 200, body: {} } : noDoor;

interface Verdict {
  readonly verdict: 'accepted' | 'duplicate' | 'parked' | 'failed';
  readonly reason?: string;
}

const refusals = {
  forged: 'The signature, or the secret, does not fit. Compare the secret on both sides.',
  expired: 'The signature is older, or newer, than it may be. Compare the clocks, or send the event again.',
} as const;
const noDoor = problem(404, 'There is no such door, or no secret has been set for it.');

/** At once, since some senders wait five seconds for a hundred events; one that comes twice in a request is a repeat. */
const takeAll = async (events: readonly Delivered[], deps: ReceiveDeps): Promise<readonly Verdict[]> => {
  const begun = new Set<string>();
  return Promise.all(
    events.map((delivered) => {
      if (begun.has(delivered.digest)) return { verdict: 'duplicate' } as const;
      begun.add(delivered.digest);
      return take(delivered, deps);
    }),
  );
};

const take = async ({ event, digest }: Delivered, deps: ReceiveDeps): Promise<Verdict> => {
  if (await deps.records.get({ kind: 'seen', id: [digest] })) return { verdict: 'duplicate' };
  const { source, detailType, detail } = event;
  const envelope = JSON.stringify({ id: digest, source, 'detail-type': detailType, time: deps.clock.now(), detail });
  const read = readEvent(envelope, deps.config);
  if (read.kind === 'unfit') await park({ id: digest, body: envelope, reason: read.reason }, deps);
  else if ((await deps.entrance.put([event]))[0] !== true) return { verdict: 'failed' };
  await remember(digest, deps);
  return read.kind === 'unfit' ? { verdict: 'parked', reason: read.reason } : { verdict: 'accepted' };
};

/** Only once it is safe: had we died before, the sender would have to be let in again. Intake knows what it had already. */
const remember = async (digest: string, { records, clock }: ReceiveDeps): Promise<void> => {
  const at = clock.now();
  const expires = Math.floor(millisecondsOf(at) / 1000) + rememberedFor;
  await records.commit([{ put: { kind: 'seen', version: 0, digest, at, expires } }]);
};

interface Unreadable {
  readonly name: string;
  readonly request: HookRequest;
  readonly reason: string;
}

const parkBody = async ({ name, request, reason }: Unreadable, deps: ReceiveDeps): Promise<Verdict> => {
  const id = encodeId(createHash('sha256').update(name).update(request.raw).digest());
  const said = `The body that ${name} sent cannot be read. ${reason}`;
  await park({ id, body: request.raw.toString('utf8'), reason: said }, deps);
  return { verdict: 'parked', reason: said };
};

const park = async (
  { id, body, reason }: { readonly id: string; readonly body: string; readonly reason: string },
  { parking, clock }: ReceiveDeps,
): Promise<void> => parking.park({ id, queue: 'heardback-intake', reason, body, at: clock.now() });
