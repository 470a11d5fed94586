import { type Incoming, machineIn } from './automatic.ts';
import { type Command, commandIn, type Medium } from './commands.ts';
import { ownWords } from './cut.ts';
import { ratingIn } from './rating.ts';
import { saidInSubject } from './subject.ts';
import { visible } from './text.ts';
import type { Understood } from './understood.ts';

/** What the survey asked, which tells what an answer can be. */
export interface Asked {
  readonly scale: { readonly low: number; readonly high: number };
  /** BCP 47 language of the survey. Customers answer in others too; it decides where words are the same in several. */
  readonly language: string;
  readonly kind?: 'scale' | 'thumbs' | undefined;
  /** Of the mail that asked: another one, above a mail without words, is what they said. */
  readonly subject?: string | undefined;
}

/**
 * What a mail reply means. Machines are told from people first, then wishes from words, then ratings from mere numbers.
 * @param mail decoded text (quotes marked with `>`), subject and headers, their names in lower case.
 */
export const understandMail = (mail: Incoming, asked: Asked): Understood => {
  const machine = machineIn(mail);
  if (machine?.certain) return { kind: 'automatic', why: machine.why };
  const words = ownWords(mail.text) || saidInSubject(mail.subject, asked.subject);
  // List-Unsubscribe by mail and old habits say it in the subject alone; a reply's subject is our own.
  if (commandIn(visible(mail.subject.slice(0, 200)), { medium: 'mail', language: asked.language }) === 'unsubscribe')
    return { kind: 'unsubscribe' };
  const understood = understand(words, asked, 'mail');
  // A machine that is asked back answers again, and we ask again.
  return machine && understood.kind === 'comment' ? { ...understood, ambiguous: false } : understood;
};

/** What a text message means. */
export const understandText = (body: string, asked: Asked): Understood =>
  understand(visible(body).trim(), asked, 'sms');

const understand = (words: string, asked: Asked, medium: Medium): Understood => {
  if (words === '') return { kind: 'empty' };
  const command: Command | undefined = commandIn(words, { medium, language: asked.language });
  if (command) return { kind: command };
  const rated = ratingIn(words, asked);
  if (rated.kind === 'rated') return { kind: 'answer', score: rated.score, comment: rated.comment };
  return { kind: 'comment', comment: words, ambiguous: rated.ambiguous };
};
