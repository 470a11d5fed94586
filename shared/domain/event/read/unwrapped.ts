import { isNothing, type Note } from './field.ts';
import { bareName } from './known-as.ts';
import { objectIn } from './packed.ts';

type Fields = Readonly<Record<string, unknown>>;

const wrappings = ['data', 'payload', 'detail', 'body'];

const at = (fields: Fields, wanted: string): unknown =>
  Object.entries(fields).find(([name, value]) => bareName(name) === wanted && !isNothing(value))?.[1];

/**
 * An event's own fields where a sender wrapped them once more: `{ metadata, data: { id, customer } }`. Only where they cannot be meant
 * outside: there is no id, or none to whom it happened while inside both stand.
 */
export const unwrapped = (fields: Fields): { readonly fields: Fields; readonly notes: readonly Note[] } => {
  for (const name of wrappings) {
    const inner = objectIn(fields[name]);
    if (!inner || isNothing(at(inner, 'id')) || !isNothing(at(fields, 'customer'))) continue;
    if (isNothing(at(fields, 'id')) || !isNothing(at(inner, 'customer')))
      return { fields: inner, notes: [{ field: 'detail', done: `is read from \`${name}\` within it` }] };
  }
  return { fields, notes: [] };
};
