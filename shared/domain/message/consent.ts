import type { ConsentRow } from '../../contracts/rows/consent.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { personName } from '../contact/name.ts';
import { idOf } from '../id.ts';
import type { Instant } from '../instant.ts';

export interface Invitation {
  /** Told apart by this: the same once more is the same invitation. */
  readonly once: string;
  readonly use: ConsentRow['use'];
  /** What the customer is to agree to, to the letter. */
  readonly words: string;
  readonly by: ConsentRow['askedBy'];
  readonly at: Instant;
}

export const consentIdOf = (taskId: string, once: string): string => idOf('consent', taskId, once);

/** A question to a customer whether their words may be used; nothing is agreed to yet. */
export const consentAsked = (task: TaskRow, { once, use, words, by, at }: Invitation): ConsentRow => ({
  ...{
    kind: 'consent',
    version: 0,
    id: consentIdOf(task.id, once),
    taskId: task.id,
    contactId: task.contactId,
    use,
    words,
  },
  ...{
    name: personName(task.contact.name) ?? '',
    language: task.language ?? 'en',
    askedBy: by,
    askedAt: at,
    state: 'asked',
  },
});

/** Whether the customer said no before ever agreeing. */
export const isDeclined = ({ state, agreedAt }: Pick<ConsentRow, 'state' | 'agreedAt'>): boolean =>
  state === 'revoked' && agreedAt === undefined;

/** What the customer decided; the same again changes nothing, and whoever declined or took it back may agree anew. */
export const decided = (
  consent: ConsentRow,
  wish: { readonly agrees: boolean; readonly declines?: boolean; readonly name?: string | undefined },
  at: Instant,
): ConsentRow => {
  if (wish.agrees)
    return consent.state === 'agreed'
      ? consent
      : { ...consent, state: 'agreed', name: wish.name || consent.name, agreedAt: at, revokedAt: undefined };
  const ends = consent.state === 'agreed' || (consent.state === 'asked' && wish.declines);
  return ends ? { ...consent, state: 'revoked', revokedAt: at } : consent;
};
