import { parseJson } from '../json.ts';

/** `[name=email]` at the beginning of what is left of a path: which of a list, by a field of it. */
const chosen = /^\[([^[\]=]+)=([^\]]*)\]\.?(.*)$/s;

/**
 * What is at a path of something that a stranger sent: by dots (`order.lines.0.sku`), of a list by a field that tells which
 * (`answers[field.ref=email].text`), through names that hold dots themselves (`{ "address.country": "NL" }`), and through JSON that
 * was packed as text into a field, plainly or in base64. Own properties only.
 */
export const foundAt = (subject: unknown, path: string): unknown => {
  if (path === '') return subject;
  const value = typeof subject === 'string' ? unpacked(subject) : subject;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.startsWith('[')) return oneOf(value, path);
  if (Object.hasOwn(value, path)) return fieldOf(value, path);
  for (const { index, 0: sign } of path.matchAll(/[.[]/g)) {
    const name = path.slice(0, index);
    if (!Object.hasOwn(value, name)) continue;
    const found = foundAt(fieldOf(value, name), path.slice(sign === '.' ? index + 1 : index));
    if (found !== undefined) return found;
  }
  return undefined;
};

const fieldOf = (value: object, name: string): unknown => (value as Record<string, unknown>)[name];

/** How whatever begins with `{` or `[` begins in base64, as Pub/Sub and Kinesis send JSON. */
const inBase64 = /^[eW][w-z0-9+/_-][A-Za-z0-9+/=_-]+$/;

const unpacked = (text: string): unknown => {
  const plain = inBase64.test(text) ? Buffer.from(text, 'base64').toString('utf8') : text;
  if (!/^\s*[[{]/.test(plain)) return undefined;
  const json = parseJson(plain);
  return json.kind === 'value' ? json.value : undefined;
};

const oneOf = (list: object, path: string): unknown => {
  const [, key = '', wanted, rest = ''] = chosen.exec(path) ?? [];
  if (wanted === undefined) return undefined;
  const found: unknown = Object.values(list).find((one) => {
    const value = foundAt(one, key);
    return (typeof value === 'string' || typeof value === 'number') && String(value) === wanted;
  });
  return found === undefined ? undefined : foundAt(found, rest);
};
