import { isStorable } from '../../json.ts';
import { as, isNothing, leftOut, type Note, nothing, type Read, shown } from './field.ts';
import { objectIn } from './packed.ts';
import { beginning } from './text.ts';

export type Properties = Record<string, string | number | boolean>;

/** A row of the table has room for so much, and a person looks at less. */
export interface Room {
  readonly properties: number;
  /** Letters of one. */
  readonly each: number;
  /** Letters of all. */
  readonly all: number;
}

const longestName = 100;

/** Properties of an event or a customer: texts, numbers and truths under names of one's own. */
export const readProperties = (value: unknown, room: Room): { read: Read<Properties>; notes: readonly Note[] } => {
  if (isNothing(value)) return { read: nothing, notes: [] };
  const fields = objectIn(value);
  if (!fields) return { read: leftOut('is no object'), notes: [] };
  const properties: Properties = {};
  const notes: Note[] = [];
  let left = room.all;
  for (const [name, given] of Object.entries(fields)) {
    if (isNothing(given)) continue;
    const isFull = Object.keys(properties).length >= room.properties || left <= 0;
    const read = isFull ? leftOut('is more than there is room for') : readProperty(name, given, room.each);
    if (read.note !== undefined) notes.push({ field: shown(name), done: read.note });
    if (read.value === undefined) continue;
    properties[name] = read.value;
    left -= name.length + String(read.value).length;
  }
  return { read: Object.keys(properties).length === 0 ? nothing : as(properties), notes };
};

const readProperty = (name: string, value: unknown, most: number): Read<Properties[string]> => {
  if (name === '__proto__' || name.length > longestName || name.trim() === '' || !name.isWellFormed())
    return leftOut('has a name that cannot be stored');
  if (typeof value === 'boolean') return as(value);
  if (typeof value === 'number') return isStorable(value) ? as(value) : as(String(value), 'is kept as text');
  if (typeof value !== 'string') return leftOut('is neither text, nor a number, nor true or false');
  const text = value.toWellFormed();
  return text.length > most ? as(beginning(text, most), `has ${text.length} letters; cut to ${most}`) : as(text);
};
