import { fieldsOf } from './event/read/field.ts';
import { parseJson } from './json.ts';

/** What was published to a topic, as JSON: also where the subscription is not raw, and SNS put its own envelope around it. */
export const publishedIn = (body: string): unknown => {
  const json = jsonIn(body);
  const envelope = fieldsOf(json);
  return envelope?.Type === 'Notification' && typeof envelope.Message === 'string' ? jsonIn(envelope.Message) : json;
};

const jsonIn = (text: string): unknown => {
  const json = parseJson(text);
  return json.kind === 'value' ? json.value : undefined;
};
