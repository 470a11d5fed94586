import { fieldsOf } from '../../shared/domain/event/read/field.ts';
import { publishedIn } from '../../shared/domain/sns-message.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The steps of which SES says when they happened. */
const dated = ['bounce', 'complaint', 'delivery', 'mail'] as const;

/**
 * A report as SES puts it on a bus and End User Messaging on a topic, whatever it came wrapped in: an event of EventBridge
 * about a text, the record that SES publishes to topics and streams.
 */
export const unwrapped = (body: string): unknown => {
  const json = publishedIn(body);
  const fields = fieldsOf(json);
  const detail = fieldsOf(fields?.detail);
  if (!fields) return json;
  if (detail) return isOfText(detail) ? detail : fields;
  const eventType = fields.eventType ?? fields.notificationType;
  return fieldsOf(fields.mail) ? { time: timeOf(fields), detail: { ...fields, eventType } } : fields;
};

const isOfText = ({ eventType }: Fields): boolean => typeof eventType === 'string' && eventType.startsWith('TEXT_');

const timeOf = (record: Fields): unknown => {
  const times = dated.map((name) => fieldsOf(record[name])?.timestamp);
  return times.find((time) => typeof time === 'string');
};
