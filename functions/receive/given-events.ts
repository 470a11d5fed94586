import { fieldsOf } from '../../shared/domain/event/read/field.ts';
import { type Parsed, parseJson } from '../../shared/domain/json.ts';
import { bodyText } from './body-text.ts';
import { fromHeaders, inOurWords } from './common-envelopes.ts';
import type { HookRequest } from './request.ts';

type Given =
  | { readonly kind: 'items'; readonly items: readonly unknown[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The events of a request: one, an array, one on each line, or the entries of a PutEvents; each in our words. */
export const givenEvents = (request: Pick<HookRequest, 'raw' | 'headers'>): Given => {
  const body = bodyText(request);
  if (body.kind === 'unreadable') return body;
  const json = unpacked(parseJson(body.text));
  const lines = json.kind === 'unreadable' ? eachLine(body.text) : undefined;
  if (json.kind === 'unreadable' && !lines) return json;
  const value = lines ?? (json.kind === 'value' ? json.value : undefined);
  if (typeof value !== 'object' || value === null)
    return { kind: 'unreadable', reason: 'It is no object and no array.' };
  return { kind: 'items', items: listOf(fromHeaders(value, request.headers)).map(inOurWords) };
};

/** JSON that was packed as text into JSON once more. */
const unpacked = (json: Parsed): Parsed =>
  json.kind === 'value' && typeof json.value === 'string' && /^\s*[[{]/.test(json.value) ? parseJson(json.value) : json;

const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  const entries = fieldsOf(value)?.Entries;
  return Array.isArray(entries) ? entries : [value];
};

/** JSON Lines: all of them objects, or it is something else. */
const eachLine = (text: string): readonly unknown[] | undefined => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const read = lines.map(parseJson);
  const objects = read.flatMap((one) => (one.kind === 'value' && fieldsOf(one.value) ? [one.value] : []));
  return objects.length === lines.length ? objects : undefined;
};
