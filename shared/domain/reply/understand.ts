import { alarmWords } from '#alarm-words';
import { speaksOf } from '../words/find.ts';
import type { Asked } from './asked.ts';
import { type Incoming, machineIn, vacationNote } from './automatic.ts';
import { automaticText } from './automatic-text.ts';
import { type Command, commandIn, type Medium } from './commands.ts';
import { correctedAtOnce, correctionIn } from './correction.ts';
import { ownWords } from './cut.ts';
import { withoutEntities } from './entities.ts';
import { type Objection, objectionIn } from './objection.ts';
import { ratingIn } from './rating.ts';
import { aroundOurs, signToOther, unseenSign } from './reaction.ts';
import { restatedIn } from './restated.ts';
import { withoutSigned } from './signed.ts';
import { saidInSubject } from './subject.ts';
import { visible } from './text.ts';
import { partOfSeveral } from './text-parts.ts';
import type { Understood } from './understood.ts';

/**
 * What a mail reply means. Machines are told from people first, then wishes from words, then ratings from mere numbers.
 * @param mail decoded text (quotes marked with `>`), subject and headers, their names in lower case.
 */
export const understandMail = (mail: Incoming, asked: Asked): Understood => {
  const own = ownWords(mail.text);
  const machine = machineIn(mail, own);
  // Who says that they are away, and rates us, is there: "I'm out of the office a lot, so the neighbour took it: 10".
  if (machine?.certain && !(machine.why === vacationNote && ratingIn(own, asked).kind === 'rated'))
    return { kind: 'automatic', why: machine.why };
  const words = withoutSigned(own.replace(linkBehind, '')) || saidInSubject(mail.subject, asked.subject);
  // List-Unsubscribe by mail and old habits say it in the subject alone; a reply's subject is our own.
  if (commandIn(visible(mail.subject.slice(0, 200)), { medium: 'mail', ...readingOf(asked) }) === 'unsubscribe')
    return { kind: 'unsubscribe' };
  const understood = understand(words, asked, 'mail');
  // A machine that is asked back answers again, and we ask again.
  return machine && understood.kind === 'comment' ? { ...understood, ambiguous: false } : understood;
};

/** A number that was a link, as mail programs turn it into text: "9 <https://…>". */
const linkBehind = /(?<=^ {0,3}\p{Nd}{1,2}) ?<https?:[^<>\s]{1,2000}>/gmu;

/**
 * What a text message means. What phones and carriers write comes first, then reactions, then wishes; a text that says
 * nothing at all is empty, which a picture may be.
 */
export const understandText = (body: string, asked: Asked): Understood => {
  const sign = unseenSign(body);
  if (sign) return thumbed(sign, asked);
  const words = visible(body.replace(escaped, withoutEntities)).trim();
  const why = automaticText(words);
  if (why !== undefined) return { kind: 'automatic', why };
  const around = aroundOurs(words, asked.sender);
  if (around?.sign) return thumbed(around.sign, asked);
  const other = around ? undefined : signToOther(words);
  if (other) return other;
  return inText(withoutSigned(around?.outside || words), asked);
};

/** Of a long message that came in parts each is judged by its words; its mark tells a person in which order they belong. */
const inText = (text: string, asked: Asked): Understood => {
  const part = partOfSeveral(text, asked);
  if (!part) return understand(text, asked, 'sms');
  const understood = understand(part.words, asked, 'sms');
  if (understood.kind === 'comment') return { ...understood, comment: text };
  if (understood.kind === 'unsubscribe') return { ...understood, ...(understood.words && { words: text }) };
  const isSaid = understood.kind === 'answer' && understood.comment !== undefined;
  return isSaid ? { ...understood, comment: `${part.mark} ${understood.comment}` } : understood;
};

/** Some gateways send "&lt;3" where somebody wrote a heart. */
const escaped = /&(?:lt|gt|amp|quot|apos|#39);/g;

/** Where thumbs are what was asked for, one that is put to our question answers it. */
const thumbed = (sign: Extract<Understood, { kind: 'sign' }>, { kind }: Asked): Understood => {
  if (kind !== 'thumbs' || sign.mood === 'none') return sign;
  const score = ['👎', '👍'].indexOf(sign.sign);
  return score < 0 ? sign : { kind: 'answer', score };
};

const readingOf = ({ language, reads }: Asked) => ({ language, reads });

const understand = (words: string, asked: Asked, medium: Medium): Understood => {
  if (words === '') return { kind: 'empty' };
  const reading = { medium, ...readingOf(asked) };
  const command: Command | undefined = commandIn(words, reading);
  if (command) return command === 'unsubscribe' ? obeying(words, asked) : { kind: command };
  const objection = objectionIn(words, reading);
  if (objection) return objecting(words, objection, asked);
  const corrected = asked.answered && medium === 'sms' ? correctionIn(words, asked) : undefined;
  if (corrected) return { kind: 'answer', score: corrected.score, comment: corrected.comment, corrects: true };
  const rated = restatedIn(words, asked) ?? correctedAtOnce(words, asked) ?? ratingIn(words, asked);
  if (rated.kind === 'rated') return { kind: 'answer', score: rated.score, comment: rated.comment };
  return { kind: 'comment', comment: words, ambiguous: rated.ambiguous };
};

/** Whoever wants their data deleted wants more than silence, and a person has to see to it. */
const obeying = (words: string, { language }: Asked): Understood => ({
  kind: 'unsubscribe',
  ...(speaksOf(words, alarmWords().alarming['data-deletion'], language) && { words }),
});

/** What was said beside the wish is kept whole: a person reads it as it was written. */
const objecting = (words: string, { rest, beside }: Objection, asked: Asked): Understood => {
  const rated = ratingIn(rest, asked);
  if (rated.kind === 'unrated') return beside ? { kind: 'unsubscribe', words } : obeying(words, asked);
  return { kind: 'answer', score: rated.score, ...(rated.comment !== undefined && { comment: words }), objects: true };
};
