import { skeleton } from './phrase-book.ts';

/** What programs put before the subject of a mail that is answered, in their languages. */
const replyMark =
  /^\s*(re|aw|sv|antw|rv|res|odp|ynt|vs|rif|r|bls|ref|回复|答复|回覆|返信|תגובה|رد|отв|відп|답장|회신|απ|σχετ|vá|za|yt|nt|hal)\s*(\[\d+\]|\(\d+\))?\s*[:：]\s*/iu;

/** The same of one that is passed on. */
const forwardMark = /^\s*(fwd?|wg|tr|rv|enc|i|vb|doorst|vl|pd|перенапр|пересл|fs|转发|轉寄|転送|전달)\s*[:：]/iu;

/** What gateways of companies put before it. */
const tag = /^\s*[[(*]{1,3}\s*(ext|external|extern|externe|spam|bulk|suspect)[^\])*]{0,30}[\])*]{1,3}\s*:?\s*/iu;

export const isReply = (subject: string): boolean => replyMark.test(subject.replace(tag, ''));

export const isForward = (subject: string): boolean => forwardMark.test(subject.replace(tag, ''));

const mostMarks = 6;

export const withoutReplyMarks = (subject: string): string => {
  let bare = subject;
  for (let count = 0; count < mostMarks; count += 1) bare = bare.replace(tag, '').replace(replyMark, '');
  return bare.trim();
};

/**
 * What somebody said in the subject of a mail without words: all of it, unless it is the one that they answered.
 * @param asked the subject of the mail that asked; where it is not known, one that is marked as a reply counts as unchanged.
 */
export const saidInSubject = (subject: string, asked?: string): string => {
  const bare = withoutReplyMarks(subject);
  const isUnchanged = asked === undefined ? isReply(subject) : skeleton(bare) === skeleton(withoutReplyMarks(asked));
  return isUnchanged ? '' : bare;
};
