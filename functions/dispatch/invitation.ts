import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { personName } from '../../shared/domain/contact/name.ts';
import { plus } from '../../shared/domain/instant.ts';
import { replyAddress } from '../../shared/domain/link/reply-address.ts';
import { type Purpose, signLink, signShortLink } from '../../shared/domain/link/token.ts';
import { shownTitle } from '../../shared/domain/message/title.ts';
import type { Priority } from '../../shared/domain/sending/priority.ts';
import type { OutgoingMail, SendOutcome } from '../../shared/ports/ports.ts';
import { aboutLine } from '../../shared/render/about.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { invitationText } from '../../shared/render/invitation-text.ts';
import { reasonOf } from '../../shared/render/reason.ts';
import { readerOf } from '../../shared/render/texts.ts';
import { threading } from '../../shared/render/threading.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import type { DispatchDeps } from './deps.ts';

interface Message {
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
  readonly reminder: boolean;
  /** In the place of what mails usually begin with. */
  readonly intro?: string | undefined;
}

/** Renders the survey for its channel and hands it to whoever sends. */
export const sendInvitation = async (message: Message, deps: DispatchDeps): Promise<SendOutcome> => {
  const { survey, program } = message;
  if (survey.channel === 'email') return deps.mailer.send({ ...mailOf(message, deps), priority: priorityOf(survey) });
  const { brand } = deps.config;
  const { language } = survey;
  const wording = wordingOf(program.survey, brand, language);
  // It ends with the survey, which knows until when it may be answered.
  const url = `${deps.publicUrl}/s/${signShortLink({ purpose: 'survey', id: survey.id }, deps.keyring.links)}`;
  return deps.texter.send({
    surveyId: survey.id,
    to: survey.address,
    body: invitationText({
      brand,
      language,
      survey: program.survey,
      wording,
      url,
      repliesRead: deps.config.texts.replies,
    }),
  });
};

/** Whoever tries a survey out waits for it. */
export const priorityOf = ({ test }: Pick<SurveyRow, 'test'>): Priority => (test ? 'urgent' : 'survey');

export const mailOf = (message: Message, deps: DispatchDeps): OutgoingMail => {
  const { survey, program, reminder, intro } = message;
  const { brand } = deps.config;
  const { language, name, title, occurredAt, timezone } = survey;
  const [surveyUrl, unsubscribeUrl] = [linkFor('survey', message, deps), linkFor('unsubscribe', message, deps)];
  const view = {
    brand,
    language,
    wording: wordingOf(program.survey, brand, language),
    name: personName(name),
    title: shownTitle(title),
    about: aboutLine({ title, occurredAt, timezone }, readerOf(language, brand)),
    reminder,
    reason: reasonOf(program),
    intro,
    repliesRead: true,
    ratingUrl: (rating: number) => `${surveyUrl}?score=${rating}`,
    trapUrl: `${surveyUrl}?trap=1`,
    unsubscribeUrl,
  };
  return {
    ...invitationMail(view),
    surveyId: survey.id,
    to: survey.address,
    from: { name: brand.name, address: brand.from },
    replyTo: replyAddress(survey.id, brand.replies, deps.keyring.links),
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // Ours is no person writing to a person: vacation notes need not answer (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(reminder && 'messageIds' in survey && threading(survey.messageIds, deps.region)),
    },
  };
};

/** A link to leave has to work for longer than a link to answer. */
const unsubscribeFor = 400 * 86_400_000;

const paths: Readonly<Record<Extract<Purpose, 'survey' | 'unsubscribe'>, string>> = { survey: 's', unsubscribe: 'u' };

const linkFor = (
  purpose: 'survey' | 'unsubscribe',
  { survey, program }: Message,
  { keyring, clock, publicUrl }: DispatchDeps,
): string => {
  const lasts = purpose === 'survey' ? program.answerWithin : unsubscribeFor;
  const token = signLink({ purpose, id: survey.id, expires: plus(clock.now(), lasts) }, keyring.links);
  return `${publicUrl}/${paths[purpose]}/${token}`;
};
