import { ownWords } from './cut.ts';
import { certainHeader, doubtfulHeaders, type HeaderLookup, isListMail, lookupIn } from './machine-headers.ts';
import { isChallenge, isReceipt } from './machine-receipt.ts';
import { agrees, isVacationNote, machineSubject, reportsFailure } from './machine-words.ts';
import { noticeIn } from './mail-notice.ts';
import { isForward, isReply, withoutReplyMarks } from './subject.ts';

export interface Incoming {
  readonly subject: string;
  readonly text: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Types of the parts, where they are known. */
  readonly parts?: readonly string[] | undefined;
}

/** `certain`: no person wrote it. Otherwise something speaks for a machine, and a person must look. */
export interface Machine {
  readonly why: string;
  readonly certain: boolean;
}

/**
 * Whether a machine wrote a mail, and by what it is known. A header of its own proves it; what people have or write too (a
 * subject, `Precedence`, a list) proves it only together with a text that says the same. `X-Auto-Response-Suppress` asks others
 * not to answer and says nothing about who wrote: Outlook sets it on what people write.
 */
export const machineIn = (mail: Incoming, words = ownWords(mail.text)): Machine | undefined => {
  const header = lookupIn(mail.headers);
  const why = certainHeader(header) ?? reportWithin(mail, words);
  if (why) return { why, certain: true };
  const bare = mail.subject.slice(0, 300);
  const own = withoutReplyMarks(bare);
  const subject = isReply(bare) && machineSubject(own) !== 'whole' ? undefined : machineSubject(own);
  const doubts = doubtfulHeaders(header);
  if (subject && (words === '' || (subject === 'begun' ? reportsFailure(words) : agrees(words))))
    return { why: 'subject', certain: true };
  return byWords(words, { doubts, header, isAnswer: isReply(bare) }) ?? doubtful(subject ? ['subject'] : doubts);
};

/** Known as one by its words alone. */
export const vacationNote = 'vacation note';

interface Clues {
  readonly doubts: readonly string[];
  readonly header: HeaderLookup;
  readonly isAnswer: boolean;
}

const byWords = (words: string, { doubts, header, isAnswer }: Clues): Machine | undefined => {
  if (doubts.includes('sender') && agrees(words)) return { why: 'sender', certain: true };
  if (isListMail(header) && !isAnswer) return { why: 'list', certain: true };
  const notice = noticeIn(words);
  if (notice) return { why: notice, certain: true };
  if (isReceipt(words)) return { why: 'receipt', certain: true };
  if (isChallenge(words)) return { why: 'challenge', certain: true };
  return isVacationNote(words) ? { why: vacationNote, certain: true } : undefined;
};

const doubtful = (doubts: readonly string[]): Machine | undefined =>
  doubts.some((doubt) => doubt !== 'suppress') ? { why: doubts.join(', '), certain: false } : undefined;

/** A report among the parts of what is not declared as one, unless a person passes it on. */
const reportWithin = ({ parts = [], subject }: Incoming, words: string): string | undefined => {
  const found = parts.some((type) =>
    /^message\/(delivery-status|disposition-notification|feedback-report)$|^text\/rfc822-headers$/.test(type),
  );
  if (!found || isForward(subject)) return undefined;
  return words === '' || reportsFailure(words) || agrees(words) ? 'report' : undefined;
};
