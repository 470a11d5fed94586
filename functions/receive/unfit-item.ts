import { fieldsOf } from '../../shared/domain/event/read/field.ts';
import { fieldsFound } from '../../shared/domain/event/read/names.ts';

/** Why something is no event: what is missing, and which fields it has instead, by their names alone. */
export const unfitItem = (item: unknown): string => {
  const wanted =
    'An event is an object with `detailType` (text), `detail` (an object) and, if you like, `source` (text)';
  const fields = fieldsOf(item);
  if (!fields) return `${wanted}. This is ${Array.isArray(item) ? 'an array within an array' : 'no object'}.`;
  const { detailType, detail, source } = fields;
  const wrong = [
    ...(isText(detailType, 128) ? [] : ['`detailType`, such as `purchase.completed`, of at most 128 letters']),
    ...(fieldsOf(detail) ? [] : ['`detail`, an object with an `id` and a `customer`']),
    ...(source === undefined || isText(source, 256) ? [] : ['`source`, text of at most 256 letters']),
  ];
  const missing = `Missing, or of another kind: ${wrong.join('; ')}.`;
  const where = "docs/events.md shows one; docs/sources.md says how to have another system's own format read.";
  return [`${wanted}.`, missing, fieldsFound(fields), where].filter((part) => part !== '').join(' ');
};

const isText = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.trim().length <= most;
