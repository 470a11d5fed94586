import { mailPhrases, phraseSet, skeleton } from '../phrase-book.ts';
import { weekdays } from './calendar-words.ts';
import { isContact, isNameLike, mayAnswer } from './card.ts';
import { isDisclaimerAt } from './disclaimer.ts';
import { isFooter } from './footer.ts';

const closings = phraseSet(() => mailPhrases('closings'));

/** RFC 3676, 4.3, and what is left of it once a program has trimmed the space. */
const isDelimiter = (line: string): boolean => /^(--|—|__)\s*$/.test(line.trimStart());

/** A line drawn across the page: above a signature, but also between two points of what is said. */
const isRule = (line: string): boolean => /^(-{3,}|={4,}|\*{4,}|_{3,}|–{2,}|—{2,})\s*$/.test(line.trimStart());

/** "Regards", "Groetjes Kim", "Thanks, Kim Ito", but not "Thanks for nothing", "Thanks On Monday". */
const isOneClosing = (line: string): boolean => {
  const words = line.trim().split(/[\s,]+/);
  const names = words.length - 1 - words.findLastIndex((word) => !/^\p{Lu}[\p{L}.]*$/u.test(word) || isDay(word));
  const lengths = [words.length, words.length - 1, words.length - 2, words.length - 3].filter(
    (length) => length >= 1 && words.length - length <= names,
  );
  return lengths.some((length) => closings.has(skeleton(words.slice(0, length).join(' '))));
};

/** Nobody is called so; "Sun" and "Mar" are names. */
const isDay = (word: string): boolean => word.length > 4 && weekdays().has(skeleton(word));

/** "Viele Grüße / Best regards". */
const isClosing = (line: string): boolean => line.trim().length <= 60 && line.split('/').every(isOneClosing);

const hasWords = (line: string): boolean => /[\p{L}\p{N}\u2b50\u2605\u{1f300}-\u{1faff}]/u.test(line);

const longestCard = 14;

interface End {
  readonly contact: boolean;
  readonly closing: boolean;
  /** Lines that may as well be a sentence. */
  readonly others: number;
}

/** What one line may be of a farewell. */
interface Farewell {
  readonly ends: boolean;
  readonly contact: boolean;
  readonly closing: boolean;
  readonly name: boolean;
}

const farewellAt = (lines: readonly string[], at: number): Farewell => {
  const line = lines[at] ?? '';
  return {
    ends: isDelimiter(line) || isDisclaimerAt(lines, at),
    contact: isContact(line),
    closing: isClosing(line),
    name: isNameLike(line),
  };
};

/** A stretch of lines, each of which is read once however many closings stand above it. */
interface Farewells {
  readonly lines: readonly string[];
  readonly read: (at: number) => Farewell;
  /** The last line that says anything. */
  readonly last: number;
}

const farewellsOf = (lines: readonly string[]): Farewells => {
  const known = new Map<number, Farewell>();
  const read = (at: number): Farewell => {
    const found = known.get(at) ?? farewellAt(lines, at);
    known.set(at, found);
    return found;
  };
  return { lines, read, last: lines.findLastIndex(hasWords) };
};

/** What the lines behind one are: more closings and a card, down to a delimiter or disclaimer. */
const farewellBehind = ({ lines, read }: Farewells, at: number): End => {
  let [contact, closing, others, count] = [false, false, 0, 0];
  for (let next = at + 1; next < lines.length && others <= mostOthers && count <= longestCard; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    const one = read(next);
    if (one.ends) return { contact, closing: true, others };
    count += 1;
    if (count > longestCard) others = mostOthers + 1;
    else if (!(one.contact || one.closing || one.name)) others += 1;
    contact ||= one.contact;
    closing ||= one.closing;
  }
  return { contact, closing, others };
};

/** Of a card, that are neither names nor numbers: a motto, what a mailing list says of itself. */
const mostOthers = 2;

export interface Stretch {
  /** Whether the customer has said something further up. */
  readonly spoken: boolean;
  /** "Best regards, Kim" may be wanted: where it is told who wrote. */
  readonly keepClosings: boolean;
}

/**
 * Takes signatures, footers and disclaimers off one stretch of unquoted lines. Words that may be the answer stay: a
 * closing with a whole sentence or a number below it is no end, nor is a rule with something other than a card below it.
 */
export const withoutSignature = (lines: readonly string[], { spoken, keepClosings }: Stretch): readonly string[] => {
  const kept = lines.filter((line) => !isFooter(line));
  const first = spoken ? -1 : kept.findIndex(hasWords);
  if (!spoken && first < 0) return kept;
  const answer = kept.findLastIndex(mayAnswer);
  const farewells = farewellsOf(kept);
  const end = kept.findIndex((line, at) => at > first && at > answer && endsAt(farewells, at, { line, keepClosings }));
  return end < 0 ? kept : kept.slice(0, end);
};

const endsAt = (
  farewells: Farewells,
  at: number,
  { line, keepClosings }: { readonly line: string; readonly keepClosings: boolean },
): boolean => {
  // With its space it is nothing else; a program that trims lines leaves a rule.
  if (/^-- $/.test(line)) return true;
  if (isDisclaimerAt(farewells.lines, at)) return true;
  const isDrawn = isRule(line);
  if (!(isDelimiter(line) || isDrawn || (!keepClosings && isClosing(line)))) return false;
  if (farewells.last <= at) return true;
  const { contact, closing, others } = farewellBehind(farewells, at);
  if (isDelimiter(line)) return others <= (contact ? mostOthers : 0);
  return others <= (contact ? 1 : 0) && (!isDrawn || contact || closing);
};
