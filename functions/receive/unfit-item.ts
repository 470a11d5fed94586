import { fieldsOf } from '../../shared/domain/event/read/field.ts';

/** Names of fields are the sender's own; anything else in their place may be somebody's address. */
const plainName = /^[A-Za-z_][\w-]{0,39}$/;

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
  const names = Object.keys(fields)
    .filter((name) => plainName.test(name) && fields[name] !== undefined)
    .slice(0, 8);
  const found = names.length > 0 ? `Found: ${names.map((name) => `\`${name}\``).join(', ')}. ` : '';
  return `${wanted}. Missing, or of another kind: ${wrong.join('; ')}. ${found}docs/events.md shows one; docs/sources.md says how to have another system's own format read.`;
};

const isText = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.trim().length <= most;
