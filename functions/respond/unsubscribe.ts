import type { SurveyRow } from '../../shared/contracts/rows.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { checkLink } from '../../shared/domain/link/token.ts';
import { suppress } from '../../shared/runtime/suppress.ts';
import type { RespondDeps } from './respond.ts';

export type Unsubscribe =
  | { readonly kind: 'invalid-link' }
  | { readonly kind: 'asked' | 'done'; readonly survey: SurveyRow; readonly token: string };

/** Shows what pressing the button will do; changes nothing, since mail scanners open every link. */
export const askToUnsubscribe = async (token: string, deps: RespondDeps): Promise<Unsubscribe> => {
  const survey = await find(token, deps);
  return survey ? { kind: 'asked', survey, token } : { kind: 'invalid-link' };
};

/** No more surveys to this address, from any programme, from this moment on (RFC 8058 and the button of the page). */
export const unsubscribe = async (token: string, deps: RespondDeps): Promise<Unsubscribe> => {
  const survey = await find(token, deps);
  if (!survey) return { kind: 'invalid-link' };
  const { channel, contactId } = survey;
  const hash = addressHash(channel, survey.address, deps.keyring.addresses);
  await suppress({ hash, channel, contactId, reason: 'unsubscribed', at: deps.clock.now() }, deps.records);
  return { kind: 'done', survey, token };
};

/** An expired link still unsubscribes: whoever wants to leave may. */
const find = async (token: string, { keyring, clock, records }: RespondDeps): Promise<SurveyRow | undefined> => {
  const checked = checkLink(token, 'unsubscribe', { key: keyring.links, now: clock.now() });
  return checked.kind === 'forged' ? undefined : records.get({ kind: 'survey', id: [checked.link.id] });
};
