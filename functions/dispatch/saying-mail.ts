import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { OutgoingMail } from '../../shared/ports/ports.ts';
import { conversationTextsFor } from '../../shared/render/conversation-texts.ts';
import { letterMail } from '../../shared/render/letter-mail.ts';
import { readerOf } from '../../shared/render/texts.ts';
import { answering } from '../../shared/render/threading.ts';
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
  const { language } = survey;
  const words = conversationTextsFor(readerOf(language, brand)).notYours;
  const message = { words, language, subject: undefined, by: undefined, purpose: 'answer' as const };
  return {
    ...letterMail({ brand, message, title: undefined, unsubscribeUrl: undefined }),
    to: address,
    from: { name: brand.name, address: brand.from },
    replyTo: brand.from,
    headers: { ...answering(inReplyTo), 'Auto-Submitted': 'auto-replied' },
  };
};

/** Asks once more for a rating that a reply did not clearly state: the same ratings, under the reply. */
const askAgainMail = ({ inReplyTo }: SayingRow, { survey, program }: About, deps: DispatchDeps): OutgoingMail => {
  const { brand } = deps.config;
  const { whichMail } = conversationTextsFor(readerOf(survey.language, brand));
  const mail = mailOf({ survey, program, reminder: false, intro: whichMail }, deps);
  return {
    ...mail,
    subject: `Re: ${mail.subject}`,
    headers: { ...mail.headers, ...answering(inReplyTo), 'Auto-Submitted': 'auto-replied' },
  };
};
