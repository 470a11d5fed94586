import { isHeaderLine } from './header-block.ts';

/** "|---------+------->", and the frame below it: ">-------|". */
const frameTop = /^\s{0,4}\|-{3,}\+-{3,}>\s*$/;
const frameEnd = /^\s{0,4}>-{10,}\|\s*$/;
const mostLines = 40;

const sender = /^\s*["'\p{L}][^<>@]{0,80}<[^<>\s]{1,100}@[^<>\s]{1,100}>\s*$|^\s*[^<>\s]{1,80}@[^<>\s]{1,100}\s*$/u;
const date = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4},? /u;
const clock = / \p{Nd}{1,2}[:.]\p{Nd}{2}(?!\p{Nd})/u;
/** "11/02/2026 10:00:00 AM", and a zone. */
const longestMoment = 30;
const isMoment = (line: string): boolean =>
  line.length <= longestMoment && date.test(line.trimStart()) && clock.test(line);

/**
 * How many lines the head of a quoted mail takes in the old style of Lotus Notes that begins here; 0 if none does. In a frame of strokes,
 * or as who and when above indented names of whom it went to.
 */
export const lotusHeaderAt = (lines: readonly string[], at: number): number =>
  frameTop.test(lines[at] ?? '') ? framed(lines, at) : listed(lines, at);

const framed = (lines: readonly string[], at: number): number => {
  const within = lines.slice(at, at + mostLines);
  const last = within.findLastIndex((line) => frameEnd.test(line));
  const isFrame = last > 0 && within.slice(0, last).every((line) => /^\s*[|>]/.test(line) || line.trim() === '');
  return isFrame ? last + 1 : 0;
};

const listed = (lines: readonly string[], at: number): number => {
  if (!sender.test(lines[at] ?? '') || !isMoment(lines[at + 1] ?? '')) return 0;
  let [next, labels] = [at + 2, 0];
  for (let line = lines[next]; line !== undefined && next < at + 8; line = lines[next]) {
    if (line.trim() !== '' && !(/^\s{2,}/.test(line) && isHeaderLine(line))) break;
    labels += Number(line.trim() !== '');
    next += 1;
  }
  return labels >= 2 ? next - at : 0;
};
