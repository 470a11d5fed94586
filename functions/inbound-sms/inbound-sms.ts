import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { Timer } from '../../shared/ports/ports.ts';
import { type HearDeps, type HeardOutcome, hear } from '../../shared/steps/conversation/hear.ts';
import { noteArrival } from '../../shared/steps/conversation/note-arrival.ts';
import { takeReply } from '../../shared/steps/conversation/take-reply.ts';
import { type StrayOutcome, takeStray } from '../../shared/steps/conversation/take-stray.ts';
import { askedAt } from '../../shared/steps/survey/find-asked.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { readAs } from './reading.ts';
import { readText } from './text.ts';

export interface InboundSmsDeps extends HearDeps {
  readonly timer: Timer;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
}

/**
 * Takes a text from a customer: an answer to the survey that was texted to them last, a comment on it, or a wish.
 * What belongs to no survey becomes a task, which somebody answers.
 * @throws PermanentError for what is no text: it is parked.
 */
export const inboundSms = async (body: string, deps: InboundSmsDeps): Promise<HeardOutcome | StrayOutcome> => {
  const text = readText(body);
  if (!text)
    throw new PermanentError(
      'Not a text message. Only two-way numbers of AWS End User Messaging may publish to this topic.',
    );
  const address = text.originationNumber.trim();
  // AWS gives numbers in E.164; short codes and names of senders cannot be answered.
  if (!/^\+[1-9]\d{6,14}$/.test(address))
    throw new PermanentError('A text from a number that cannot be answered. Read it here, and erase it.');
  const [survey] = await askedAt({ channel: 'sms', address }, deps);
  const about = survey && { survey, program: await deps.programs.find(survey.programHash) };
  const hash = addressHash('sms', address, deps.keyring.addresses);
  const { inboundMessageId: id } = text;
  await noteArrival({ id, channel: 'sms', once: id, surveyId: survey?.id, from: [hash] }, deps);
  const row = await deps.records.get({ kind: 'address', id: [hash] });
  const { understood, words } = await readAs(text.messageBody.trim(), { address, row, about }, deps);
  const own = { id, channel: 'sms', address, at: deps.clock.now() } as const;
  const taskId = isForTask(understood) ? taskInHand(row, survey) : undefined;
  if (taskId) {
    if (objects(understood)) await hear({ ...own, about, understood: { kind: 'unsubscribe' }, words }, deps);
    const { kind } = await takeReply({ ...own, taskId, words }, deps);
    if (kind !== 'unknown-task') return { kind };
  }
  const outcome = await hear({ ...own, about, understood, words }, deps);
  const unread = outcome.kind === 'stray' || (!about && understood.kind === 'unsubscribe' && understood.words);
  if (!unread) return outcome;
  const { kind } = await takeStray({ ...own, words }, deps);
  return outcome.kind === 'stray' ? { kind } : outcome;
};

const objects = (understood: Understood): boolean =>
  understood.kind === 'unsubscribe' || ('objects' in understood && understood.objects === true);

/** Wishes go before any conversation, and machines take part in none; what else was said beside is part of it. */
const isForTask = (understood: Understood): boolean => {
  switch (understood.kind) {
    case 'unsubscribe':
      return understood.words !== undefined;
    case 'automatic':
      return understood.why === 'busy';
    case 'sign':
      return understood.mood !== 'none';
    default:
      return understood.kind === 'answer' || understood.kind === 'comment';
  }
};

/** The task that a person texted about after the last survey, if they did. */
const taskInHand = (row: AddressRow | undefined, survey: SurveyRow | undefined): string | undefined =>
  row?.thread && (!survey || sentAtOf(survey) < row.thread.at) ? row.thread.taskId : undefined;

const sentAtOf = (survey: SurveyRow): string => ('sentAt' in survey ? survey.sentAt : survey.dueAt);
