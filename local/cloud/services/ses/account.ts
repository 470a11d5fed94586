import type { Mailbox } from './mailbox.ts';

const day = 86_400_000;

/** What an account says of itself that has left the sandbox; it sends as much as it wants, here. */
export const accountOf = (mailbox: Mailbox, now: number) => ({
  DedicatedIpAutoWarmupEnabled: false,
  EnforcementStatus: 'HEALTHY',
  ProductionAccessEnabled: true,
  SendingEnabled: true,
  SendQuota: {
    // As SES writes "no limit".
    Max24HourSend: -1,
    MaxSendRate: 10_000,
    SentLast24Hours: mailbox.list().filter(({ at }) => at > now - day).length,
  },
  SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
});
