import { MailEventSchema, readMailEvent } from './mail-event.ts';
import type { ParsedReport } from './report.ts';
import { readTextEvent, TextEventSchema } from './text-event.ts';
import { unwrapped } from './unwrapped.ts';

/** Reads a report on a mail (of SES, by the default bus) or on a text (of End User Messaging, by its topic). */
export const readReport = (body: string): ParsedReport => {
  const json = unwrapped(body);
  const mail = MailEventSchema.safeParse(json);
  if (mail.success) return readMailEvent(mail.data);
  const text = TextEventSchema.safeParse(json);
  if (text.success) return readTextEvent(text.data);
  // What AWS publishes to a topic to see whether it may.
  if (typeof json === 'object' && json !== null && 'eventType' in json && !('messageId' in json))
    return { kind: 'irrelevant' };
  return {
    kind: 'unfit',
    reason:
      'Neither a mail event of SES nor a text event of End User Messaging. The rule and the topic that feed this queue ' +
      'must match these alone.',
  };
};
