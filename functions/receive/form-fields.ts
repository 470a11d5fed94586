type Fields = Record<string, unknown>;

/**
 * The fields of a urlencoded form. Its letters are in the charset that the form itself names (`_charset_` of HTML, `charset` of
 * PayPal), else `content-type`, else UTF-8: what stands behind a `%` is a byte of that charset. `customer[email]` and `lines[0][sku]`
 * are found under their own names as well as step by step. Of a name that comes twice the last counts, as where a box that is ticked
 * follows the hidden field for one that is not; `tags[]` is a list.
 * @param charset the one that `content-type` names.
 */
export const formFields = (bytes: Buffer, charset: string): Fields => {
  const pairs = pairsOf(bytes);
  const named = pairs.find(([name]) => name === '_charset_') ?? pairs.find(([name]) => name === 'charset');
  const decode = decoder([named?.[1] ?? '', charset]);
  const decoded = pairs.map(([name, value]) => [decode(name), decode(value)] as const);
  const fields: Fields = {};
  for (const [name, value] of decoded) put(fields, name, value);
  for (const [name, value] of decoded) {
    const steps = stepsOf(name);
    if (steps.length > 1) place(fields, steps, value);
  }
  return fields;
};

/** Names and values, each letter one byte. */
const pairsOf = (bytes: Buffer): (readonly [name: string, value: string])[] =>
  bytes
    .toString('latin1')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [unescaped(pair), ''] : [unescaped(pair.slice(0, at)), unescaped(pair.slice(at + 1))];
    });

const unescaped = (text: string): string =>
  text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** By the first of these charsets that is one. */
const decoder = (charsets: readonly string[]): ((bytes: string) => string) => {
  for (const charset of charsets) {
    try {
      const found = new TextDecoder(charset.trim() || 'none');
      return (bytes) => found.decode(Buffer.from(bytes, 'latin1'));
    } catch {
      // No charset: the next may be.
    }
  }
  return (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
};

const deepest = 10;

/** `customer[address][city]`: its steps; `items[]` is counted by its own place in the list. */
const stepsOf = (name: string): readonly string[] => {
  const at = name.indexOf('[');
  if (at < 1 || !name.endsWith(']')) return [name];
  const steps = name.slice(at + 1, -1).split('][');
  return steps.some((step) => /[[\]]/.test(step)) ? [name] : [name.slice(0, at), ...steps].slice(0, deepest);
};

const place = (fields: Fields, [step = '', ...further]: readonly string[], value: unknown): void => {
  const name = step === '' ? nextIn(fields) : step;
  if (further.length === 0) put(fields, name, value);
  else {
    if (!Object.hasOwn(fields, name)) put(fields, name, {});
    const inner = fields[name];
    if (typeof inner === 'object' && inner !== null) place(inner as Fields, further, value);
  }
};

const counted = new WeakMap<Fields, number>();

/** The first number that nothing in a list has yet; each is looked at once, however long the list. */
const nextIn = (list: Fields): string => {
  let next = counted.get(list) ?? 0;
  while (Object.hasOwn(list, String(next))) next += 1;
  counted.set(list, next + 1);
  return String(next);
};

/** Own properties only, whatever they are called. */
const put = (fields: Fields, name: string, value: unknown): void => {
  Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true });
};
