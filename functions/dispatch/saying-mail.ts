import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { OutgoingMail } from '../../shared/ports/ports.ts';
import { conversationTexts } from '../../shared/render/languages/conversation.ts';
import { languageFor } from '../../shared/render/texts.ts';
import type { DispatchDeps } from './dispatch.ts';
import { mailOf } from './message.ts';
import type { About } from './saying-text.ts';

/** Asks once more for a rating that a reply did not clearly state: the same ratings, under the reply. */
export const sayingMail = ({ inReplyTo }: SayingRow, { survey, program }: About, deps: DispatchDeps): OutgoingMail => {
  const { brand } = deps.config;
  const texts = conversationTexts[languageFor({ language: survey.language, brandLanguage: brand.language })];
  const mail = mailOf({ survey, program, reminder: false, intro: texts?.whichMail }, deps);
  const answered = inReplyTo ? { 'In-Reply-To': inReplyTo, References: inReplyTo } : {};
  return {
    ...mail,
    subject: `Re: ${mail.subject}`,
    headers: { ...mail.headers, ...answered, 'Auto-Submitted': 'auto-replied' },
  };
};
