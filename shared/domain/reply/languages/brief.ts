import type { CommandWords, Language, MailWords, RatingWords } from './language.ts';

/** What is given of a language; of what its mail programs write the data of all mails knows (`mail-only.ts`). */
export interface Brief {
  readonly code: string;
  /** Number words for 0 to 10, in this order. */
  readonly numbers: readonly string[];
  readonly numbersAlone?: string;
  readonly common: string;
  readonly rating: Partial<RatingWords>;
  readonly commands: Partial<CommandWords>;
}

const rating: RatingWords = {
  leads: '',
  fillers: '',
  after: '',
  points: '',
  stars: '',
  outOf: '',
  between: '',
  against: '',
  unless: '',
  would: '',
  but: '',
  hedges: '',
  units: '',
  labels: '',
  thumbsUp: '',
  thumbsDown: '',
};

const commands: CommandWords = {
  stop: '',
  unsubscribe: '',
  help: '',
  start: '',
  revoke: '',
  mistaken: '',
  corrects: '',
  polite: '',
};

const mail: MailWords = {
  replyLine: '',
  on: '',
  wrote: '',
  from: '',
  headers: '',
  original: '',
  mobile: '',
  closings: '',
  disclaimers: '',
  automatic: '',
  away: '',
};

/** A language of which less is known than of those that surveys are asked in: where a list is empty, nothing is taken from it. */
export const brief = (given: Brief): Language => ({
  ...given,
  rating: { ...rating, ...given.rating },
  commands: { ...commands, ...given.commands },
  mail,
});
