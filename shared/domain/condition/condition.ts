export type Scalar = string | number | boolean;

/**
 * What a value must be: one value, one of several, or within limits. Numbers written as text count as numbers where a
 * limit is asked for, since many systems send them so.
 */
export type Matcher =
  | Scalar
  | readonly Scalar[]
  | {
      readonly is?: readonly Scalar[] | undefined;
      readonly not?: readonly Scalar[] | undefined;
      /** Included. */
      readonly atLeast?: number | undefined;
      /** Excluded. */
      readonly below?: number | undefined;
      readonly exists?: boolean | undefined;
      /** Words or phrases, any of which a text has as words of its own, in whatever case. */
      readonly has?: readonly string[] | undefined;
    };

/** Dotted paths (`customer.properties.plan`) and what is to be found there. All must hold. */
export type Conditions = Readonly<Record<string, Matcher>>;

export interface Found {
  readonly path: string;
  readonly value: unknown;
}

/** What is at a dotted path of a plain object; array positions are numbers (`lines.0.sku`). Own properties only. */
export const valueAt = (subject: unknown, path: string): unknown => {
  let value = subject;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
};

/** The first condition that does not hold, with what was found in its place. */
export const firstUnmet = (conditions: Conditions, lookUp: (path: string) => unknown): Found | undefined => {
  for (const [path, matcher] of Object.entries(conditions)) {
    const value = lookUp(path);
    if (!matches(matcher, value)) return { path, value };
  }
  return undefined;
};

/** The first condition that holds, with what was found. */
export const firstMet = (conditions: Conditions, lookUp: (path: string) => unknown): Found | undefined => {
  for (const [path, matcher] of Object.entries(conditions)) {
    const value = lookUp(path);
    if (matches(matcher, value)) return { path, value };
  }
  return undefined;
};

const matches = (matcher: Matcher, value: unknown): boolean => {
  if (typeof matcher !== 'object') return value === matcher;
  if (isList(matcher)) return matcher.some((wanted) => wanted === value);
  const { is, not, atLeast, below, exists, has } = matcher;
  if (exists !== undefined && exists !== (value !== undefined && value !== null)) return false;
  if (is && !is.some((wanted) => wanted === value)) return false;
  if (not?.some((unwanted) => unwanted === value)) return false;
  if (has && !(typeof value === 'string' && has.some((phrase) => speaks(value, phrase)))) return false;
  if (atLeast === undefined && below === undefined) return true;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return false;
  return number >= (atLeast ?? Number.NEGATIVE_INFINITY) && number < (below ?? Number.POSITIVE_INFINITY);
};

const letter = /[\p{L}\p{N}]/u;
const plain = (text: string): string => text.slice(0, 20_000).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/** Whether a phrase stands in a text with no letter before or behind it; scripts without spaces need none to end. */
const speaks = (text: string, phrase: string): boolean => {
  const [within, wanted] = [plain(text), plain(phrase).trim()];
  if (wanted === '') return false;
  const isSpaceless = /[\u3040-\u30ff\u4e00-\u9fff]/.test(wanted);
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const [before, behind] = [within[at - 1] ?? ' ', within[at + wanted.length] ?? ' '];
    if (isSpaceless || (!letter.test(before) && !letter.test(behind))) return true;
  }
  return false;
};

const isList = (matcher: Exclude<Matcher, Scalar>): matcher is readonly Scalar[] => Array.isArray(matcher);
