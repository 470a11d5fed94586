import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { RuntimeConfig } from '../../contracts/config/config.ts';
import { domainOf } from '../../domain/contact/domain-of.ts';
import type { SendingAccount } from '../../ports/allowance.ts';
import { type AllowanceDeps, SharedAllowance } from '../../steps/send/shared-allowance.ts';
import { jsonLog, realPause, systemClock } from '../node/system.ts';

/** What SES says of the account. It may be asked once a second, by all of the account's systems together. */
export class SesAccount implements SendingAccount {
  private readonly client: SESv2Client;

  constructor(client: SESv2Client) {
    this.client = client;
  }

  async limits() {
    const { SendQuota } = await this.client.send(new GetAccountCommand({}));
    const { MaxSendRate, Max24HourSend, SentLast24Hours } = SendQuota ?? {};
    if (!MaxSendRate || Max24HourSend === undefined) throw new Error('SES names no limits of the account.');
    return { perSecond: MaxSendRate, perDay: Max24HourSend, sent: SentLast24Hours ?? 0 };
  }
}

/** The allowance of everybody who sends mail from here. */
export const sharedAllowance = (
  client: SESv2Client,
  records: AllowanceDeps['records'],
  { sending, brand }: Pick<RuntimeConfig, 'sending' | 'brand'>,
): SharedAllowance =>
  new SharedAllowance({
    records,
    account: new SesAccount(client),
    clock: systemClock,
    pause: realPause,
    log: jsonLog,
    terms: { ...sending, domain: domainOf(brand.from) },
  });
