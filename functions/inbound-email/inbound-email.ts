import { PermanentError } from '../../shared/ports/errors.ts';
import { answerSurvey } from './answer-survey.ts';
import { findSurvey } from './find-survey.ts';
import type { InboundEmailDeps, InboundEmailOutcome, Incoming } from './incoming.ts';
import { noteMail, noteUnread } from './note-mail.ts';
import { readReceivedMail } from './read-received.ts';
import { type Received, readReceived, readReplay, replayed } from './received.ts';
import { replyToTask, taskFor } from './reply-to-task.ts';
import { isForged } from './sender.ts';
import { type Aside, setAside } from './set-aside.ts';
import { replyOfStaff, tellIfStaff } from './staff/reply-of-staff.ts';
import { withoutSurvey } from './without-survey.ts';

export type { InboundEmailDeps, InboundEmailOutcome } from './incoming.ts';

/**
 * Takes a mail that arrived at the domain of replies: an answer to a survey, a comment on one, a wish, or something for a
 * person. Nothing that a person wrote goes nowhere; what a machine wrote, or what failed a check, is listed.
 * @throws PermanentError for what is no notice of SES; it is parked.
 */
export const inboundEmail = async (body: string, deps: InboundEmailDeps): Promise<InboundEmailOutcome> => {
  const received = readReceived(body) ?? (await wanted(body, deps));
  if (!received)
    throw new PermanentError(
      'Not a notice of a received mail. Only the receipt rule of SES may publish to this topic.',
    );
  const refusal = refusalOf(received);
  if (refusal) {
    await noteUnread(received, deps);
    await tellIfStaff(received, deps);
    return aside(received, { why: refusal }, deps);
  }
  const raw = await deps.fetchMail(received.key);
  if (!raw) return aside(received, { why: 'gone' }, deps);
  const incoming = { ...(await readReceivedMail(raw, received)), received };
  await noteMail(incoming, deps);
  return take(incoming, deps);
};

const take = async (incoming: Incoming, deps: InboundEmailDeps): Promise<InboundEmailOutcome> => {
  const ofStaff = await replyOfStaff(incoming, deps);
  if (ofStaff) return ofStaff;
  const task = await taskFor(incoming, deps);
  if (task) return replyToTask(task, incoming, deps);
  const found = await findSurvey(incoming.mail, incoming.received, deps);
  return found ? answerSurvey(found.survey, incoming, deps) : withoutSurvey(incoming, deps);
};

/** What a person wants taken after all. */
const wanted = async (body: string, { records }: InboundEmailDeps): Promise<Received | undefined> => {
  const id = readReplay(body);
  const row = id === undefined ? undefined : await records.get({ kind: 'unheard', id: [id] });
  return row && replayed(row);
};

/** What is dangerous or feigned never becomes an answer by itself; nobody is called for it. */
const refusalOf = ({ verdicts }: Received): 'virus' | 'forged' | 'spam' | undefined => {
  if (verdicts.virus === 'FAIL') return 'virus';
  if (isForged(verdicts)) return 'forged';
  return verdicts.spam === 'FAIL' ? 'spam' : undefined;
};

export const aside = async (received: Received, why: Aside, deps: InboundEmailDeps): Promise<InboundEmailOutcome> => {
  await setAside(received, why, deps);
  return { kind: 'aside' };
};
