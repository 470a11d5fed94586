import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { plus } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import type { Parking } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { releaseSlots } from '../../shared/steps/survey/slots.ts';
import { type FallBackDeps, fallBack } from './fall-back.ts';
import { endLetters, loseLetter } from './lose-letter.ts';
import { type MailEvent, parseMailEvent } from './mail-event.ts';
import { withoutSoftBounces, withSoftBounce } from './soft-bounces.ts';

export interface DeliveryDeps extends FallBackDeps {
  readonly parking: Parking;
}

export type DeliveryOutcome = { readonly kind: 'recorded' | 'irrelevant' | 'parked' };
type Report = Extract<MailEvent, { surveyId: string }>;

/**
 * Records what became of a mail. A hard bounce or a complaint suppresses the address at once, for every programme; other
 * failures only when they go on. What did not arrive may go by another channel, else it does not count as asking.
 */
export const recordDelivery = async (
  message: { readonly id: string; readonly body: string },
  deps: DeliveryDeps,
): Promise<DeliveryOutcome> => {
  const report = parseMailEvent(message.body);
  if (report.kind === 'unfit') {
    await deps.parking.park({
      id: message.id,
      queue: 'heardback-delivery',
      reason: report.reason,
      body: message.body,
      at: deps.clock.now(),
    });
    return { kind: 'parked' };
  }
  if (report.kind === 'irrelevant') return report;
  if (report.kind === 'letter-lost') return loseLetter(report, deps);
  if (report.kind === 'letter-unwanted') return endLetters(report, deps);
  const recorded = await record(report, deps);
  if (!recorded) return { kind: 'irrelevant' };
  await judgeAddress(recorded, report, deps);
  const failed = report.kind === 'hard-bounce' || report.kind === 'soft-bounce' || report.kind === 'rejected';
  if (failed && !(await fallBack(recorded.survey.id, deps)) && recorded.changed)
    await releaseSlots(recorded.survey, deps);
  return { kind: 'recorded' };
};

interface Recorded {
  /** As it was before the report. */
  readonly survey: SurveyRow;
  readonly changed: boolean;
}

const record = (report: Report, { records, programs }: DeliveryDeps): Promise<Recorded | undefined> =>
  untilCommitted(async (): Promise<Attempt<Recorded | undefined>> => {
    const survey = await records.get({ kind: 'survey', id: [report.surveyId] });
    if (!survey) return { commit: nothingToCommit, value: undefined };
    const { answerWithin } = await programs.find(survey.programHash);
    const decided = isLate(report, survey)
      ? undefined
      : decide(commandFor(report, plus(report.at, answerWithin)), survey);
    if (decided?.kind !== 'accepted') return { commit: nothingToCommit, value: { survey, changed: false } };
    return { commit: await records.commit([{ put: evolve(survey, decided.event) }]), value: { survey, changed: true } };
  });

/**
 * A passing failure reported after the mail arrived is an out-of-office note in disguise; and a report on a mail is no news
 * once the survey goes by another channel.
 */
const isLate = (report: Report, survey: SurveyRow): boolean =>
  survey.channel !== 'email' ||
  (report.kind === 'soft-bounce' && 'deliveredAt' in survey && survey.deliveredAt !== undefined);

/** A complaint says that the mail arrived; it ends nothing but further mail. */
const commandFor = ({ kind, messageId, at }: Report, answerBy: string): SurveyCommand => {
  const reason = reasons[kind];
  return reason === undefined
    ? { type: 'recordDelivery', messageId, at, answerBy }
    : { type: 'recordBounce', messageId, at, answerBy, reason };
};

const reasons: Readonly<Record<Report['kind'], string | undefined>> = {
  delivered: undefined,
  complained: undefined,
  'hard-bounce': 'The address does not take mail (hard bounce).',
  'soft-bounce': 'The mail could not be delivered for now, however often SES tried (soft bounce).',
  rejected: 'SES refused the mail.',
};

/** Mail goes to one address, also when the survey has gone over to another channel since. */
const judgeAddress = async ({ survey, changed }: Recorded, report: Report, deps: DeliveryDeps): Promise<void> => {
  const { records, keyring } = deps;
  if (survey.channel !== 'email') return;
  const { channel, address, contactId } = survey;
  const hash = addressHash(channel, address, keyring.addresses);
  const reason = report.kind === 'complained' ? 'complained' : report.kind === 'hard-bounce' ? 'bounced' : undefined;
  if (reason) await suppress({ hash, channel, contactId, reason, at: report.at }, records);
  else if (changed && report.kind !== 'rejected') await countSoftBounces(hash, report, records);
};

const countSoftBounces = (hash: string, { kind, at }: Report, records: Records): Promise<void> =>
  untilCommitted(async () => {
    const row = await records.get({ kind: 'address', id: [hash] });
    const next =
      row && (kind === 'soft-bounce' ? withSoftBounce(row, at) : row.softBounces ? withoutSoftBounces(row) : row);
    return { commit: next && next !== row ? await records.commit([{ put: next }]) : nothingToCommit, value: undefined };
  });
