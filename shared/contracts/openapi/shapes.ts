/** Pieces of JSON Schema that the descriptions share. */
export const text = { type: 'string' } as const;
export const moment = { type: 'string', format: 'date-time' } as const;
export const day = { type: 'string', format: 'date' };
export const orNull = (type: string, more: object = {}) => ({ type: [type, 'null'], ...more });
export const listOf = (items: object) => ({ type: 'array', items });
export const object = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties),
) => ({
  type: 'object',
  properties,
  required: [...required],
});
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const person = object({ name: text, email: text });
export const group = { enum: ['detractor', 'passive', 'promoter'] };
export const counts = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { type: 'integer' }]));
