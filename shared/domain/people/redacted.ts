import type { ChapterRow, TaskRow } from '../../contracts/rows/task.ts';
import { withoutAddresses } from './identity.ts';

interface Erasing {
  readonly theirs: (address: string) => boolean;
  /** When they wrote what is erased. */
  readonly wroteAt: readonly string[];
}

/** The task of one customer without another who had a hand in it: their addresses, and their words where these stood last. */
export const redactedTask = (task: TaskRow, { theirs, wroteAt }: Erasing): TaskRow => {
  const { writer, latest, ...rest } = task;
  const isWriter = writer !== undefined && theirs(writer.email);
  const said = latest && wroteAt.includes(latest.at) ? { at: latest.at, act: latest.act } : latest;
  return redacted({ ...rest, ...(writer && !isWriter && { writer }), ...(said && { latest: said }) }, theirs);
};

export const redactedChapter = (chapter: ChapterRow, theirs: (address: string) => boolean): ChapterRow =>
  redacted(chapter, theirs);

/** Every text of a row without these addresses: they are replaced in place, so that the row keeps its shape. */
const redacted = <R extends TaskRow | ChapterRow>(row: R, theirs: (address: string) => boolean): R =>
  JSON.parse(
    JSON.stringify(row, (_, value: unknown) => (typeof value === 'string' ? withoutAddresses(value, theirs) : value)),
  ) as R;
