/** Encoders made from the platform's decoders, so that no table of ours is tried against itself. */
const tables = new Map<string, ReadonlyMap<string, Uint8Array>>();

const every = (label: string): ReadonlyMap<string, Uint8Array> => {
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, Uint8Array>();
  const learn = (...bytes: readonly number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, Uint8Array.from(bytes));
    } catch {
      // Not a letter of this charset.
    }
  };
  for (let one = 0; one < 256; one += 1) learn(one);
  if (/^(gb|big5|euc|shift)/.test(label))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let next = 0x40; next < 0xff; next += 1) learn(lead, next);
  return table;
};

const tableOf = (label: string): ReadonlyMap<string, Uint8Array> => {
  const table = tables.get(label) ?? every(label);
  tables.set(label, table);
  return table;
};

/** Code page 850 as DOS and its heirs write it: the letters that the made mails use, from the IBM chart. */
const cp850: Readonly<Record<string, number>> = {
  ü: 0x81,
  é: 0x82,
  â: 0x83,
  ä: 0x84,
  à: 0x85,
  ç: 0x87,
  ê: 0x88,
  è: 0x8a,
  ö: 0x94,
  ß: 0xe1,
};

const japanese = (text: string): Uint8Array => {
  const bytes: number[] = [];
  let wide = false;
  const shift = (to: boolean): void => {
    if (wide !== to) bytes.push(...(to ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]));
    wide = to;
  };
  for (const letter of text) {
    const euc = tableOf('euc-jp').get(letter) ?? [];
    shift(euc.length === 2);
    bytes.push(...[...euc].map((byte) => byte & 0x7f));
  }
  shift(false);
  return Uint8Array.from(bytes);
};

const wide = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

/** @throws RangeError for a letter that the charset lacks: the case would be wrong. */
export const inCharset = (text: string, charset: string): Uint8Array => {
  if (charset === 'utf-8') return Buffer.from(text);
  if (charset === 'iso-2022-jp') return japanese(text);
  if (charset === 'utf-16le' || charset === 'utf-16be') return wide(text, charset === 'utf-16be');
  if (charset === 'utf-7') return Buffer.from(text.replace(/[^ -~\r\n]+/g, utf7));
  return Uint8Array.from([...text].flatMap((letter) => [...letterIn(letter, charset)]));
};

const utf7 = (run: string): string => `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`;

const letterIn = (letter: string, charset: string): Iterable<number> => {
  if (letter < '\u0080') return [letter.charCodeAt(0)];
  const found = charset === 'cp850' ? [cp850[letter] ?? -1] : tableOf(charset).get(letter);
  if (found === undefined || found[0] === -1) throw new RangeError(`${charset} has no ${letter}.`);
  return found;
};
