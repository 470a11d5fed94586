import type { Saying } from '../../contracts/rows/conversation.ts';
import type { Writing } from '../contact/may-write.ts';

/** Which objections count against saying something in return. */
export const writingOf = (what: Saying): Extract<Writing, 'reply' | 'confirmation'> =>
  what === 'stopped' || what === 'help' ? 'confirmation' : 'reply';
