import type { TaskRow } from '../../contracts/rows/task.ts';
import { addBusinessTime } from '../calendar/business-time.ts';
import { type Instant, later } from '../instant.ts';
import { armed, isOver, nextDeadline, noted, resumed, type TeamClock } from '../task/clocks.ts';
import { flagsOf } from '../task/severity.ts';
import { feeling } from '../task/words/feeling.ts';
import { saysAnyOf, speaksOf } from '../task/words/find.ts';

export interface Reply {
  readonly words: string;
  readonly at: Instant;
  readonly clock: TeamClock;
  /** Working time until somebody has to read what came after the task was closed, in milliseconds. */
  readonly within: number;
  /** Message-ID of the mail, for the headers of what is written back. */
  readonly messageId?: string | undefined;
}

const gratitude = [
  'thanks|thank you|many thanks|thx|cheers|much appreciated',
  'danke|dankeschön|vielen dank|besten dank',
  'merci|gracias|grazie|bedankt|dank je|dank u|obrigado|obrigada|dziękuję|dzięki|tack|teşekkürler|teşekkür ederim',
  'спасибо|благодарю|дякую|شكرا|شكراً|תודה|ありがとう|谢谢|謝謝|感谢',
] as const;

/** A short word of thanks that asks for nothing and is not angry. */
const isThanks = (words: string): boolean =>
  words.length < 200 && !/[?？؟]/.test(words) && saysAnyOf(words, gratitude) && !speaksOf(words, feeling.appalled);

/**
 * The task after its customer wrote back: whoever waited for them waits no longer, and words that a person must see at once
 * make it urgent. What was closed opens again, unless the customer only says thank you.
 */
export const withReply = (task: TaskRow, { words, at, clock, within, messageId }: Reply): TaskRow => {
  const found = flagsOf(words, 'passive', task.language);
  const raised =
    found.length > 0 ? { flags: [...new Set([...(task.flags ?? []), ...found])], severity: 'urgent' as const } : {};
  const told = noted(
    { ...task, ...raised, ...(messageId !== undefined && { thread: messageId }) },
    { at, by: 'customer', act: 'replied' },
  );
  if (!isOver(task)) return resumed(told, at, clock);
  if (isThanks(words)) return told;
  const due = addBusinessTime(at, within, clock);
  const ends = {
    dueAt: due,
    resolveBy: due,
    rungUntil: undefined,
    remindAt: undefined,
    waitingSince: undefined,
    ladder: undefined,
  };
  const open = noted({ ...told, ...ends, state: 'open' }, { at, by: 'heardback', act: 'reopened' });
  return armed(open, nextDeadline(open));
};

/** The task after a message to its customer did not leave or came back: nobody was contacted by it. */
export const withFailure = (task: TaskRow, reason: string, at: Instant): TaskRow => {
  const told = noted(task, { at, by: 'heardback', act: 'not-delivered', note: reason });
  if (told.state !== 'contacted') return told;
  const { waitingSince: _, ...again } = told;
  const back: TaskRow = { ...again, state: 'acknowledged' };
  // Never in the past: the due index is looked at hour by hour, and not twice.
  const deadline = nextDeadline(back);
  return armed(back, deadline && later(deadline, at));
};
