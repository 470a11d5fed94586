import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { plus } from '../../shared/domain/instant.ts';
import { taskReplyAddress } from '../../shared/domain/link/reply-address.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { titleForCustomer } from '../../shared/domain/task/title.ts';
import type { OutgoingMail, OutgoingText } from '../../shared/ports/ports.ts';
import { plainText } from '../../shared/render/gsm.ts';
import { from } from '../../shared/render/invitation-text.ts';
import { letterMail as rendered } from '../../shared/render/letter-mail.ts';
import { type Sender, senderOf } from '../../shared/render/sender.ts';
import { readerOf } from '../../shared/render/texts.ts';
import { answering } from '../../shared/render/threading.ts';
import type { DispatchDeps } from './deps.ts';

/** A link to leave has to work for longer than the mail is looked at. */
const unsubscribeFor = 400 * 86_400_000;

/** A mail from a person: what comes back belongs to their task. Whatever nobody asked for can be ended with a click. */
export const letterMail = (message: MessageRow, task: TaskRow, deps: DispatchDeps): OutgoingMail => {
  const { brand } = deps.config;
  const sender = signing(message, deps);
  const { by, purpose, address } = message;
  const isUnasked = purpose === 'you-said' || purpose === 'thanks' || purpose === 'invitation';
  const leave = isUnasked && task.surveyId !== undefined ? unsubscribeUrl(task.surveyId, deps) : undefined;
  const replyTo = taskReplyAddress(task.id, brand.replies, deps.keyring.links);
  return {
    ...rendered({
      brand,
      message,
      sender,
      name: task.contact.name,
      title: titleForCustomer(task),
      unsubscribeUrl: leave,
    }),
    messageId: message.id,
    to: address,
    from: { name: sender ? `${sender.name}, ${brand.name}` : brand.name, address: brand.from },
    replyTo,
    headers: {
      ...answering(task.thread),
      ...(by === undefined && { 'Auto-Submitted': 'auto-generated' }),
      // Without a survey there is no page to leave on; a reply that says so does as well.
      ...(isUnasked && !leave && { 'List-Unsubscribe': `<mailto:${replyTo}?subject=unsubscribe>` }),
      ...(leave && { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  };
};

const unsubscribeUrl = (id: string, { keyring, clock, publicUrl }: DispatchDeps): string =>
  `${publicUrl}/u/${signLink({ purpose: 'unsubscribe', id, expires: plus(clock.now(), unsubscribeFor) }, keyring.links)}`;

/** A text says whom it is from, since numbers say nothing. */
export const letterText = (message: MessageRow, deps: Pick<DispatchDeps, 'config' | 'faces'>): OutgoingText => {
  const { brand } = deps.config;
  const sender = signing(message, deps);
  return {
    messageId: message.id,
    to: message.address,
    body: plainText(from({ name: sender ? `${sender.name}, ${brand.name}` : brand.name }, message.words)),
  };
};

/** Who signs, with their face where the configuration has it; nobody where we write by ourselves. */
const signing = (
  { by, language }: MessageRow,
  { config: { brand, people }, faces }: Pick<DispatchDeps, 'config' | 'faces'>,
): Sender | undefined =>
  by && { ...senderOf(by, people, readerOf(language, brand)), face: faces?.()[by.email.toLowerCase()] };
