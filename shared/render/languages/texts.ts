import type { CxiPart, Group } from '../../domain/rating.ts';

/** What customers read on the pages, and the questions that mail and texts share with them. `{name}` is filled in. */
export interface PageTexts {
  readonly dir: 'ltr' | 'rtl';
  readonly nps: Ends & { readonly question: string };
  /** CSAT, smileys and stars: the same question, answered in numbers or pictures. */
  readonly satisfied: { readonly question: string; readonly levels: readonly [string, string, string, string, string] };
  readonly ces: Ends & { readonly question: string };
  readonly cxi: Ends & Readonly<Record<CxiPart | 'title', string>>;
  readonly thumbs: { readonly question: string; readonly no: string; readonly yes: string };
  /** Stands in for `{about}` where the configuration says nothing, in the form that the question needs. */
  readonly about: { readonly service: string; readonly effort: string };
  /** The open question after the rating. */
  readonly why: Readonly<Record<Group | 'unrated', string>>;
  readonly page: {
    readonly optional: string;
    readonly notSent: string;
    readonly answeredBefore: string;
    readonly noContact: string;
    readonly send: string;
    readonly badRating: string;
    readonly unsubscribe: string;
  };
  readonly thanks: Readonly<Record<Group | 'title' | 'noContact' | 'yours' | 'change' | 'sendMore', string>> & {
    /** Heads the further questions, by their number. */
    readonly more: Plural;
  };
  readonly notices: Readonly<
    Record<
      'invalid-link' | 'closed' | 'trouble' | 'not-found' | 'too-long' | 'busy',
      { readonly title: string; readonly body: string }
    >
  >;
  readonly unsubscribe: {
    readonly title: string;
    readonly body: string;
    readonly all: string;
    readonly program: string;
    readonly email: string;
    readonly sms: string;
    readonly button: string;
    readonly done: string;
    readonly doneBody: string;
    /** Takes back what was stopped just now. */
    readonly undo: string;
    readonly undone: string;
    readonly undoneBody: string;
  };
  /** At a counter without a connection. */
  readonly kiosk: { readonly waiting: string };
}

export interface Ends {
  readonly low: string;
  readonly high: string;
}

/** A text by the plural category of its number (CLDR); `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What customers read in mail and texts alone. */
export interface MailTexts {
  readonly subject: string;
  readonly subjectPlain: string;
  readonly reminderSubject: string;
  readonly reminderPlain: string;
  readonly hello: string;
  readonly helloPlain: string;
  readonly intro: string;
  readonly reminderIntro: string;
  /** What it is about, and when. */
  readonly about: string;
  readonly choose: string;
  /** After the first of CXI's three questions. */
  readonly cxi: string;
  /** Everything below it is ours: whoever reads replies cuts there. */
  readonly line: string;
  /** Only where somebody reads the replies. */
  readonly reply: string;
  readonly unsubscribe: string;
  readonly sms: {
    readonly nps: string;
    readonly satisfied: string;
    readonly ces: string;
    readonly thumbs: string;
    readonly reply: string;
    /** The same for two choices. */
    readonly either: string;
    readonly end: string;
    readonly thanks: Readonly<Record<Group, string>>;
  };
}
