import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { readObjection } from '../../shared/steps/contact/may-write.ts';
import { type InboundEmailDeps, type InboundEmailOutcome, type Incoming, objectsIn } from './incoming.ts';
import { answerableAt } from './sender.ts';
import { objection, strayFrom } from './without-survey.ts';

interface OthersAnswer {
  readonly survey: SurveyRow;
  readonly incoming: Incoming;
  readonly understood: Understood;
  readonly words: string;
}

/**
 * What somebody says about a survey that was sent to somebody else, a colleague or the same person from another address: their
 * words are theirs, in a task in which they are answered; no rating is taken in another's place, and where one was meant they hear
 * once where it counts.
 */
export const answerOfOther = async (
  { survey, incoming, understood, words }: OthersAnswer,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const address = answerableAt(incoming.mail);
  const note = `Answers the survey (${survey.program}) that was sent to ${survey.address}.`;
  if (address !== undefined && objectsIn(understood))
    return objection({ incoming, address, understood, words, note }, deps);
  const outcome = await strayFrom({ incoming, address, words, note }, deps);
  if (address !== undefined && understood.kind === 'answer')
    await sayWhereItCounts({ survey, address, inReplyTo: incoming.mail.messageId }, deps);
  return outcome;
};

const rememberedFor = 90 * 86_400;

/** Once for each survey and address. */
const sayWhereItCounts = async (
  {
    survey,
    address,
    inReplyTo,
  }: { readonly survey: SurveyRow; readonly address: string; readonly inReplyTo?: string | undefined },
  { records, keyring, clock, speak }: InboundEmailDeps,
): Promise<void> => {
  const hash = addressHash('email', address, keyring.addresses);
  const id = idOf('saying', 'not-yours', survey.id, hash);
  const now = clock.now();
  const made = await untilCommitted(async () => {
    const { objection } = await readObjection({ channel: 'email', address, what: 'reply' }, { records, keyring });
    if (objection) return { commit: nothingToCommit, value: false };
    if (await records.get({ kind: 'saying', id: [id] })) return { commit: nothingToCommit, value: true };
    const saying: SayingRow = {
      ...{
        kind: 'saying',
        version: 0,
        id,
        what: 'not-yours',
        surveyId: survey.id,
        channel: 'email',
        address,
        createdAt: now,
      },
      ...{ state: 'waiting', expires: Math.floor(millisecondsOf(now) / 1000) + rememberedFor },
      ...(inReplyTo !== undefined && { inReplyTo }),
    };
    return { commit: await records.commit([{ put: saying }]), value: true };
  });
  if (made) await speak({ id });
};
