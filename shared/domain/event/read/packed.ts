import { parseJson } from '../../json.ts';
import { fieldsOf } from './field.ts';

/** An object, also where it was packed as JSON into a text. */
export const objectIn = (value: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return fieldsOf(value);
  const json = parseJson(value);
  return json.kind === 'value' ? fieldsOf(json.value) : undefined;
};
