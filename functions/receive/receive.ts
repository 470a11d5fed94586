import type { RestReply } from '../../shared/ports/rest.ts';
import type { ReceiveDeps } from './deps.ts';
import { receiveEvents } from './events.ts';
import { hasDoor, receiveHook } from './hook.ts';
import type { Reply } from './reply.ts';
import type { HookRequest } from './request.ts';

/** A call from another system; what of it is needed is read when it is. */
export interface Arriving {
  /** The source at whose own door it knocks; without one, it comes to `POST /events`. */
  readonly door: string | undefined;
  readonly method: string;
  readonly request: () => HookRequest;
  /** What whoever has no key for `POST /events` is told; nothing to whoever has. */
  readonly refusal: () => Promise<RestReply | undefined>;
}

/** Takes what other systems tell: at their own door by their signature, else by a key. Nothing is looked at before that is. */
export const receive = async (
  { door, method, request, refusal }: Arriving,
  deps: ReceiveDeps,
): Promise<Reply & Pick<RestReply, 'headers'>> => {
  if (door === undefined) return (await refusal()) ?? receiveEvents(request(), deps);
  return method === 'HEAD' ? hasDoor(door, deps) : receiveHook(door, request(), deps);
};
