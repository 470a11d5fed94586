import type { SurveyRow } from '../../shared/contracts/rows.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { plus } from '../../shared/domain/instant.ts';
import { decide } from '../../shared/domain/survey/decide.ts';
import { evolve } from '../../shared/domain/survey/evolve.ts';
import type { SurveyCommand } from '../../shared/domain/survey/survey.ts';
import type { Clock, Keyring, Parking } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import type { ProgramSnapshots } from '../../shared/runtime/programs.ts';
import { suppress } from '../../shared/runtime/suppress.ts';
import { nothingToCommit, untilCommitted } from '../../shared/runtime/until-committed.ts';
import { type MailEvent, parseMailEvent } from './mail-event.ts';

export interface DeliveryDeps {
  readonly records: Records;
  readonly parking: Parking;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly programs: ProgramSnapshots;
}

export type DeliveryOutcome = { readonly kind: 'recorded' | 'irrelevant' | 'parked' };
type Report = Extract<MailEvent, { surveyId: string }>;

/** Records what became of a mail. A hard bounce or a complaint suppresses the address at once, for every programme. */
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
  const survey = await record(report, deps);
  if (!survey) return { kind: 'irrelevant' };
  if (report.kind !== 'delivered') await suppressAddress(survey, report, deps);
  return { kind: 'recorded' };
};

const record = (report: Report, { records, programs }: DeliveryDeps): Promise<SurveyRow | undefined> =>
  untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [report.surveyId] });
    const command = survey && commandFor(report, plus(report.at, (await programs.find(survey.programHash)).answerWithin));
    const decided = survey && command && decide(command, survey);
    if (!survey || !decided || decided.kind === 'refused') return { commit: nothingToCommit, value: survey };
    return { commit: await records.commit([{ put: evolve(survey, decided.event) }]), value: survey };
  });

/** A complaint says that the mail arrived; it ends nothing but further mail. */
const commandFor = ({ kind, messageId, at }: Report, answerBy: string): SurveyCommand =>
  kind === 'hard-bounce'
    ? { type: 'recordBounce', messageId, at, answerBy, reason: 'The address does not take mail (hard bounce).' }
    : { type: 'recordDelivery', messageId, at, answerBy };

const suppressAddress = (
  { channel, address, contactId }: SurveyRow,
  { kind, at }: Report,
  { records, keyring }: DeliveryDeps,
): Promise<void> =>
  suppress(
    {
      hash: addressHash(channel, address, keyring.addresses),
      channel,
      contactId,
      reason: kind === 'complained' ? 'complained' : 'bounced',
      at,
    },
    records,
  );
