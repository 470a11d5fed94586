import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { type OptOutScope, withProgram } from '../../shared/domain/contact/opt-out.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { currentContact } from '../../shared/steps/contact/current-contact.ts';
import type { RespondDeps } from './respond.ts';
import { type Address, addressesOf, findUnsubscribable, type Unsubscribe } from './unsubscribe.ts';

/** For whoever pressed the wrong button, on the page that said what it did; later only a person here takes it back. */
const undoWithin = 60 * 60_000;

/**
 * Takes back what the customer stopped just now by this link, and nothing else: not what they said by text or reply, not
 * what their mail provider said, not what was stopped long ago. Pressed again it changes nothing.
 */
export const undoUnsubscribe = async (token: string, scope: OptOutScope, deps: RespondDeps): Promise<Unsubscribe> => {
  const survey = await findUnsubscribable(token, deps);
  if (!survey) return { kind: 'invalid-link' };
  const { optedOutAt } = survey;
  if (optedOutAt === undefined || !isRecent(optedOutAt, deps)) return { kind: 'asked', survey, token };
  if (scope === 'program') await resumeProgram(survey, deps);
  else for (const address of await addressesOf(survey, scope, deps)) await lift(address, deps);
  await forget(survey.id, deps);
  return { kind: 'undone', scope, survey, token };
};

const isRecent = (at: string, { clock }: RespondDeps): boolean =>
  millisecondsOf(clock.now()) - millisecondsOf(at) <= undoWithin;

const lift = ({ channel, address }: Address, deps: RespondDeps): Promise<void> =>
  untilCommitted(async () => {
    const { records, keyring } = deps;
    const found = await records.get({ kind: 'address', id: [addressHash(channel, address, keyring.addresses)] });
    const suppressed = found?.suppressed;
    if (!found || suppressed?.reason !== 'unsubscribed' || !isRecent(suppressed.at, deps))
      return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: { ...found, suppressed: undefined } }]), value: undefined };
  });

const resumeProgram = ({ contactId, program }: SurveyRow, { records }: RespondDeps): Promise<void> =>
  untilCommitted(async () => {
    const contact = await currentContact(contactId, records);
    const next = contact && withProgram(contact, program);
    if (!next || next === contact) return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: next }]), value: undefined };
  });

/** A programme that was left by mistake has driven nobody away. */
const forget = (surveyId: string, { records }: RespondDeps): Promise<void> =>
  untilCommitted(async () => {
    const survey = await records.get({ kind: 'survey', id: [surveyId] });
    if (!survey?.optedOutAt) return { commit: nothingToCommit, value: undefined };
    return { commit: await records.commit([{ put: { ...survey, optedOutAt: undefined } }]), value: undefined };
  });
