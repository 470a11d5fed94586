export type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** No event of anybody's is nested so deeply; whatever walks through one may run out of stack. */
const deepest = 100;

/** JSON, with or without a byte-order mark before it. */
export const parseJson = (text: string): Parsed => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isDeeper(value)) return { kind: 'unreadable', reason: `It is nested deeper than ${deepest} levels.` };
    return { kind: 'value', value };
  } catch (error) {
    return { kind: 'unreadable', reason: `It is not JSON${placeOf(error, text)}.` };
  }
};

/** Level by level, without recursion. */
const isDeeper = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
};

/** Where it stops being JSON, but not what stands there: that is the customer's. */
const placeOf = (error: unknown, text: string): string => {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (at === undefined) return text.trim() === '' ? ', but empty' : '';
  const before = text.slice(0, Number(at));
  const key = [...before.matchAll(/"([A-Za-z_][\w.-]{0,40})"\s*:/g)].at(-1)?.[1];
  return ` from character ${at} on${key === undefined ? '' : `, in or behind \`${key}\``}`;
};
