/** A file of facts of one table and year, with the months it holds, first and last. */
export interface SizedFile {
  readonly key: string;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  readonly from: string;
  readonly to: string;
}

/** Files that are to be one. */
export interface Fold {
  readonly files: readonly SizedFile[];
  readonly from: string;
  readonly to: string;
}

/** In the order of their months, the wider first. */
const inOrder = (a: SizedFile, b: SizedFile): number => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to > b.to ? -1 : 1;
};

/** Of files that hold a month, the one in which it is kept: where a crash left two, the wider. */
export const fileOfMonth = (files: readonly SizedFile[], month: string): SizedFile | undefined =>
  files.filter(({ from, to }) => from <= month && month <= to).toSorted(inOrder)[0];

export interface FoldRule {
  /** Months from this one on still change much, and stay files of their own. */
  readonly open: string;
  /** No more than so many bytes are put together. */
  readonly most: number;
}

/** Which files are put together: closed months, as many as fit; and, after a crash, what lies in a wider one already. */
export const foldsOf = (files: readonly SizedFile[], { open, most }: FoldRule): readonly Fold[] => {
  const groups: { files: SizedFile[]; from: string; to: string; size: number }[] = [];
  for (const file of files.toSorted(inOrder)) {
    const last = groups.at(-1);
    const fits = last !== undefined && file.to < open && last.size + file.size <= most;
    if (last && (file.to <= last.to || fits)) {
      if (file.to > last.to) [last.to, last.size] = [file.to, last.size + file.size];
      last.files.push(file);
    } else groups.push({ files: [file], from: file.from, to: file.to, size: file.size });
  }
  return groups.filter((group) => group.files.length > 1).map(({ size: _, ...fold }) => fold);
};

/** The month before the one of an instant: from it on, months are open. @param now ISO 8601, UTC. */
export const openFrom = (now: string): string => {
  const [year = 0, month = 0] = now.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${now.slice(0, 5)}${String(month - 1).padStart(2, '0')}`;
};

/** Files of which nothing lies in a wider one, and those, left by a crash, of which all may. */
export const widest = (
  files: readonly SizedFile[],
): { readonly own: readonly SizedFile[]; readonly doubled: readonly SizedFile[] } => {
  const [own, doubled]: [SizedFile[], SizedFile[]] = [[], []];
  for (const file of files.toSorted(inOrder)) (file.to <= (own.at(-1)?.to ?? '') ? doubled : own).push(file);
  return { own, doubled };
};
