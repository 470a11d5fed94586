import { createHash } from 'node:crypto';
import { withoutEntities } from '../../reply/entities.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';
import { onceEncoded } from './twice-encoded.ts';

/** Half a character, as a careless cut leaves it, is none that can be stored; lines and tabs in a name are blanks. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** The first so many letters, none of them halved. */
export const beginning = (text: string, most: number): string => {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end);
};

const cut = (text: string, most: number): Read<string> =>
  text.length > most ? as(beginning(text, most), `has ${text.length} letters; cut to ${most}`) : as(text);

const read = (value: unknown, most: number): Read<string> => {
  if (isNothing(value)) return nothing;
  if (typeof value !== 'string') return leftOut('is no text');
  const mended = onceEncoded(value);
  const text = tidy(mended ?? value);
  if (text === '') return nothing;
  const found = cut(text, most);
  return mended !== undefined && found.note === undefined ? as(text, 'was encoded twice; read as it was meant') : found;
};

/** Words: a name, a title. Shops write them as they stand in a page: `Salt &amp; pepper`. */
export const readWords =
  (most: number) =>
  (value: unknown): Read<string> =>
    read(typeof value === 'string' ? withoutEntities(value) : value, most);

const asText = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : value;

/** What something is called, by a word or a number. */
export const readLabel =
  (most: number) =>
  (value: unknown): Read<string> =>
    readWords(most)(asText(value));

const longestId = 200;

/** An id stays itself however long it is: what is cut off is told apart by its hash. */
export const readId = (value: unknown): Read<string> => {
  const { value: text, note } = read(asText(value), Number.POSITIVE_INFINITY);
  if (text === undefined) return note === undefined ? nothing : leftOut('is neither text nor a number');
  if (text.length <= longestId) return as(text);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return as(
    `${beginning(text, longestId - 33)}~${hash}`,
    `has ${text.length} letters; known by its beginning and its hash`,
  );
};
