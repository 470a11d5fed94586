import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { askedOf } from '../../shared/domain/conversation/asked-of.ts';
import { understandText } from '../../shared/domain/reply/understand.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import type { Timer } from '../../shared/ports/ports.ts';
import { type HearDeps, type HeardOutcome, hear } from '../../shared/steps/conversation/hear.ts';
import { takeReply } from '../../shared/steps/conversation/take-reply.ts';
import { type StrayOutcome, takeStray } from '../../shared/steps/conversation/take-stray.ts';
import { askedAt } from '../../shared/steps/survey/find-asked.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
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
  const [survey] = inOrder(await askedAt({ channel: 'sms', address }, deps));
  const about = survey && { survey, program: await deps.programs.find(survey.programHash) };
  const asked = about
    ? askedOf(about.survey, about.program.survey)
    : { scale: nothing, language: deps.config.brand.language };
  const words = text.messageBody.trim();
  const understood = understandText(words, asked);
  const taskId = isCommand(understood) ? undefined : await taskInHand(address, survey, deps);
  if (taskId) {
    const reply = { id: text.inboundMessageId, taskId, channel: 'sms', address, words, at: deps.clock.now() } as const;
    const { kind } = await takeReply(reply, deps);
    if (kind !== 'unknown-task') return { kind };
  }
  const message = {
    id: text.inboundMessageId,
    channel: 'sms',
    address,
    at: deps.clock.now(),
    about,
    understood,
    words,
  } as const;
  const outcome = await hear(message, deps);
  if (outcome.kind !== 'stray') return outcome;
  return takeStray({ id: text.inboundMessageId, channel: 'sms', address, words, at: deps.clock.now() }, deps);
};

/** Wishes that go before any conversation. */
const isCommand = ({ kind }: Understood): boolean => kind === 'unsubscribe' || kind === 'resume' || kind === 'help';

/** The task that a person texted about after the last survey, if they did. */
const taskInHand = async (
  address: string,
  survey: SurveyRow | undefined,
  { records, keyring }: InboundSmsDeps,
): Promise<string | undefined> => {
  const row = await records.get({ kind: 'address', id: [addressHash('sms', address, keyring.addresses)] });
  return row?.thread && (!survey || sentAtOf(survey) < row.thread.at) ? row.thread.taskId : undefined;
};

/** Where nothing was asked no number is a rating. */
const nothing = { low: 1, high: 0 };

/** Of several the one texted last: people answer what they see at the bottom. */
const inOrder = (surveys: readonly SurveyRow[]): readonly SurveyRow[] =>
  surveys.toSorted((a, b) => (sentAtOf(a) < sentAtOf(b) ? 1 : -1));

const sentAtOf = (survey: SurveyRow): string => ('sentAt' in survey ? survey.sentAt : survey.dueAt);
