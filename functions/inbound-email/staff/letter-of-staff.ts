import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import type { HistoryEntry, TaskRow } from '../../../shared/contracts/rows/task.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { channelsOf, letterTo } from '../../../shared/domain/message/message.ts';
import { quoteOf } from '../../../shared/domain/message/quote.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import { meanings } from '../../../shared/domain/task/meaning.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { unseenSince } from '../../../shared/domain/task/unseen.ts';
import { teamRules } from '../../../shared/steps/task/team-clock.ts';
import type { InboundEmailDeps } from '../incoming.ts';
import type { Person } from './staff-place.ts';

export interface LetterOfStaff {
  readonly once: string;
  readonly person: Person;
  readonly step: number;
  readonly words: string;
  readonly at: Instant;
}

type Written =
  | { readonly kind: 'written'; readonly task: Task; readonly message: MessageRow }
  | { readonly kind: 'unsent'; readonly reason: string };

/** Four texts' worth, as in the inbox. In characters. */
const longestText = 600;

/** A letter to the customer by a mail of staff, as if it had been written in the inbox; or why it had better not leave. */
export const letterOfStaff = (
  task: TaskRow,
  letter: LetterOfStaff,
  { config }: Pick<InboundEmailDeps, 'config'>,
): Written => {
  const { person, step, words, at } = letter;
  const unsent = (reason: string): Written => ({ kind: 'unsent', reason });
  if (task.noContact) return unsent('This customer asked not to be contacted.');
  if (task.state === 'settling' || task.state === 'withdrawn')
    return unsent('Nobody has to answer this customer any more.');
  const unseen = unseenSince(task, { step, email: person.email });
  if (unseen) return unsent(`Since the mail that you answered: ${tellOf(unseen, task)}`);
  const message = messageFor(task, letter);
  if (!message) return unsent('There is no address of this customer.');
  if (message.channel === 'sms' && words.length > longestText)
    return unsent(`This customer has no e-mail address, and a text has at most ${longestText} characters.`);
  const note = `Wrote to the customer by ${message.channel === 'sms' ? 'text' : 'e-mail'}.`;
  const patch = { note, wrote: words };
  const rules = teamRules(task.team, config);
  const done = perform({ type: 'change', patch, by: person.email, rules }, task, at);
  return done.kind === 'refused' ? unsent(done.reason) : { kind: 'written', task: done.task, message };
};

const messageFor = (task: TaskRow, { once, person, words, at }: LetterOfStaff): MessageRow | undefined => {
  const channel = task.writer || channelsOf(task)[0] === 'email' ? 'email' : 'sms';
  return letterTo(task, {
    ...{ once: `mail.${once}`, purpose: 'answer', channel, by: person, words, at },
    to: channel === 'email' ? task.writer?.email : undefined,
    quote: channel === 'email' ? quoteOf(task) : undefined,
  });
};

const tellOf = ({ act, by, note }: HistoryEntry, { owner }: TaskRow): string => {
  const who = by === 'customer' ? 'the customer' : by;
  const why = note ? ` (${note.slice(0, 200)})` : '';
  return `${who}: ${meanings[act].line}${act === 'handed-over' ? ` to ${owner.name}` : why}.`;
};
