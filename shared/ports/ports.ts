import type { WakeUp } from '../contracts/wiring/wake-up.ts';
import type { Instant } from '../domain/instant.ts';
import type { Priority } from '../domain/sending/priority.ts';

export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A fresh id of at least 122 random bits. */
  next(): string;
}

export interface Timer {
  /**
   * Arms one wake-up, named by what it wakes and its generation. Arming the same again changes nothing. An instant in
   * the past means: as soon as possible.
   */
  arm(wakeUp: WakeUp, at: Instant): Promise<void>;
}

/** Takes back what was armed; a wake-up that is not there, or has fired, is no error. */
export interface Disarming {
  disarm(wakeUp: Pick<WakeUp, 'id' | 'generation'>): Promise<void>;
}

export interface OutgoingMail {
  /** What leaves first where not everything may; that of whoever sends it where it says nothing. */
  readonly priority?: Priority;
  /** What becomes of the mail is reported under it; absent for mail that is no survey. */
  readonly surveyId?: string;
  /** The same for what a person wrote. */
  readonly messageId?: string;
  readonly to: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** In base64, PNG where nothing is said; its body shows them by these ids. */
  readonly pictures?:
    | readonly {
        readonly contentId: string;
        readonly base64: string;
        readonly type?: 'image/png' | 'image/jpeg' | undefined;
      }[]
    | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export interface OutgoingText {
  /** As with mail: what becomes of the text is reported under the one or the other. */
  readonly surveyId?: string;
  readonly messageId?: string;
  readonly to: string;
  readonly body: string;
}

/**
 * What became of a message. `refused`: certainly not sent; `temporary` when trying later makes sense. `unknown`:
 * nobody can prove whether it was sent, so it must not be sent again.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  | {
      readonly kind: 'refused';
      readonly temporary: boolean;
      readonly reason: string;
      /** When trying again makes sense, where that is known. */
      readonly retryAt?: Instant;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Mailer {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}

export interface Texter {
  send(text: OutgoingText): Promise<SendOutcome>;
}

/** To staff, through the topic that chats, mail and pagers subscribe to. */
export interface StaffNotice {
  readonly id: string;
  readonly subject: string;
  readonly message: string;
  readonly attributes: {
    readonly kind: string;
    readonly team: string;
    readonly severity: string;
    readonly event: 'opened' | 'escalated' | 'resolved';
  };
}

export interface Notifier {
  publish(notice: StaffNotice): Promise<void>;
}

/** What happened inside, for other systems on the bus. Ids and codes only, never a customer's words or address. */
export interface DomainEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly detail: Readonly<Record<string, string | number | undefined>>;
}

export interface Bus {
  publish(events: readonly DomainEvent[]): Promise<void>;
  /** Hands in a business event of our own, which is decided on like anybody's. */
  handIn(event: Omit<IncomingEvent, 'source'>): Promise<void>;
}

export interface Parking {
  /** Keeps what cannot be used, with the reason, until a person replays or drops it. The id makes parking twice harmless. */
  park(parked: {
    readonly id: string;
    readonly queue: string;
    readonly reason: string;
    readonly body: string;
    readonly at: Instant;
  }): Promise<void>;
}

/** Keys of one stage. All are derived from one generated secret, save those that others give us. */
export interface Keyring {
  /** Signs the links in mail and texts. */
  readonly links: Uint8Array;
  /** Hashes addresses; never rotates, or suppressed addresses would be forgotten. */
  readonly addresses: Uint8Array;
  /** Signs the entries of the audit trail. */
  readonly trail: Uint8Array;
  /** Signs the receipts of erasures. */
  readonly receipts: Uint8Array;
  /** What may do everything; two while one is replaced. Keys of other systems are rows of the table. */
  readonly apiKeys: readonly string[];
  /** Addresses of chats, by name. */
  readonly chats: Readonly<Record<string, string>>;
  /** What calls to another system are signed with, by the name of its webhook. */
  readonly hookSecret: (name: string) => Uint8Array;
  /** Of the client at the company's sign-in, where it has one; without it PKCE alone proves who asks. */
  readonly signInSecret?: string | undefined;
  /** What those who call `/hooks/<source>` sign with, or show; several while one is replaced, none keeps the door shut. */
  readonly doorSecrets: (source: string) => readonly string[];
}

/** All that the customers' pages need, and are given. */
export type PageKeys = Pick<Keyring, 'links' | 'addresses'>;

/** All that the pages need that are opened from mail and write into a task's history, and are given. */
export type TaskPageKeys = Pick<Keyring, 'links' | 'trail'>;

/** An event of a business system, on its way to the bus. */
export interface IncomingEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

/** The way onto the bus for events that come in by HTTP. Says of each, in order, whether the bus took it. */
export interface Entrance {
  put(events: readonly IncomingEvent[]): Promise<readonly boolean[]>;
}

/** A fixed code and ids; never a body, an address or a customer's words. */
export interface Log {
  info(code: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  warn(code: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(code: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Who somebody is, as the company's own sign-in says it. */
export interface Identity {
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/** The provider did not vouch for anybody: the code was used, the state is another's, the address is not verified. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

export interface SignIn {
  /** Where to send the browser (`again`: even somebody whom the provider knows is asked who they are), and what it has to bring back, unread by anybody else. */
  begin(wish?: { readonly again: boolean }): Promise<{ readonly url: string; readonly kept: string }>;
  /** Where somebody leaves the company's own sign-in, too; undefined where it has no such place. */
  leave(): Promise<string | undefined>;
  /**
   * @param query what the provider sent the browser back with.
   * @throws SignInError saying why nobody is signed in.
   */
  finish(query: string, kept: string): Promise<Identity>;
}

/** What one chat or system is to be told: steps of tasks, by number in their history, or a change of a series. No words and no addresses. */
export interface Telling {
  /** `chat.<name>` or `webhook.<name>`. */
  readonly target: string;
  readonly steps: readonly { readonly taskId: string; readonly number: number }[];
  readonly alert?: { readonly series: string; readonly at: Instant } | undefined;
}

/** The way to chats and other systems; what is put in twice may be told twice, under the same id. */
export interface Outbox {
  put(tellings: readonly Telling[]): Promise<void>;
}

/** What came of calling another system. */
export type Posted =
  | {
      readonly kind: 'answered';
      readonly status: number /** As it came: seconds, or a date. */;
      readonly retryAfter?: string | undefined;
    }
  | { readonly kind: 'unreachable'; readonly reason: string };
