import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { saidIn } from '../../shared/domain/conversation/mail-said.ts';
import { type Id, idOf } from '../../shared/domain/id.ts';
import { type Instant, plus } from '../../shared/domain/instant.ts';
import type { Asked } from '../../shared/domain/reply/asked.ts';
import type { ReadMail } from '../../shared/domain/reply/mail-body.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import type { Timer } from '../../shared/ports/ports.ts';
import type { HearDeps, HeardOutcome } from '../../shared/steps/conversation/hear.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import type { Received } from './received.ts';
import type { SetAsideDeps } from './set-aside.ts';

export interface InboundEmailDeps extends HearDeps, SetAsideDeps {
  readonly timer: Timer;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  /** The raw mail, as SES stored it; undefined when it was erased. */
  readonly fetchMail: (key: string) => Promise<Uint8Array | undefined>;
}

/** `aside`: it came to nothing, and is listed. */
export type InboundEmailOutcome =
  | HeardOutcome
  | { readonly kind: 'for-staff' | 'replied' | 'wrote' | 'noted' | 'not-sent' | 'duplicate' | 'aside' };

/** A mail that was read, with what SES says of it. */
export interface Incoming {
  readonly mail: ReadMail;
  readonly received: Received;
  /** Why it could not be read. */
  readonly unreadable?: string | undefined;
}

/** Where all of a mail can be read, and until when. */
export const placeOf = ({ key }: Received, deps: Pick<InboundEmailDeps, 'placeOf' | 'clock' | 'config'>): string => {
  const until: Instant = plus(deps.clock.now(), deps.config.retention.mails);
  return `The mail lies at ${deps.placeOf(key)} until ${until.slice(0, 10)}.`;
};

/** What a mail says; one that could not be read says that it came. */
export const said = (
  { mail, received, unreadable }: Incoming,
  { asked, ours }: { readonly asked: Asked; readonly ours: readonly string[] },
  deps: InboundEmailDeps,
): ReturnType<typeof saidIn> => {
  const place = placeOf(received, deps);
  if (unreadable === undefined) return saidIn(mail, { asked, ours, place, byPerson: received.byPerson });
  const subject = mail.subject === '' ? '' : `\nSubject: ${mail.subject}`;
  const words = `(a mail that could not be read: ${unreadable}. ${place})${subject}`;
  return { understood: { kind: 'comment', comment: words, ambiguous: false }, words };
};

/**
 * Tells mails apart. What was sent once may come under two ids of SES: the Message-ID is the same then, and all that is said; a
 * program that gives several mails one Message-ID loses none of them.
 */
export const onceOf = ({ mail, received }: Incoming): Id | string => {
  const { messageId, from, subject, text, attachments } = mail;
  if (messageId === undefined || messageId === '') return received.id;
  return idOf('mail', messageId, from, subject, text.trim(), JSON.stringify(attachments));
};

/** Whether a mail takes consent back, alone or beside other words. */
export const objectsIn = (understood: Understood): boolean =>
  understood.kind === 'unsubscribe' || ('objects' in understood && understood.objects === true);

/** Where nothing was asked no number is a rating. */
export const nothingAsked = (language: string): Asked => ({ scale: { low: 1, high: 0 }, language });
