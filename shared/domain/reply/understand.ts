import { automaticBecause, type Incoming } from './automatic.ts';
import { type Command, commandIn, type Medium } from './commands.ts';
import { ownWords } from './cut.ts';
import { ratingIn } from './rating.ts';
import { visible } from './text.ts';
import type { Understood } from './understood.ts';

/** What the survey asked, which tells what an answer can be. */
export interface Asked {
  readonly scale: { readonly low: number; readonly high: number };
  /** BCP 47 language of the survey. Customers answer in others too; it decides where words are the same in several. */
  readonly language: string;
  readonly kind?: 'scale' | 'thumbs' | undefined;
}

/**
 * What a mail reply means. Machines are told from people first, then wishes from words, then ratings from mere numbers.
 * @param mail decoded text (quotes marked with `>`), subject and headers, their names in lower case.
 */
export const understandMail = (mail: Incoming, asked: Asked): Understood => {
  const why = automaticBecause(mail);
  if (why !== undefined) return { kind: 'automatic', why };
  const words = ownWords(mail.text);
  // List-Unsubscribe by mail and old habits say it in the subject alone; a reply's subject is our own.
  if (commandIn(visible(mail.subject.slice(0, 200)), { medium: 'mail', language: asked.language }) === 'unsubscribe')
    return { kind: 'unsubscribe' };
  return understand(words, asked, 'mail');
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
