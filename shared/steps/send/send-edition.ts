import type { EditionRow } from '../../contracts/rows/watch.ts';
import { type Instant, millisecondsOf } from '../../domain/instant.ts';
import type { Clock, Ids, Mailer, OutgoingMail, SendOutcome } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { type SendAttempt, sendOnce } from './send-once.ts';
import { afterAttempt, isHeldBy, standingOf } from './sending-row.ts';

interface EditionDeps {
  readonly records: Pick<Records, 'get' | 'commit'>;
  readonly mailer: Mailer;
  readonly ids: Ids;
  readonly clock: Clock;
}

interface Claimed {
  readonly kind: 'claimed';
  readonly row: EditionRow;
  readonly attempt: SendAttempt;
}
type Left = { readonly kind: 'left' };

/** Until no wake-up asks for it any more. */
const keptFor = 30 * 86_400;

/**
 * Sends one mail about the scores to one reader, at most once however often it is asked for. What was refused for now is sent
 * by the next wake-up.
 * @param id the same for the same mail.
 * @param mail made only when it is to be sent.
 */
export const sendEdition = async (
  id: string,
  mail: () => Promise<OutgoingMail>,
  deps: EditionDeps,
): Promise<SendOutcome | Left> => {
  const found = await sendOnce<Claimed, Left, void>(
    {
      claim: (attempt) => untilCommitted(() => claim(id, attempt, deps)),
      send: async () => deps.mailer.send(await mail()),
      record: (claimed, outcome) => untilCommitted(() => record(claimed, outcome, deps)),
    },
    deps,
  );
  return found.kind === 'left' ? found : found.outcome;
};

const claim = async (id: string, attempt: SendAttempt, { records }: EditionDeps): Promise<Attempt<Claimed | Left>> => {
  const found = await records.get({ kind: 'edition', id: [id] });
  const standing = found ? standingOf(found, attempt.at) : 'waiting';
  if (found && standing === 'forgotten')
    return { commit: await records.commit([{ put: { ...found, state: 'unknown' } }]), value: { kind: 'left' } };
  if (standing !== 'waiting') return { commit: nothingToCommit, value: { kind: 'left' } };
  const row: EditionRow = { ...(found ?? first(id, attempt.at)), state: 'sending', attempt };
  return { commit: await records.commit([{ put: row }]), value: { kind: 'claimed', row, attempt } };
};

const first = (id: string, at: Instant): EditionRow => ({
  ...{ kind: 'edition', version: 0, id, state: 'waiting' },
  expires: Math.floor(millisecondsOf(at) / 1000) + keptFor,
});

const record = async (
  { row, attempt }: Claimed,
  outcome: SendOutcome,
  { records }: EditionDeps,
): Promise<Attempt<void>> => {
  const found = await records.get({ kind: 'edition', id: [row.id] });
  if (!found || !isHeldBy(found, attempt)) return { commit: nothingToCommit, value: undefined };
  return { commit: await records.commit([{ put: { ...found, ...afterAttempt(outcome) } }]), value: undefined };
};
