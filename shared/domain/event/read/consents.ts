import type { Customer } from '../../../contracts/event.ts';
import { fieldsOf, isNothing, leftOut, type Reader } from './field.ts';
import { readTruth } from './truth.ts';

type Consents = Pick<Customer, 'smsConsent' | 'emailConsent'>;
type Fields = Readonly<Record<string, unknown>>;

const within = 'customer.';

/** Fields that object, by what they object to; in small letters, without what joins their words. */
const objections: ReadonlyMap<string, readonly (keyof Consents)[]> = new Map<string, readonly (keyof Consents)[]>([
  ...['optout', 'optedout', 'hasoptedout', 'unsubscribed', 'isunsubscribed', 'donotcontact', 'dnc', 'donotsurvey'].map(
    (name) => [name, ['emailConsent', 'smsConsent']] as const,
  ),
  ...['emailoptout', 'emailoptedout', 'hasoptedoutofemail', 'donotemail', 'emailunsubscribed'].map(
    (name) => [name, ['emailConsent']] as const,
  ),
  ...['smsoptout', 'smsoptedout', 'donottext', 'donotsms'].map((name) => [name, ['smsConsent']] as const),
]);

/**
 * Whether somebody may be written to, by mail and by text. An objection counts in whichever field it stands, and against a consent
 * beside it; a consent only in the field that is for it.
 */
export const readConsents = (fields: Fields, reader: Reader): Consents => {
  const { email, sms } = together(fields.consent);
  const said = {
    ...reader.take('smsConsent', readTruth(isNothing(fields.smsConsent) ? sms : fields.smsConsent), within),
    ...reader.take('emailConsent', readTruth(isNothing(fields.emailConsent) ? email : fields.emailConsent), within),
  };
  return { ...said, ...objectedTo(fields, reader) };
};

/** `consent: false` is an objection to either; `true` says nothing of what to. */
const together = (consent: unknown): { readonly email?: unknown; readonly sms?: unknown } => {
  const { email, sms } = fieldsOf(consent) ?? {};
  const isNo = readTruth(consent).value === false;
  return isNo ? { email: false, sms: false } : { email, sms };
};

const objectedTo = (fields: Fields, reader: Reader): Consents => {
  if (readTruth(fields.consent).value === true)
    reader.take('consent', leftOut('says not to what: send `emailConsent` or `smsConsent`'), within);
  const heard = Object.entries(fields).flatMap(([name, value]) => {
    const against = objections.get(name.toLowerCase().replace(/[\s_.-]/g, ''));
    if (!against || readTruth(value).value !== true) return [];
    reader.notes.push({ field: `${within}${name}`, done: 'is read as an objection' });
    return against;
  });
  return Object.fromEntries(heard.map((name) => [name, false]));
};
