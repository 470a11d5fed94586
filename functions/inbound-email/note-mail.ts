import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import {
  namedByStaffAddress,
  surveyOfReplyAddress,
  taskOfReplyAddress,
} from '../../shared/domain/link/reply-address.ts';
import { noteArrival } from '../../shared/steps/conversation/note-arrival.ts';
import { type InboundEmailDeps, type Incoming, onceOf } from './incoming.ts';
import type { Received } from './received.ts';

/** Writes down whom a mail is from, by what it says and by its envelope, and what it answers: where it lies is found by that. */
export const noteMail = (
  { mail, received }: Pick<Incoming, 'mail' | 'received'>,
  deps: InboundEmailDeps,
): Promise<void> => note({ received, once: onceOf({ mail, received }), from: [mail.from], to: mail.to }, deps);

/** The same of a mail that is not read: SES says whom it claims to be from. */
export const noteUnread = (received: Received, deps: InboundEmailDeps): Promise<void> =>
  note({ received, once: received.id, from: [received.from ?? ''], to: [] }, deps);

interface Noted {
  readonly received: Received;
  readonly once: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const note = ({ received, once, from, to }: Noted, deps: InboundEmailDeps): Promise<void> => {
  const { links, addresses } = deps.keyring;
  const recipients = [...received.recipients, ...to];
  const firstOf = (find: (address: string) => string | undefined): string | undefined =>
    recipients.map(find).find((id) => id !== undefined);
  const hashes = [...from, received.source ?? ''].flatMap((address) => {
    const email = normaliseEmail(address);
    return email === undefined ? [] : [addressHash('email', email, addresses)];
  });
  const surveyId = firstOf((address) => surveyOfReplyAddress(address, links));
  const taskId = firstOf((address) => taskOfReplyAddress(address, links) ?? namedByStaffAddress(address)?.taskId);
  const { id, key } = received;
  return noteArrival({ id, channel: 'email', once, key, surveyId, taskId, from: hashes }, deps);
};
