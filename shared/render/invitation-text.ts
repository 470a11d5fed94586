import type { SurveyConfig } from '../contracts/config/survey.ts';
import type { Group } from '../domain/rating.ts';
import { directionOf, isolatedIn } from './direction.ts';
import { mailTextsFor } from './greeting.ts';
import { plainText, smsSegments } from './gsm.ts';
import type { MailTexts } from './languages/texts.ts';
import { filled, languageFor, ownText, readerOf, type Tone, textsFor } from './texts.ts';
import type { Wording } from './wording.ts';

export interface TextView {
  readonly brand: { readonly name: string; readonly language: string; readonly tone?: Tone | undefined };
  readonly language: string;
  readonly survey: SurveyConfig;
  readonly wording: Wording;
  /** Link to the page. */
  readonly url: string;
  /** Whether somebody reads what is texted back. */
  readonly repliesRead: boolean;
}

/**
 * The survey as a text message: who asks, what, how to answer, how to end it. The fullest wording that is billed as one
 * message: with the whole question, with reply and link side by side. Where none is, the one that is billed least.
 */
export const invitationText = (view: TextView): string => {
  const candidates = candidatesFor(view).map((parts) => plainText(parts.filter(Boolean).join(' ')));
  const least = Math.min(...candidates.map(smsSegments));
  return candidates.find((text) => smsSegments(text) === least) ?? '';
};

const candidatesFor = (view: TextView): readonly (readonly string[])[] => {
  const { brand, wording, url } = view;
  const { sms } = mailTextsFor(readerOf(view.language, view.brand));
  const asking = [wording.question, ...shortQuestion(view, sms)].map((question) => from(brand, question));
  const byLink = asking.map((question) => [question, url, sms.end]);
  // Three ratings do not fit into one reply.
  if (!view.repliesRead || wording.type === 'cxi') return byLink;
  const reply = howToReply(view, sms);
  return [
    ...asking.map((question) => [question, reply, url, sms.end]),
    ...asking.map((question) => [question, reply, sms.end]),
  ];
};

/** Who writes, and what: a name in Latin letters would turn an Arabic text over. */
export const from = (brand: { readonly name: string }, text: string): string =>
  `${isolatedIn(directionOf(text), brand.name)}: ${text}`;

/** A question of the company's own is never shortened to ours. */
const shortQuestion = (view: TextView, sms: MailTexts['sms']): readonly string[] => {
  const { survey, wording } = view;
  const reader = readerOf(view.language, view.brand);
  const { texts } = textsFor(reader);
  const about = ownText(survey.about, reader) ?? texts.about.service;
  const built = {
    nps: sms.nps,
    csat: sms.satisfied,
    smileys: sms.satisfied,
    stars: sms.satisfied,
    ces: sms.ces,
    thumbs: sms.thumbs,
    cxi: undefined,
  };
  const short = built[survey.type];
  return short === undefined || wording.isOwn ? [] : [filled(short, { about })];
};

const howToReply = (view: TextView, sms: MailTexts['sms']): string => {
  const { wording } = view;
  const language = languageFor(readerOf(view.language, view.brand));
  const [low, high] = [wording.ratings[0], wording.ratings.at(-1)];
  const [lowest, highest] = [wording.low, wording.high].map((end) => lowered(end, language));
  return filled(wording.type === 'thumbs' ? sms.either : sms.reply, { low, high, lowest, highest });
};

/** Within a sentence; nouns are not what the ends of a scale begin with. */
const lowered = (text: string, language: string): string =>
  `${text.slice(0, 1).toLocaleLowerCase(language)}${text.slice(1)}`;

type FollowUpView = Pick<TextView, 'brand' | 'language' | 'wording'>;

/** The open question, texted back to whoever texted a rating. */
export const whyText = ({ brand, wording }: FollowUpView, group: Group): string =>
  plainText(from(brand, wording.why(group)));

/** The last text of a conversation: says that the words arrived. */
export const thanksText = ({ brand, language }: Omit<FollowUpView, 'wording'>, group: Group): string =>
  plainText(from(brand, mailTextsFor(readerOf(language, brand)).sms.thanks[group]));
