/** A line of `format=flowed`, with what marks it as quoted taken off. */
interface Line {
  readonly depth: number;
  readonly text: string;
}

/**
 * Text whose lines were wrapped for the transport, put together again (RFC 3676). Lines of different depth of quoting are never
 * one, and the delimiter of a signature is a line of its own.
 * @param delSp whether the blank at the end of a line was only put there to mark it (`DelSp=yes`).
 */
export const unflowed = (text: string, delSp: boolean): string => {
  const done: string[] = [];
  let open: Line | undefined;
  for (const line of text.split(/\r?\n/).map(lineOf)) {
    if (open && open.depth !== line.depth) done.push(marked(open));
    const before: string = open?.depth === line.depth ? open.text : '';
    const soft = isSoft(line);
    const isMark = soft && delSp && !isWordsEnd(line.text);
    const joined = { depth: line.depth, text: before + (isMark ? line.text.slice(0, -1) : line.text) };
    open = soft ? joined : undefined;
    if (!soft) done.push(marked(joined));
  }
  if (open) done.push(marked(open));
  return done.join('\n');
};

const lineOf = (line: string): Line => {
  const depth = /^>*/.exec(line)?.[0].length ?? 0;
  const text = line.slice(depth);
  return { depth, text: text.startsWith(' ') ? text.slice(1) : text };
};

const isSoft = ({ text }: Line): boolean => text.endsWith(' ') && text !== '-- ';

/**
 * Whether the blank at the end of a long line parts two words, whatever is claimed of it: with `DelSp=yes` a second one would stand there.
 * Only what is longer than a line, or is written without blanks, is broken within.
 */
const isWordsEnd = (text: string): boolean => {
  if (text.length < shortestWrapped || text.endsWith('  ')) return false;
  const last = text.slice(text.lastIndexOf(' ', text.length - 2) + 1, -1);
  return last.length < longestWord && !spaceless.test(last);
};
const shortestWrapped = 40;
const longestWord = 30;
const spaceless = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const marked = ({ depth, text }: Line): string => (depth === 0 ? text : `${'>'.repeat(depth)} ${text}`);
