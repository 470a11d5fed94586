import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Clock, Notifier, Parking } from '../../shared/ports/ports.ts';

/** A mail that a person should look at, by the name of the object that holds it. */
export interface ForStaff {
  readonly id: string;
  readonly key: string;
  readonly why: 'no-survey' | 'virus' | 'forged' | 'spam' | `unreadable: ${string}`;
}

interface StaffDeps {
  readonly parking: Parking;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly config: RuntimeConfig;
  readonly bucket: string;
}

const reasons = {
  'no-survey': 'A mail that belongs to no survey. Read it, and answer it if it needs an answer.',
  virus: 'A mail in which SES found a virus. Do not open it.',
  forged: 'A mail that is not from where it says, by its domain’s own checks. It was not taken for an answer.',
  spam: 'A mail that SES takes for spam. It was not taken for an answer.',
} as const;

/** Keeps where the mail lies and why, and calls the first team for what a person wrote. The notice carries no words. */
export const tellStaff =
  ({ parking, notifier, clock, config, bucket }: StaffDeps) =>
  async ({ id, key, why }: ForStaff): Promise<void> => {
    const reason =
      why in reasons
        ? reasons[why as keyof typeof reasons]
        : `A mail that could not be read (${why}). Look at it as it came.`;
    const where = `s3://${bucket}/${key}`;
    await parking.park({ id, queue: 'heardback-inbound-email', reason, body: where, at: clock.now() });
    const [team = ''] = Object.keys(config.teams);
    if (why === 'virus' || why === 'forged' || why === 'spam') return;
    await notifier.publish({
      id: `mail.${id}`,
      subject: 'A customer wrote, and not about a survey',
      message: `${reason}\nIt lies at ${where}.`,
      attributes: { kind: 'mail', team, severity: 'normal', event: 'opened' },
    });
  };
