import type { Row } from '../../contracts/rows/row.ts';
import type { ReadOptions, Records, Ref } from '../../ports/records.ts';

/**
 * The store for whoever was told of rows a moment ago: reads for half the price, and again in full where what it finds is older than
 * what was told. What was not told of may lag by a second, as if it had been read a second earlier.
 * @param told rows as the table's stream had them.
 */
export const atLeast = (told: readonly Row[], records: Records): Records => {
  const versions = new Map<string, number>();
  const opened = new Set<string>();
  for (const row of told) {
    const [name, known] = [nameOf(row), versions.get(nameOf(row) ?? '') ?? 0];
    if (name !== undefined) versions.set(name, Math.max(known, row.version));
    if (row.kind === 'intent') opened.add(row.surveyId);
  }
  const isOld = (ref: Ref, row: Row | undefined): boolean =>
    (row?.version ?? 0) < (versions.get(`${ref.kind} ${ref.id.join(' ')}`) ?? 0);
  return {
    get: (ref) => records.get(ref),
    commit: (changes) => records.commit(changes),
    count: (counter, by) => records.count(counter, by),
    list: (list, options) =>
      records.list(list, { ...options, mayLag: !(list.of === 'intents' && opened.has(list.surveyId)) }),
    getAll: (refs, options) => readAgain({ refs, options, isOld }, records),
  };
};

interface Reading {
  readonly refs: readonly Ref[];
  readonly options: ReadOptions | undefined;
  readonly isOld: (ref: Ref, row: Row | undefined) => boolean;
}

const readAgain = async (
  { refs, options, isOld }: Reading,
  records: Records,
): Promise<readonly (Row | undefined)[]> => {
  if (refs.length === 0) return [];
  // A chapter was not told of: a task that shows it must not be read before it.
  const mayLag = refs.every(({ kind }) => kind !== 'chapter');
  const found = await records.getAll(refs, { mayLag, ...options });
  const old = refs.filter((ref, at) => isOld(ref, found[at]));
  if (old.length === 0) return found;
  const again = await records.getAll(old);
  return refs.map((ref, at) => (old.includes(ref) ? again[old.indexOf(ref)] : found[at]));
};

/** Of the rows that facts are made of. */
const nameOf = (row: Row): string | undefined => {
  switch (row.kind) {
    case 'event':
      return `event ${row.key}`;
    case 'survey':
    case 'task':
      return `${row.kind} ${row.id}`;
    case 'member':
      return `member ${row.surveyId}`;
    default:
      return undefined;
  }
};
