import { replyWords } from '#reply-words';
import { once } from '../../once.ts';
import { mailPhrases, phraseSet, phrasesOfList, skeleton } from '../phrase-book.ts';

const openings = phraseSet(() => [...mailPhrases('disclaimers'), ...phrasesOfList(replyWords().notices.memberships)]);
const marks = once(() => phrasesOfList(replyWords().notices.marks));

/** Lines of a notice that are looked at: programs wrap them. */
const linesOfNotice = 4;
/** In UTF-16 units of each line. */
const longestLine = 1_000;
const fewestMarks = 2;

/** "Disclaimer: ...", "HRB 12345": a heading or a number of a register, which tells as much as a word. */
const isFormal = (line: string): boolean => /^[^:：]{0,40}[:：]|\p{Nd}{3}/u.test(line);

/**
 * Whether a notice of a company or a mailing list begins on a line: "This e-mail is confidential and intended for ...". Sentences of people
 * begin so as well ("This e-mail is the third"), so that it must speak of what only notices speak of, and more than once.
 */
export const isDisclaimerAt = (lines: readonly string[], at: number): boolean => {
  const line = (lines[at] ?? '').slice(0, longestLine);
  if (!openings.begins(skeleton(line))) return false;
  const notice = lines
    .slice(at, at + linesOfNotice)
    .map((one) => skeleton(one.slice(0, longestLine)))
    .join(' ');
  const found = marks().filter((mark) => notice.includes(mark)).length;
  return found + Number(isFormal(line)) >= fewestMarks;
};
