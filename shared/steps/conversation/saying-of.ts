import type { Channel } from '../../contracts/rows/base.ts';
import type { SayingRow } from '../../contracts/rows/conversation.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';

interface ToSay {
  readonly what: SayingRow['what'];
  /** What is answered. */
  readonly message: {
    readonly channel: Channel;
    readonly address: string;
    readonly messageId?: string | undefined;
  };
  readonly id: Id;
  readonly surveyId: string | undefined;
  readonly now: Instant;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** What is said in return, not sent yet. */
export const sayingOf = ({ what, message, id, surveyId, now, expires }: ToSay): SayingRow => ({
  kind: 'saying',
  version: 0,
  id,
  what,
  ...(surveyId !== undefined && { surveyId }),
  channel: message.channel,
  address: message.address,
  ...(message.messageId !== undefined && { inReplyTo: message.messageId }),
  createdAt: now,
  state: 'waiting',
  expires,
});
