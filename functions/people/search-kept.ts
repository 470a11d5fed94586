import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import { lostStreamPrefix, parkedPrefix } from '../../shared/contracts/wiring/prefixes.ts';
import { parseJson } from '../../shared/domain/json.ts';
import { type Known, speaksOf } from '../../shared/domain/people/identity.ts';
import type { PeopleDeps } from './deps.ts';
import { counting, keep } from './progress.ts';

/** As many objects are looked through in one call, and as many of them at a time. */
const mostAtOnce = 2_000;
const beside = 32;

/** Behind the names of all objects. */
const end = '\u{10ffff}';

export const isSearched = ({ searched }: ErasureRow): boolean => searched === end;

/**
 * Looks through what could not be used, and what a stream gave up, for a person: events of theirs go, and from records of many their
 * own are taken. What was found is counted before it goes, and it goes on where it stopped.
 */
export const searchKept = async (begun: ErasureRow, known: Known, deps: PeopleDeps): Promise<ErasureRow> => {
  const theirs = (value: unknown): boolean => speaksOf(value, known, deps.keyring.addresses);
  const erasure = isSearched(begun) ? begun : await search(begun, theirs, deps);
  if (!erasure.found) return erasure;
  for (const key of erasure.found) await takeOut(key, theirs, deps);
  const { found: _, ...done } = erasure;
  return keep(done, deps);
};

type Theirs = (value: unknown) => boolean;

const search = async (erasure: ErasureRow, theirs: Theirs, deps: PeopleDeps): Promise<ErasureRow> => {
  const prefixes = [parkedPrefix, lostStreamPrefix];
  const all = (await Promise.all(prefixes.map((prefix) => deps.safekeeping.list(prefix)))).flat();
  const keys = all.map(({ key }) => key).filter((key) => key > (erasure.searched ?? ''));
  const now = keys.sort().slice(0, mostAtOnce);
  const found: string[] = [];
  for (let at = 0; at < now.length; at += beside) {
    const some = now.slice(at, at + beside);
    const values = await Promise.all(some.map((key) => read(key, deps)));
    found.push(...some.filter((_, one) => theirs(values[one]?.value)));
  }
  const searched = now.length < keys.length ? (now.at(-1) ?? end) : end;
  if (found.length === 0) return keep({ ...erasure, searched }, deps);
  return keep({ ...counting(erasure, { parked: found.length }), searched, found }, deps);
};

const read = async (key: string, { safekeeping }: PeopleDeps) => {
  const object = await safekeeping.get(key);
  if (!object) return undefined;
  const text = Buffer.from(object.body).toString('utf8');
  const json = parseJson(text);
  return { value: json.kind === 'value' ? json.value : text, etag: object.etag };
};

const takeOut = async (key: string, theirs: Theirs, deps: PeopleDeps): Promise<void> => {
  const object = await read(key, deps);
  if (!object || !theirs(object.value)) return;
  const others = key.startsWith(lostStreamPrefix) ? recordsOfOthers(object.value, theirs) : undefined;
  if (others === undefined) await deps.safekeeping.remove(key, object.etag);
  else await deps.safekeeping.put(key, Buffer.from(JSON.stringify(others)), object.etag);
};

/** What Lambda writes of a batch that was given up, without some of its records; undefined where none are left, or it is no batch. */
const recordsOfOthers = (batch: unknown, isTheirs: (record: unknown) => boolean): object | undefined => {
  if (typeof batch !== 'object' || batch === null || !('payload' in batch)) return undefined;
  const payload = typeof batch.payload === 'string' ? parseJson(batch.payload) : undefined;
  const inner = payload?.kind === 'value' ? payload.value : batch.payload;
  if (typeof inner !== 'object' || inner === null || !('Records' in inner) || !Array.isArray(inner.Records))
    return undefined;
  const others = inner.Records.filter((record) => !isTheirs(record));
  if (others.length === 0) return undefined;
  const kept = { ...inner, Records: others };
  return { ...batch, payload: typeof batch.payload === 'string' ? JSON.stringify(kept) : kept };
};
