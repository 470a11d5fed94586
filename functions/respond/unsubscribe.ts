import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { type OptOutScope, withoutProgram } from '../../shared/domain/contact/opt-out.ts';
import { checkLink } from '../../shared/domain/link/token.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { currentContact } from '../../shared/steps/contact/current-contact.ts';
import { suppress } from '../../shared/steps/contact/suppress.ts';
import { noteOptOut } from '../../shared/steps/survey/note-opt-out.ts';
import type { RespondDeps } from './respond.ts';

export type Unsubscribe =
  | { readonly kind: 'invalid-link' }
  | { readonly kind: 'asked'; readonly survey: SurveyRow; readonly token: string }
  | {
      readonly kind: 'done' | 'undone';
      readonly scope: OptOutScope;
      readonly survey: SurveyRow;
      readonly token: string;
    };

/** Shows what pressing the button will do; changes nothing, since mail scanners open every link. */
export const askToUnsubscribe = async (token: string, deps: RespondDeps): Promise<Unsubscribe> => {
  const survey = await findUnsubscribable(token, deps);
  return survey ? { kind: 'asked', survey, token } : { kind: 'invalid-link' };
};

/**
 * Stops, from this moment on, all surveys to the person, those of the programme that asked, or those by the channel that it
 * used. Everything is what one click in a mail program means (RFC 8058).
 */
export const unsubscribe = async (token: string, scope: OptOutScope, deps: RespondDeps): Promise<Unsubscribe> => {
  const survey = await findUnsubscribable(token, deps);
  if (!survey) return { kind: 'invalid-link' };
  const noted = scope === 'program' && (await optOutOfProgram(survey, deps));
  if (!noted) for (const address of await addressesOf(survey, scope, deps)) await stop(address, survey, deps);
  await noteOptOut(survey.id, deps.clock.now(), deps.records);
  return { kind: 'done', scope, survey, token };
};

export type Address = Pick<SurveyRow, 'channel' | 'address'>;

/** The address that was written to first: it is stopped even if the next call fails. Stopped twice is stopped once. */
export const addressesOf = async (
  { channel, address, contactId }: SurveyRow,
  scope: OptOutScope,
  deps: RespondDeps,
): Promise<readonly Address[]> => {
  const used = { channel, address };
  if (scope === 'channel') return [used];
  const contact = await currentContact(contactId, deps.records);
  return [
    used,
    ...(contact?.email ? [{ channel: 'email' as const, address: contact.email }] : []),
    ...(contact?.phone ? [{ channel: 'sms' as const, address: contact.phone }] : []),
  ];
};

const stop = (
  { channel, address }: Address,
  { contactId, id: surveyId }: SurveyRow,
  { keyring, clock, records }: RespondDeps,
): Promise<void> => {
  const hash = addressHash(channel, address, keyring.addresses);
  return suppress({ hash, channel, contactId, reason: 'unsubscribed', at: clock.now(), surveyId }, records);
};

/** Whether it could be noted: an erased contact has no row for it, and its address is stopped instead. */
const optOutOfProgram = ({ contactId, program, id: surveyId }: SurveyRow, deps: RespondDeps): Promise<boolean> =>
  untilCommitted(async () => {
    const contact = await currentContact(contactId, deps.records);
    if (!contact) return { commit: nothingToCommit, value: false };
    const next = withoutProgram(contact, program, { surveyId, at: deps.clock.now() });
    return { commit: next === contact ? nothingToCommit : await deps.records.commit([{ put: next }]), value: true };
  });

/** An expired link still unsubscribes: whoever wants to leave may. */
export const findUnsubscribable = async (
  token: string,
  { keyring, clock, records }: RespondDeps,
): Promise<SurveyRow | undefined> => {
  const checked = checkLink(token, 'unsubscribe', { key: keyring.links, now: clock.now() });
  return checked.kind === 'forged' ? undefined : records.get({ kind: 'survey', id: [checked.link.id] });
};
