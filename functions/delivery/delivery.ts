import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { plus } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { fallBack } from '../../shared/steps/survey/fall-back.ts';
import { noteComplaint, noteOptOut } from '../../shared/steps/survey/note-opt-out.ts';
import { releaseSlots } from '../../shared/steps/survey/slots.ts';
import type { DeliveryDeps, DeliveryOutcome } from './deps.ts';
import { judgeAddress } from './judge-address.ts';
import { reportOnLetter } from './lose-letter.ts';
import { readReport } from './read-report.ts';
import { hasFailed, type Report } from './report.ts';

/**
 * Records what became of a mail or a text. An address that takes nothing, or whose owner wants nothing, gets no more at
 * once, from any programme; other failures close it only when they go on. What did not arrive may go by another channel,
 * else it does not count as asking.
 */
export const recordDelivery = async (
  message: { readonly id: string; readonly body: string },
  deps: DeliveryDeps,
): Promise<DeliveryOutcome> => {
  const report = readReport(message.body);
  if (report.kind === 'unfit') {
    const { id, body } = message;
    await deps.parking.park({ id, queue: 'heardback-delivery', reason: report.reason, body, at: deps.clock.now() });
    return { kind: 'parked' };
  }
  if (report.kind === 'irrelevant') return report;
  const { about } = report;
  return 'letterId' in about
    ? reportOnLetter(about.letterId, report, deps)
    : reportOnSurvey(about.surveyId, report, deps);
};

const reportOnSurvey = async (id: string, report: Report, deps: DeliveryDeps): Promise<DeliveryOutcome> => {
  const recorded = await record(id, report, deps);
  if (!recorded) return { kind: 'irrelevant' };
  const { survey, changed: isNews } = recorded;
  const { channel, address, contactId } = survey;
  // A survey that went over to another channel since has another address, too.
  if (channel === report.channel) {
    const hash = addressHash(channel, address, deps.keyring.addresses);
    await judgeAddress({ hash, channel, contactId, isNews }, report, deps);
  }
  if (report.fate === 'unwanted') await noteComplaint(id, report.at, deps.records);
  if (report.fate === 'opted-out') await noteOptOut(id, report.at, deps.records);
  // A crash may have come between the record and the slot: told again, it is given back.
  const hasBounced = isNews || survey.state === 'bounced';
  if (hasFailed(report) && !(await fallBack(id, deps)) && hasBounced) await releaseSlots(survey, deps);
  return { kind: 'recorded' };
};

interface Recorded {
  /** As it was before the report. */
  readonly survey: SurveyRow;
  readonly changed: boolean;
}

const record = (id: string, report: Report, { records, programs }: DeliveryDeps): Promise<Recorded | undefined> =>
  untilCommitted(async (): Promise<Attempt<Recorded | undefined>> => {
    const survey = await records.get({ kind: 'survey', id: [id] });
    if (!survey) return { commit: nothingToCommit, value: undefined };
    const { answerWithin } = await programs.find(survey.programHash);
    const decided = isLate(report, survey)
      ? undefined
      : decide(commandFor(report, plus(report.at, answerWithin)), survey);
    if (decided?.kind !== 'accepted') return { commit: nothingToCommit, value: { survey, changed: false } };
    return { commit: await records.commit([{ put: evolve(survey, decided.event) }]), value: { survey, changed: true } };
  });

/**
 * A mail that comes back for a passing reason after it arrived is an out-of-office note in disguise; and a report is no
 * news once the survey goes by another channel.
 */
const isLate = ({ fate, channel }: Report, survey: SurveyRow): boolean => {
  const isPassing = fate === 'lost' || fate === 'refused';
  const hasArrived = 'deliveredAt' in survey && survey.deliveredAt !== undefined;
  return survey.channel !== channel || (channel === 'email' && isPassing && hasArrived);
};

/** A complaint says that the mail arrived; it ends nothing but further mail. */
const commandFor = (report: Report, answerBy: string): SurveyCommand => {
  const { messageId, at, why: reason } = report;
  return hasFailed(report)
    ? { type: 'recordBounce', messageId, at, answerBy, reason }
    : { type: 'recordDelivery', messageId, at, answerBy };
};
