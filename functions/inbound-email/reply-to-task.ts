import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { taskOfReplyAddress } from '../../shared/domain/link/reply-address.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { takeReply } from '../../shared/steps/conversation/take-reply.ts';
import {
  type InboundEmailDeps,
  type InboundEmailOutcome,
  type Incoming,
  nothingAsked,
  onceOf,
  placeOf,
  said,
} from './incoming.ts';
import { answerableAt, senderOf } from './sender.ts';
import { setAside } from './set-aside.ts';

/** The task that a person wrote about, by the address that only its customer was told. */
export const taskFor = async (
  { mail, received }: Incoming,
  { keyring, records }: InboundEmailDeps,
): Promise<TaskRow | undefined> => {
  const [id] = [...received.recipients, ...mail.to].flatMap((to) => taskOfReplyAddress(to, keyring.links) ?? []);
  return id === undefined ? undefined : records.get({ kind: 'task', id: [id] });
};

/** What a customer answers to a person; a vacation note is no answer, and who asks for no more mail is obeyed as elsewhere. */
export const replyToTask = async (
  task: TaskRow,
  incoming: Incoming,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const { mail, received } = incoming;
  const asked = nothingAsked(task.language ?? deps.config.brand.language);
  const { understood, words } = said(incoming, { asked, ours: subjectsOf(task, deps) }, deps);
  if (understood.kind === 'automatic') {
    await setAside(received, { why: 'automatic', sign: understood.why, taskId: task.id }, deps);
    return { kind: 'aside' };
  }
  const address = answerableAt(mail) ?? mail.from;
  if (asksForAnEnd(understood)) await end(address, task, deps);
  const byOther =
    task.contact.email === undefined || senderOf(address, task.contact.email, received.verdicts) !== 'customer';
  const { kind } = await takeReply(
    {
      ...{ id: onceOf(incoming), taskId: task.id, channel: 'email', address, words, at: deps.clock.now() },
      ...{ messageId: mail.messageId, place: placeOf(received, deps), byOther: byOther && address !== '' },
    },
    deps,
  );
  return { kind: kind === 'duplicate' ? 'duplicate' : 'replied' };
};

const asksForAnEnd = (understood: Understood): boolean =>
  understood.kind === 'unsubscribe' || ('objects' in understood && understood.objects === true);

const end = async (
  address: string,
  { contactId }: TaskRow,
  { records, keyring, clock }: InboundEmailDeps,
): Promise<void> => {
  const email = normaliseEmail(address);
  if (email === undefined) return;
  const hash = addressHash('email', email, keyring.addresses);
  await suppress({ hash, channel: 'email', contactId, reason: 'unsubscribed', at: clock.now() }, records);
};

/** Subjects under which letters go out unless somebody chose another. */
const subjectsOf = ({ title }: TaskRow, { config: { brand } }: InboundEmailDeps): readonly string[] => [
  ...(title ? [title, `${title} – ${brand.name}`] : []),
  brand.name,
  'What you told us',
];
