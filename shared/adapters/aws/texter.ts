import { type PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { plus } from '../../domain/instant.ts';
import type { Clock, Log, OutgoingText, SendOutcome, Texter } from '../../ports/ports.ts';
import { isMonthSpent, outcomeOfFailure } from './send-failure.ts';

export interface TexterSetting {
  /** Through it AWS reports what became of a text. */
  readonly configurationSet: string;
  /** Own number in E.164 that the texts come from, so that answers reach us; without it AWS chooses one. */
  readonly number: string | undefined;
  readonly clock: Clock;
  /** Hears `texts.spent` when the account may spend no more on texts this month. */
  readonly log: Log;
}

/** A limit that people raise, or a month that ends: to look every few minutes would cost more than it finds, in milliseconds. */
const untilNextLook = 3 * 3_600_000;

/** Texts through AWS End User Messaging. The client must not repeat requests (`maxAttempts: 1`). */
export class EndUserTexter implements Texter {
  private readonly client: PinpointSMSVoiceV2Client;
  private readonly setting: TexterSetting;

  constructor(client: PinpointSMSVoiceV2Client, setting: TexterSetting) {
    this.client = client;
    this.setting = setting;
  }

  async send({ to, body, ...about }: OutgoingText): Promise<SendOutcome> {
    const { configurationSet, number } = this.setting;
    try {
      const { MessageId } = await this.client.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          MessageBody: body,
          MessageType: 'TRANSACTIONAL',
          ConfigurationSetName: configurationSet,
          ...(number !== undefined && { OriginationIdentity: number }),
          ...contextOf(about),
        }),
      );
      return MessageId
        ? { kind: 'sent', messageId: MessageId }
        : { kind: 'unknown', reason: 'AWS took the text without a message id.' };
    } catch (error) {
      return isMonthSpent(error) ? this.spent(error) : outcomeOfFailure(error);
    }
  }

  private spent(error: unknown): SendOutcome {
    const { clock, log } = this.setting;
    log.warn('texts.spent');
    const outcome = outcomeOfFailure(error);
    return outcome.kind === 'refused' ? { ...outcome, retryAt: plus(clock.now(), untilNextLook) } : outcome;
  }
}

/** It comes back with every report, so that a report finds what it is about. */
const contextOf = (about: Omit<OutgoingText, 'to' | 'body'>) => {
  const given = Object.entries(about).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? { Context: Object.fromEntries(given) } : {};
};
