import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { askedOf } from '../../shared/domain/conversation/asked-of.ts';
import { taskOfReplyAddress } from '../../shared/domain/link/reply-address.ts';
import { ownWords } from '../../shared/domain/reply/cut.ts';
import { type ReadMail, readMail } from '../../shared/domain/reply/mail-body.ts';
import { understandMail } from '../../shared/domain/reply/understand.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { Timer } from '../../shared/ports/ports.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { type HearDeps, type HeardOutcome, hear } from '../../shared/steps/conversation/hear.ts';
import { takeReply } from '../../shared/steps/conversation/take-reply.ts';
import { takeStray } from '../../shared/steps/conversation/take-stray.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { type Found, findSurvey } from './find-survey.ts';
import { type Received, readReceived } from './received.ts';
import { type Sender, senderOf } from './sender.ts';
import type { ForStaff } from './staff.ts';

export interface InboundEmailDeps extends HearDeps {
  readonly timer: Timer;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  /** The raw mail, as SES stored it; undefined when it was erased. */
  readonly fetchMail: (key: string) => Promise<Uint8Array | undefined>;
  /** Lets a person know of a mail that no survey can take. */
  readonly tellStaff: (mail: ForStaff) => Promise<void>;
}

export type InboundEmailOutcome =
  | HeardOutcome
  | { readonly kind: 'erased' | 'for-staff' | 'refused' | 'replied' | 'duplicate' };

/**
 * Takes a mail that arrived at the domain of replies: an answer to a survey, a comment on one, a wish, or something for a
 * person. What a machine wrote is never an answer, and nothing that a person wrote goes nowhere.
 * @throws PermanentError for what is no notice of SES; it is parked.
 */
export const inboundEmail = async (body: string, deps: InboundEmailDeps): Promise<InboundEmailOutcome> => {
  const received = readReceived(body);
  if (!received)
    throw new PermanentError(
      'Not a notice of a received mail. Only the receipt rule of SES may publish to this topic.',
    );
  if (received.verdicts.virus === 'FAIL') return refused('virus', received, deps);
  const raw = await deps.fetchMail(received.key);
  if (!raw) return { kind: 'erased' };
  const mail = await readMail(raw);
  if (mail.kind === 'unreadable') return forStaff(`unreadable: ${mail.why}`, received, deps);
  const taskId = taskFor(mail, received, deps);
  if (taskId) return replyTo(taskId, { mail, received }, deps);
  const found = await findSurvey(mail, received, deps);
  if (!found) return withoutSurvey(mail, received, deps);
  const sender = senderOf(mail.from, found.survey.address, received.verdicts);
  if (sender === 'forged') return refused('forged', received, deps);
  if (received.verdicts.spam === 'FAIL') return refused('spam', received, deps);
  return take({ mail, found, sender, received }, deps);
};

/** The task that a person wrote about, by the address that only its customer was told. */
const taskFor = (mail: ReadMail, { recipients }: Received, { keyring }: InboundEmailDeps): string | undefined =>
  [...recipients, ...mail.to].flatMap((address) => taskOfReplyAddress(address, keyring.links) ?? [])[0];

/** What a customer answers to a person; a vacation note is no answer, and who asks for no more mail is obeyed as elsewhere. */
const replyTo = async (
  taskId: string,
  { mail, received }: { readonly mail: ReadMail; readonly received: Received },
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const { id, verdicts } = received;
  const task = await deps.records.get({ kind: 'task', id: [taskId] });
  if (!task) return forStaff('no-survey', received, deps);
  if (senderOf(mail.from, task.contact.email ?? '', verdicts) === 'forged') return refused('forged', received, deps);
  if (verdicts.spam === 'FAIL') return refused('spam', received, deps);
  const understood = understandMail(mail, {
    scale: { low: 1, high: 0 },
    language: task.language ?? deps.config.brand.language,
  });
  if (understood.kind === 'automatic') return { kind: 'automatic' };
  const at = deps.clock.now();
  const from = normaliseEmail(mail.from) ?? '';
  if (understood.kind === 'unsubscribe')
    await suppress(
      {
        hash: addressHash('email', from, deps.keyring.addresses),
        channel: 'email',
        contactId: task.contactId,
        reason: 'unsubscribed',
        at,
      },
      deps.records,
    );
  const words = ownWords(mail.text) || mail.text.trim() || '(an empty mail, or one with nothing but an attachment)';
  // A sender's system that delivers twice says so by the same Message-ID.
  const { kind } = await takeReply(
    { id: mail.messageId ?? id, taskId, channel: 'email', address: from, words, at, messageId: mail.messageId },
    deps,
  );
  return kind === 'unknown-task' ? forStaff('no-survey', received, deps) : { kind };
};

interface Taking {
  readonly mail: ReadMail;
  readonly found: Found;
  readonly sender: Sender;
  readonly received: Received;
}

const take = async (
  { mail, found: { survey }, sender, received }: Taking,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const program = await deps.programs.find(survey.programHash);
  const meant = understandMail(mail, askedOf(survey, program.survey));
  const words = ownWords(mail.text);
  return hear(
    {
      id: received.id,
      channel: 'email',
      address: survey.address,
      at: deps.clock.now(),
      about: { survey, program },
      understood: sender === 'customer' ? meant : asOther(meant, words),
      words,
      messageId: mail.messageId,
    },
    deps,
  );
};

/** A colleague to whom the mail was passed on may say something, and may stop further mail, but does not rate in their place. */
const asOther = (understood: Understood, words: string): Understood =>
  understood.kind === 'answer' || understood.kind === 'comment'
    ? { kind: 'comment', comment: words, ambiguous: false }
    : understood;

/** Machines that write to an address of ours are left alone; people reach a person. */
const withoutSurvey = async (
  mail: ReadMail,
  received: Received,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const understood = understandMail(mail, { scale: { low: 1, high: 0 }, language: deps.config.brand.language });
  if (understood.kind === 'automatic' || understood.kind === 'empty') return { kind: understood.kind };
  if (received.verdicts.spam === 'FAIL') return refused('spam', received, deps);
  const address = normaliseEmail(mail.from);
  // A system that sends from nowhere can only be looked at.
  if (!address) return forStaff('no-survey', received, deps);
  if (senderOf(mail.from, address, received.verdicts) === 'forged') return refused('forged', received, deps);
  const words = ownWords(mail.text) || mail.text.trim() || '(no words, or only an attachment)';
  const { messageId, subject } = mail;
  return takeStray(
    { id: messageId ?? received.id, channel: 'email', address, words, subject, at: deps.clock.now(), messageId },
    deps,
  );
};

const forStaff = async (
  why: ForStaff['why'],
  { id, key }: Received,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  await deps.tellStaff({ id, key, why });
  return { kind: 'for-staff' };
};

/** What is dangerous or feigned is kept with its reason and never becomes an answer; nobody is called for it. */
const refused = async (
  why: 'virus' | 'forged' | 'spam',
  { id, key }: Received,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  await deps.tellStaff({ id, key, why });
  return { kind: 'refused' };
};
