import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { surveyOfReplyAddress } from '../../shared/domain/link/reply-address.ts';
import type { ReadMail } from '../../shared/domain/reply/mail-body.ts';
import type { Keyring } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { askedAt } from '../../shared/steps/survey/find-asked.ts';
import type { Received } from './received.ts';
import { isVouchedFor } from './sender.ts';

export interface Found {
  readonly survey: SurveyRow;
  readonly by: 'address' | 'thread';
}

/**
 * The survey that a mail answers: by the address that only its recipient was told, else by the message that it says it
 * replies to, among those that its sender was asked.
 */
export const findSurvey = async (
  mail: ReadMail,
  { recipients, verdicts }: Received,
  deps: { readonly records: Records; readonly keyring: Keyring },
): Promise<Found | undefined> => {
  for (const address of [...recipients, ...mail.to]) {
    const id = surveyOfReplyAddress(address, deps.keyring.links);
    const survey = id && (await deps.records.get({ kind: 'survey', id: [id] }));
    if (survey) return { survey, by: 'address' };
  }
  const from = normaliseEmail(mail.from);
  if (!from || mail.answers.length === 0 || !isVouchedFor(verdicts)) return undefined;
  // SES puts a domain of its own behind the id that it told us.
  const answered = new Set(mail.answers.map((id) => id.replace(/^<|@.*$/g, '')));
  const surveys = await askedAt({ channel: 'email', address: from }, deps);
  const survey = surveys.find((one) => 'messageIds' in one && one.messageIds.some((id) => answered.has(id)));
  return survey && { survey, by: 'thread' };
};
