import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { UnheardRow } from '../../shared/contracts/rows/conversation.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import type { Clock, Notifier, Parking } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { counted, quotaOf } from '../../shared/steps/conversation/quota.ts';
import type { Received } from './received.ts';

export interface SetAsideDeps {
  readonly records: Records;
  readonly parking: Parking;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly config: RuntimeConfig;
  /** Where a person finds the mail, by the name of the object that holds it. */
  readonly placeOf: (key: string) => string;
}

export type Aside = Pick<UnheardRow, 'why'> & Partial<Pick<UnheardRow, 'sign' | 'surveyId' | 'taskId'>>;

const reasons: Readonly<Record<UnheardRow['why'], string>> = {
  automatic: 'A mail that a machine wrote. It was taken for no answer.',
  virus: 'A mail in which SES found a virus. Do not open it.',
  forged: 'A mail that is not from where it says, by its domain’s own checks. It was taken for no answer.',
  spam: 'A mail that SES takes for spam. It was taken for no answer.',
  gone: 'A mail that was erased before it was read.',
  surplus: 'A mail of somebody unknown, when many of them wrote at once.',
  'not-staff': 'A mail to an address of staff from somebody else, or from nobody who can be proven.',
};

/** Keeps that a mail came to nothing, why, and where it lies: it is counted, listed, and can be taken all the same. */
export const setAside = async (received: Received, aside: Aside, deps: SetAsideDeps): Promise<void> => {
  const { records, parking, clock, config, placeOf } = deps;
  const { id, key, recipients } = received;
  const at = clock.now();
  await untilCommitted(async () => {
    const found = await records.get({ kind: 'unheard', id: [id] });
    // Set aside again after a person had it taken: it is in the list as it should be.
    if (found && found.replayedAt === undefined) return { commit: nothingToCommit, value: undefined };
    const expires = Math.floor((millisecondsOf(at) + config.retention.mails) / 1000);
    const row: UnheardRow = {
      ...{ kind: 'unheard', version: found?.version ?? 0, id, at, key, recipients: [...recipients], expires },
      ...aside,
    };
    return { commit: await records.commit([{ put: row }]), value: undefined };
  });
  const sign = aside.sign === undefined ? '' : ` (${aside.sign})`;
  const reason = `${reasons[aside.why]}${sign} GET /v1/unheard lists it; POST /v1/unheard/replay has it taken as a person’s.`;
  await parking.park({ id, queue: 'heardback-inbound-email', reason, body: placeOf(key), at });
};

/** Calls the first team once within an hour in which strangers write more than can be told one by one. */
export const tellOfSurplus = async ({ records, notifier, clock, config }: SetAsideDeps): Promise<void> => {
  const quota = await quotaOf('surplus', { per: 'hour', now: clock.now() }, records);
  if (quota.count > 0) return;
  const [team = ''] = Object.keys(config.teams);
  await notifier.publish({
    id: `mail.${quota.id}`,
    subject: 'Many strangers write at once',
    message:
      'More people whom nobody knows have written than can be told one by one. What comes beyond that is listed by GET /v1/unheard (why: surplus) and opens no tasks. Look through it, and have what is real taken by POST /v1/unheard/replay.',
    attributes: { kind: 'mail', team, severity: 'normal', event: 'opened' },
  });
  await records.commit([{ put: counted(quota) }]);
};
