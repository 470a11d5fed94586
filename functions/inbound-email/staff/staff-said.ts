import { broughtAlong } from '../../../shared/domain/conversation/brought-along.ts';
import { ownWords } from '../../../shared/domain/reply/cut.ts';
import { readStaffWords } from '../../../shared/domain/staff/note-words.ts';
import { type InboundEmailDeps, type Incoming, nothingAsked, placeOf, said } from '../incoming.ts';

/** What a member of staff wants with a mail. */
export type StaffSaid =
  | { readonly kind: 'letter' | 'note'; readonly words: string }
  /** It may not be what the customer should get. */
  | { readonly kind: 'unsent'; readonly words: string; readonly reason: string }
  | { readonly kind: 'automatic'; readonly sign: string };

/** Nobody writes more than this by hand; what does is a quotation that was not marked as one. In characters. */
const longestLetter = 10_000;

/** Reads a mail of staff: a letter to the customer, a note by a word for it, or what had better be looked at first. */
export const staffSaid = (incoming: Incoming, deps: InboundEmailDeps): StaffSaid => {
  const { mail, received, unreadable } = incoming;
  const asked = nothingAsked(deps.config.brand.language);
  const { understood, words: all } = said(incoming, { asked, ours: [] }, deps);
  if (understood.kind === 'automatic') return { kind: 'automatic', sign: understood.why };
  if (received.byPerson === true) return { kind: 'note', words: all };
  const unsent = (reason: string): StaffSaid => ({ kind: 'unsent', words: all, reason });
  if (unreadable !== undefined) return unsent('Your mail could not be read.');
  // A thumb that is pressed below our mail is for us.
  if (mail.sign !== undefined) return { kind: 'note', words: all };
  const brought = broughtAlong(mail, { place: placeOf(received, deps), alone: false });
  const own = ownWords(mail.text);
  const read = readStaffWords(own);
  if (read.kind === 'note') return { kind: 'note', words: [read.words, brought].filter(Boolean).join('\n\n') };
  if (own === '') return unsent('There were no words in your mail.');
  if (brought !== '' || mail.calendar) return unsent('Something came with it that a letter cannot carry.');
  if (read.kind === 'mixed')
    return unsent('A line in it begins with a word for a note, so that it may not all be for the customer.');
  if (understood.kind === 'unsubscribe' && understood.words === undefined)
    return unsent('It reads like a wish to get no more mail, not like an answer.');
  if (own.length > longestLetter) return unsent('It is longer than a letter may be.');
  return quotesUs(own, deps)
    ? unsent('Parts of our own mail to you are in it, which the customer must not get.')
    : { kind: 'letter', words: read.words };
};

/** Words that only our mail to staff has: its buttons, its task, our addresses for replies. */
const quotesUs = (words: string, { config: { brand } }: InboundEmailDeps): boolean =>
  /\/t\/[\w-]{40,50}|\/app\/tasks\/|\bTask [0-9a-z]{26}\b/.test(words) ||
  words.toLowerCase().includes(`@${brand.replies.toLowerCase()}`);
