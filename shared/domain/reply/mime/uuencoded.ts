/** A file that stands in the middle of a text, as programs sent them before MIME and some still do. */
interface Uuencoded {
  readonly name: string;
  /** Its size, once decoded. */
  readonly bytes: number;
}

const beginning = /^begin(?:-base64)? [0-7]{3,4} (\S.{0,200})$/;

/** The bytes that a line says it holds: its first letter tells, and the length of the rest agrees. */
const bytesIn = (line: string): number | undefined => {
  const count = (line.charCodeAt(0) - 32) & 63;
  const letters = Math.ceil(count / 3) * 4;
  return line !== '' && /^[ -`]+$/.test(line) && Math.abs(line.length - 1 - letters) <= 2 ? count : undefined;
};

/** Takes such files out of a text, of which each would be a page of nonsense with numbers in it. */
export const withoutUuencoded = (text: string): { readonly words: string; readonly files: readonly Uuencoded[] } => {
  if (!text.includes('begin')) return { words: text, files: [] };
  const [kept, files]: [string[], Uuencoded[]] = [[], []];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const name = beginning.exec((lines[at] ?? '').trimEnd())?.[1];
    const end = name === undefined ? at : endOf(lines, at + 1);
    if (name === undefined || end === at + 1) {
      kept.push(lines[at] ?? '');
      continue;
    }
    const data = lines.slice(at + 1, end).map((line) => bytesIn(line.trimEnd()) ?? 0);
    files.push({ name: name.trim(), bytes: data.reduce((sum, count) => sum + count, 0) });
    at = /^end\s*$/.test(lines[end] ?? '') ? end : end - 1;
  }
  return { words: kept.join('\n'), files };
};

/** A line may have lost the blanks at its end, but hardly one of the full length. */
const endOf = (lines: readonly string[], from: number): number => {
  let at = from;
  while (at < lines.length && !/^end\s*$/.test(lines[at] ?? '') && bytesIn((lines[at] ?? '').trimEnd()) !== undefined)
    at += 1;
  return at;
};
