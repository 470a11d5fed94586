import { saysWhen } from '../../shared/domain/event/read/detail.ts';
import { fieldsOf, isNothing } from '../../shared/domain/event/read/field.ts';
import { testMarks } from '../../shared/domain/event/test-mode.ts';
import { parseJson } from '../../shared/domain/json.ts';
import type { HookRequest } from './request.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The same event in our words, where it comes in one of the common envelopes: EventBridge's own event, an entry of PutEvents,
 * a CloudEvent (0.3 or 1.0, structured). Anything else is left as it is.
 */
export const inOurWords = (item: unknown): unknown => {
  const fields = fieldsOf(item);
  if (!fields) return item;
  const { source, type, time } = fields;
  if (typeof fields.specversion === 'string') return ours({ source, detailType: type, detail: dataOf(fields), time });
  if ('DetailType' in fields)
    return ours({ source: fields.Source, detailType: fields.DetailType, detail: fields.Detail, time: fields.Time });
  const detailType = fields.detailType ?? fields['detail-type'];
  return ours({ ...fields, detailType, time });
};

/** When it was, and whether it is a test, where only the envelope says so. */
const ours = ({ time, source, ...event }: Fields): Fields => {
  const detail = typeof event.detail === 'string' ? parsed(event.detail) : event.detail;
  const fields = fieldsOf(detail);
  const when = isNothing(time) || !fields || saysWhen(fields) ? {} : { occurredAt: time };
  return {
    ...event,
    ...(!isNothing(source) && { source }),
    detail: fields ? { ...testMarks(event), ...fields, ...when } : detail,
  };
};

/** What is not text is base64: in a field of its own, or, before 1.0, by the word of another. */
const dataOf = ({ data, data_base64: own, datacontentencoding: way }: Fields): unknown => {
  const encoded = own ?? (way === 'base64' ? data : undefined);
  return typeof encoded === 'string' ? parsed(Buffer.from(encoded, 'base64').toString('utf8')) : data;
};

const parsed = (text: string): unknown => {
  const json = parseJson(text);
  return json.kind === 'value' ? json.value : text;
};

/** CloudEvents, HTTP binding, binary mode: the attributes stand in headers, the body is the data alone. */
export const fromHeaders = (data: unknown, headers: HookRequest['headers']): unknown => {
  if (headers['ce-specversion'] === undefined) return data;
  const [type, source, time] = ['ce-type', 'ce-source', 'ce-time'].map((name) => decoded(headers[name]));
  return { specversion: headers['ce-specversion'], type, source, time, data };
};

/** Values of its headers are percent-encoded. */
const decoded = (value: string | undefined): string | undefined => {
  try {
    return value && decodeURIComponent(value);
  } catch {
    return value;
  }
};
