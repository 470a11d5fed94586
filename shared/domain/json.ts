/** Deeper than this nests no record that anybody means; far deeper ones exhaust the stack of whoever reads them. */
const deepest = 100;

export type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads JSON from outside: with or without a byte-order mark, no deeper than anybody means. A number that would lose digits,
 * or that the table cannot hold, is kept as the text that it was written as: an id of twenty digits stays that id. Half of a
 * surrogate pair, which no store takes, becomes the replacement character, in names of fields as well.
 */
export const parseJson = (text: string): Parsed => {
  const body = text.replace(/^\uFEFF/, '');
  if (isDeep(body))
    return {
      kind: 'unreadable',
      reason: `It is nested deeper than ${deepest} levels.`,
    };
  try {
    return { kind: 'value', value: JSON.parse(body, halves.test(body) ? wellFormed : exactly) };
  } catch (error) {
    return { kind: 'unreadable', reason: `It is not JSON${placeOf(error, body)}.` };
  }
};

/** Whether the table can hold a number as it is: with all its digits, and neither too large nor too small for DynamoDB. */
export const isStorable = (number: number): boolean =>
  Math.abs(number) <= Number.MAX_SAFE_INTEGER && (number === 0 || Math.abs(number) >= 1e-130);

/** The third parameter is newer (JSON.parse source text access) than what TypeScript knows of `JSON.parse`. */
const exactly = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' && !isStorable(value) ? (context?.source ?? String(value)) : value;

/** What a half may be written as; most texts have none. */
const halves = /\\u[dD][89a-fA-F]/;

const wellFormed = (key: string, value: unknown, context?: { readonly source?: string }): unknown => {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return exactly(key, value, context);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name.toWellFormed(), field]));
};

/** Letter by letter, each once: an expression that looks for the end of every text would look through one without an end again and again. */
const isDeep = (text: string): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return depth > deepest;
};

/** Where the text that begins with a quotation mark has its other one, or the end of all. */
const endOfText = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
};

/** Where it stops being JSON, but not what stands there: that is the customer's. */
const placeOf = (error: unknown, text: string): string => {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (at === undefined) return text.trim() === '' ? ', but empty' : '';
  const before = text.slice(0, Number(at));
  const key = [...before.matchAll(/"([A-Za-z_][\w.-]{0,40})"\s*:/g)].at(-1)?.[1];
  return ` from character ${at} on${key === undefined ? '' : `, in or behind \`${key}\``}`;
};
