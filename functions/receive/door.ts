import type { Check } from '../../shared/contracts/config/doors.ts';
import type { HookRequest } from './request.ts';
import type { Signature } from './signature.ts';

export type DoorCheck = Exclude<Check, { by: 'signature' }> | Signature;

/** Where something stands in a request: in a header, or at a path of the event. */
export type Place = { readonly header: string } | { readonly path: string };

/** How a system calls us: how to tell that it is the system, and where its requests say what they bring. */
export interface Door {
  /** Any of these will do. */
  readonly checks: readonly DoorCheck[];
  readonly type?: Place | undefined;
  /** What makes two deliveries the same one, all places together; without any, the body does. */
  readonly delivery?: readonly Place[] | undefined;
  /** Where the events lie when one request brings several. */
  readonly each?: string | undefined;
  /** What the body may be beside JSON and forms. */
  readonly format?: 'outbound-message';
  /** As the system's partner event source would put it on a bus, where that has another shape. */
  readonly wrap?: (body: object, request: HookRequest) => { readonly detailType: string; readonly detail: object };
  /** A greeting without a signature, to be answered kindly and kept nowhere. */
  readonly isGreeting?: (request: HookRequest) => boolean;
}
