import { UsageError } from '../command.ts';

/** One event of a file, or what stands in its place. */
export interface Entry {
  /** Its place among all that was given, from 0. */
  readonly index: number;
  /** Where it stands in the file, from 1; absent where the whole file is one JSON. */
  readonly line?: number;
  readonly event?: unknown;
  /** Why it cannot be sent. */
  readonly problem?: string;
}

/** Larger than any event that is taken: the system would refuse whatever was sent along with it. */
export const mostBytes = 1_000_000;

type Read = { readonly value: unknown } | { readonly problem: string };

const read = (given: string): Read => {
  try {
    return { value: JSON.parse(given) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One event, an array of them, or one on each line. A line that cannot be read is named and leaves the others alone.
 * @throws UsageError where nothing in it can be read as an event.
 */
export const entriesIn = (given: string): readonly Entry[] => {
  const text = given.replace(/^\ufeff/, '');
  const whole = read(text);
  if ('value' in whole)
    return (Array.isArray(whole.value) ? whole.value : [whole.value]).map((event, index) => entryOf(event, { index }));
  const lines = text
    .split('\n')
    .map((line, at) => ({ text: line.trim(), line: at + 1 }))
    .filter((line) => line.text !== '');
  if (lines.length === 0) return [];
  if (/^\[\s*({|$)/.test(lines[0]?.text ?? ''))
    throw new UsageError(`That array is not JSON: ${whole.problem} Nothing was sent.`);
  const entries = lines.map((line, index) => fromLine(line.text, { index, line: line.line }));
  if (entries.some(({ problem }) => problem === undefined)) return entries;
  const [first] = entries;
  if (/^(?:sep=.|[\w "]+(?:[,;\t][\w "]*)+)$/.test(lines[0]?.text ?? ''))
    throw new UsageError(
      'That is a table (CSV). Make each row a line {"detailType": …, "detail": {"id": …, "customer": {…}}}; docs/events.md shows one.',
    );
  throw new UsageError(
    lines.length === 1
      ? `That is not JSON. ${whole.problem}`
      : `Neither JSON nor JSON Lines: no line can be read. Line ${first?.line ?? 1}: ${first?.problem ?? ''}`,
  );
};

const fromLine = (text: string, place: { readonly index: number; readonly line: number }): Entry => {
  const found = read(text);
  return 'problem' in found ? { ...place, problem: `Not JSON: ${found.problem}` } : entryOf(found.value, place);
};

const entryOf = (event: unknown, place: { readonly index: number; readonly line?: number }): Entry => {
  if (!isObject(event)) return { ...place, problem: 'An event is a JSON object: {source?, detailType, detail}.' };
  const bytes = Buffer.byteLength(JSON.stringify(event));
  return bytes > mostBytes
    ? { ...place, problem: `Larger than any event that is taken (256 KB): ${Math.ceil(bytes / 1000)} KB.` }
    : { ...place, event };
};

/** As many at once as the API takes, and as one request can carry. */
export const portionsOf = (entries: readonly Entry[], most = 100): readonly (readonly Entry[])[] => {
  const portions: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry.event));
    const last = portions.at(-1);
    if (last && last.length < most && bytes + size <= 4 * mostBytes) last.push(entry);
    else portions.push([entry]);
    bytes = portions.at(-1)?.length === 1 ? size : bytes + size;
  }
  return portions;
};
