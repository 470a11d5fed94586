/**
 * What must be known of a language to read a customer's reply in it. Every entry is a list of phrases with `|` between them, in
 * which `{a,b}` stands for either; case, accents and apostrophes do not matter, since text and data are folded alike.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Number words for 0 to 10, in this order. */
  readonly numbers: readonly string[];
  /** Those among them that say something else in most texts ("이", this and two): numbers only where nothing else is said. */
  readonly numbersAlone?: string;
  /** Frequent words by which the language is recognised. */
  readonly common: string;
  readonly rating: RatingWords;
  readonly commands: CommandWords;
  readonly mail: MailWords;
}

export interface RatingWords {
  /** Phrases that announce a rating: what follows them is meant as one. */
  readonly leads: string;
  /** Words that may stand between a lead, or the start of a clause, and the number. */
  readonly fillers: string;
  /** What may follow a rating without changing its meaning: reasons, thanks, praise, blame. */
  readonly after: string;
  readonly points: string;
  readonly stars: string;
  /** Between rating and top of the scale: 9 `out of` 10. */
  readonly outOf: string;
  /** Between top of the scale and rating, in languages that say it that way round. */
  readonly topFirst?: string;
  /** Join two numbers that are then no single rating: 8 `or` 9, 8 `to` 9. */
  readonly between: string;
  /** Before a number: the rating is denied, wished for or compared. */
  readonly against: string;
  /** Behind a number: the same. */
  readonly unless: string;
  /** The rating is what would be given: with a `but` behind the highest one, it was not. */
  readonly would: string;
  readonly but: string;
  /** Before a number: the rating is only approximate. */
  readonly hedges: string;
  /** Behind a number: it counts something. */
  readonly units: string;
  /** Before a number: it names something (an order, a room, a time). */
  readonly labels: string;
  readonly thumbsUp: string;
  readonly thumbsDown: string;
}

export interface CommandWords {
  /** Commands when they are the whole message. */
  readonly stop: string;
  readonly unsubscribe: string;
  readonly help: string;
  readonly start: string;
  /** Clauses that take back consent, whatever else the message says. */
  readonly revoke: string;
  /** Clauses by which somebody says that they are not who we mean. */
  readonly mistaken: string;
  /** Before a number, or behind it: it takes the place of the one that they sent first. */
  readonly corrects: string;
  /** Words around such a clause or command that do not change its meaning. */
  readonly polite: string;
}

export interface MailWords {
  readonly replyLine: string;
  /** As mails had it that are answered still. */
  readonly formerReplyLine?: string;
  /** First words of "On ... wrote:", and its verbs. */
  readonly on: string;
  readonly wrote: string;
  readonly from: string;
  /** Labels of Outlook's header block other than `from`. */
  readonly headers: string;
  readonly original: string;
  readonly mobile: string;
  readonly closings: string;
  readonly disclaimers: string;
  /** Subjects of vacation notes that nobody writes by hand. */
  readonly automatic: string;
  /** Subjects and openings that suggest one. */
  readonly away: string;
}
