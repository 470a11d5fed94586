import { createHash } from 'node:crypto';
import { testMarks } from '../../shared/domain/event/test-mode.ts';
import { encodeId } from '../../shared/domain/id.ts';
import { type Parsed, parseJson } from '../../shared/domain/json.ts';
import { foundAt } from '../../shared/domain/source/found-at.ts';
import { textAt } from '../../shared/domain/source/pick.ts';
import type { IncomingEvent } from '../../shared/ports/ports.ts';
import { bodyBytes, bodyText, charsetOf } from './body-text.ts';
import type { Door, Place } from './door.ts';
import { formFields } from './form-fields.ts';
import { recordsOf } from './outbound-message.ts';
import type { HookRequest } from './request.ts';

export interface Delivered {
  readonly event: IncomingEvent;
  /** The same for every copy of the same delivery. */
  readonly digest: string;
}

export type Body =
  | { readonly kind: 'events'; readonly events: readonly Delivered[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a request brings: one event, or several, as its system would put them on a bus. */
export const readBody = (source: string, door: Door, request: HookRequest): Body => {
  const parsed = parse(door, request);
  if (parsed.kind === 'unreadable') return parsed;
  const given = door.each === undefined ? parsed.value : foundAt(parsed.value, door.each);
  const items: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (items.length === 0) return { kind: 'events', events: [] };
  if (!items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
    return { kind: 'unreadable', reason: 'An event is a JSON object, or an array of them.' };
  // Whether it is a test is often said once, of the whole request.
  const marks = door.each === undefined ? {} : testMarks(parsed.value);
  const events = items.map((item) => deliveredIn({ ...marks, ...(item as object) }, { source, door, request }));
  return { kind: 'events', events };
};

const parse = ({ format }: Door, { raw, headers }: HookRequest): Parsed => {
  const body = bodyText({ raw, headers });
  // What is genuine is read as far as it can be: the sender repeats nothing.
  const text = body.kind === 'text' ? body.text : raw.toString('utf8');
  if (format === 'outbound-message' && text.trimStart().startsWith('<')) {
    const records = recordsOf(text);
    return records ? { kind: 'value', value: records } : { kind: 'unreadable', reason: 'It is no outbound message.' };
  }
  if (/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '') && !/^\s*[[{]/.test(text))
    return {
      kind: 'value',
      value: formFields(body.kind === 'text' ? bodyBytes(raw) : raw, charsetOf(headers['content-type'])),
    };
  const json = parseJson(text);
  return json.kind === 'unreadable' ? { kind: 'unreadable', reason: `${json.reason} ${mendOf(text, headers)}` } : json;
};

/** What to do about a body that is no JSON: by its type, where it does not even look like any. */
const mendOf = (text: string, headers: HookRequest['headers']): string => {
  if (/^\s*["[{]/.test(text)) return 'Mend it there: a value may need its quotation marks escaped.';
  const [type] = /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(headers['content-type'] ?? '') ?? [];
  return `It came as ${type === undefined ? 'no type at all' : `\`${type}\``}; JSON and urlencoded forms are read.`;
};

interface Came {
  readonly source: string;
  readonly door: Door;
  readonly request: HookRequest;
}

/** Longer names are nobody's. */
const longestType = 128;

const deliveredIn = (body: object, { source, door, request }: Came): Delivered => {
  const type = door.type && textOf(door.type, body, request);
  const event = door.wrap?.(body, request) ?? { detailType: (type ?? 'event').slice(0, longestType), detail: body };
  const ids = (door.delivery ?? []).map((place) => textOf(place, body, request));
  const known = ids.some((id) => id !== undefined) ? ids.map((id) => id ?? '') : [JSON.stringify(body)];
  const sum = createHash('sha256').update(JSON.stringify([source, type ?? '', ...known]));
  return { event: { source, ...event }, digest: encodeId(sum.digest()) };
};

const textOf = (place: Place, body: object, { headers }: HookRequest): string | undefined =>
  'header' in place ? headers[place.header]?.trim() || undefined : textAt(body, place.path);
