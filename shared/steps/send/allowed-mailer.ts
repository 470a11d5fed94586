import type { Priority } from '../../domain/sending/priority.ts';
import type { Allowance, Leave } from '../../ports/allowance.ts';
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/ports.ts';

/** How SES says that it takes no more for now. */
const tooMany = new Set(['TooManyRequestsException', 'Throttling', 'ThrottlingException', 'LimitExceededException']);

/** Mail within what the account may send. What may not leave now was certainly not sent. */
export class AllowedMailer implements Mailer {
  private readonly mailer: Mailer;
  private readonly allowance: Allowance;
  private readonly priority: Priority;

  constructor(mailer: Mailer, allowance: Allowance, priority: Priority) {
    this.mailer = mailer;
    this.allowance = allowance;
    this.priority = priority;
  }

  async send(mail: OutgoingMail): Promise<SendOutcome> {
    const leave = await this.leave(mail.priority ?? this.priority);
    if (leave.kind === 'unheard') return { kind: 'refused', temporary: true, reason: 'allowance' };
    if (leave.kind === 'later') return { kind: 'refused', temporary: true, reason: leave.why, retryAt: leave.until };
    const outcome = await this.mailer.send(mail);
    if (outcome.kind === 'refused' && tooMany.has(outcome.reason))
      await this.allowance.refused().catch(() => undefined);
    return outcome;
  }

  /** Whoever sends has claimed the message: it must not hang in between because nobody could be asked. */
  private async leave(priority: Priority): Promise<Leave | { readonly kind: 'unheard' }> {
    try {
      return await this.allowance.take(priority);
    } catch {
      return { kind: 'unheard' };
    }
  }
}
