import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { type OptOutScope, withProgram } from '../../shared/domain/contact/opt-out.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { own } from '../../shared/domain/own.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { currentContact } from '../../shared/steps/contact/current-contact.ts';
import type { RespondDeps } from './respond.ts';
import { type Address, addressesOf, findUnsubscribable, type Unsubscribe } from './unsubscribe.ts';

/** For whoever pressed the wrong button, on the page that said what it did; later only a person here takes it back. */
const undoWithin = 60 * 60_000;

/**
 * Takes back what the customer stopped just now by this link, and nothing else: not what they said by text or reply or by the link of
 * another survey, not what their mail provider said, not what was stopped long ago. Pressed again it changes nothing.
 */
export const undoUnsubscribe = async (token: string, scope: OptOutScope, deps: RespondDeps): Promise<Unsubscribe> => {
  const survey = await findUnsubscribable(token, deps);
  if (!survey) return { kind: 'invalid-link' };
  const undone = scope === 'program' ? await resumeProgram(survey, deps) : await liftAll(survey, scope, deps);
  if (!undone) return { kind: 'asked', survey, token };
  await forget(survey.id, deps);
  return { kind: 'undone', scope, survey, token };
};

/** Whether it is this survey's act, and not an old one. */
const isOwn = (
  act: { readonly at: string; readonly surveyId?: string | undefined } | undefined,
  { id }: SurveyRow,
  { clock }: RespondDeps,
): boolean => act?.surveyId === id && millisecondsOf(clock.now()) - millisecondsOf(act.at) <= undoWithin;

const liftAll = async (survey: SurveyRow, scope: OptOutScope, deps: RespondDeps): Promise<boolean> => {
  const lifted: boolean[] = [];
  for (const address of await addressesOf(survey, scope, deps)) lifted.push(await lift(address, survey, deps));
  return lifted.includes(true);
};

const lift = ({ channel, address }: Address, survey: SurveyRow, deps: RespondDeps): Promise<boolean> =>
  untilCommitted(async () => {
    const { records, keyring } = deps;
    const found = await records.get({ kind: 'address', id: [addressHash(channel, address, keyring.addresses)] });
    if (found?.suppressed?.reason !== 'unsubscribed' || !isOwn(found.suppressed, survey, deps))
      return { commit: nothingToCommit, value: false };
    return { commit: await records.commit([{ put: { ...found, suppressed: undefined } }]), value: true };
  });

const resumeProgram = (survey: SurveyRow, deps: RespondDeps): Promise<boolean> =>
  untilCommitted(async () => {
    const contact = await currentContact(survey.contactId, deps.records);
    if (!contact || !isOwn(own(contact.leftBy ?? {}, survey.program), survey, deps))
      return { commit: nothingToCommit, value: false };
    return { commit: await deps.records.commit([{ put: withProgram(contact, survey.program) }]), value: true };
  });

/** A programme that was left by mistake has driven nobody away. */
const forget = (surveyId: string, { records }: RespondDeps): Promise<void> =>
  untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [surveyId] });
    if (!survey?.optedOutAt) return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: { ...survey, optedOutAt: undefined } }]), value: undefined };
  });
