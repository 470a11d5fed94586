import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { OutgoingMail } from '../../shared/ports/ports.ts';
import { conversationTexts } from '../../shared/render/languages/conversation.ts';
import { letterMail } from '../../shared/render/letter-mail.ts';
import { languageFor } from '../../shared/render/texts.ts';
import type { DispatchDeps } from './deps.ts';
import { mailOf } from './invitation.ts';
import type { About } from './saying-text.ts';

/** What is written back by mail. */
export const sayingMail = (saying: SayingRow, about: About, deps: DispatchDeps): OutgoingMail =>
  saying.what === 'not-yours' ? notYoursMail(saying, about, deps) : askAgainMail(saying, about, deps);

/** To somebody whom the survey was not sent to: nothing of it, no link and no name. */
const notYoursMail = (
  { address, inReplyTo }: SayingRow,
  { survey }: About,
  { config: { brand } }: DispatchDeps,
): OutgoingMail => {
  const language = languageFor({ language: survey.language, brandLanguage: brand.language });
  const words = conversationTexts[language]?.notYours ?? '';
  const message = { words, language, subject: undefined, by: undefined, purpose: 'answer' as const };
  return {
    ...letterMail({ brand, message, title: undefined, unsubscribeUrl: undefined }),
    to: address,
    from: { name: brand.name, address: brand.from },
    replyTo: brand.from,
    headers: { ...answering(inReplyTo), 'Auto-Submitted': 'auto-replied' },
  };
};

const answering = (inReplyTo: string | undefined): Readonly<Record<string, string>> =>
  inReplyTo ? { 'In-Reply-To': inReplyTo, References: inReplyTo } : {};

/** Asks once more for a rating that a reply did not clearly state: the same ratings, under the reply. */
const askAgainMail = ({ inReplyTo }: SayingRow, { survey, program }: About, deps: DispatchDeps): OutgoingMail => {
  const { brand } = deps.config;
  const texts = conversationTexts[languageFor({ language: survey.language, brandLanguage: brand.language })];
  const mail = mailOf({ survey, program, reminder: false, intro: texts?.whichMail }, deps);
  return {
    ...mail,
    subject: `Re: ${mail.subject}`,
    headers: { ...mail.headers, ...answering(inReplyTo), 'Auto-Submitted': 'auto-replied' },
  };
};
