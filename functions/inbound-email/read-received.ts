import { type ReadMail, readMail } from '../../shared/domain/reply/mail-body.ts';
import type { Received } from './received.ts';

/** A mail as far as it can be read: what cannot be is known by its envelope, and said to be so. */
export const readReceivedMail = async (
  raw: Uint8Array,
  { source = '', subject = '', messageId }: Received,
): Promise<{ readonly mail: ReadMail; readonly unreadable?: string }> => {
  const mail = await readMail(raw);
  if (mail.kind === 'mail') return { mail: mail.from === '' ? { ...mail, from: source } : mail };
  const known: ReadMail = {
    ...{ ...mail, kind: 'mail', text: '', shortened: false, attachments: [], parts: [] },
    ...{ from: mail.from || source, subject: mail.subject || subject, messageId: mail.messageId ?? messageId },
  };
  return { mail: known, unreadable: mail.why };
};
