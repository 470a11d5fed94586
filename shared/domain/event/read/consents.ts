import type { Customer } from '../../../contracts/event.ts';
import { fieldsOf, isNothing, leftOut, type Reader, shown } from './field.ts';
import { bareName } from './known-as.ts';
import { readObjection, readTruth } from './truth.ts';

type Consents = Pick<Customer, 'smsConsent' | 'emailConsent'>;
type Fields = Readonly<Record<string, unknown>>;
type Channels = readonly (keyof Consents)[];

const within = 'customer.';
const both: Channels = ['emailConsent', 'smsConsent'];

const named = (names: string, against: Channels) => names.split(' ').map((name) => [name, against] as const);

/** Fields that object, by what they object to; in small letters, without what joins their words. */
const objections: ReadonlyMap<string, Channels> = new Map([
  ...named('optout optedout hasoptedout optedoutat optoutat unsubscribed isunsubscribed unsubscribedat', both),
  ...named('donotcontact dnc donotsurvey', both),
  ...named('emailoptout emailoptedout hasoptedoutofemail donotemail emailunsubscribed', ['emailConsent']),
  ...named('smsoptout smsoptedout donottext donotsms', ['smsConsent']),
]);

/**
 * Whether somebody may be written to, by mail and by text. An objection counts in whichever field it stands, and against a consent
 * beside it; a consent only in the field that is for it.
 */
export const readConsents = (fields: Fields, reader: Reader): Consents => ({
  ...reader.take('smsConsent', readTruth(fields.smsConsent), within),
  ...reader.take('emailConsent', readTruth(fields.emailConsent), within),
  ...together(fields, reader),
  ...objectedTo(fields, reader),
});

/** `consent` for each channel, or for all of them: `false` is an objection to any, `true` says nothing of what to. */
const together = ({ consent, smsConsent, emailConsent }: Fields, reader: Reader): Consents => {
  if (isNothing(consent)) return {};
  const channels = fieldsOf(consent);
  if (!channels && readTruth(consent).value === false) return { emailConsent: false, smsConsent: false };
  if (!channels) {
    reader.take('consent', leftOut('says not to what: send `emailConsent` or `smsConsent`'), within);
    return {};
  }
  const read = {
    ...reader.take('smsConsent', readTruth(channels.sms), within),
    ...reader.take('emailConsent', readTruth(channels.email), within),
  };
  return {
    ...((read.smsConsent === false || isNothing(smsConsent)) && pick(read, 'smsConsent')),
    ...((read.emailConsent === false || isNothing(emailConsent)) && pick(read, 'emailConsent')),
  };
};

const pick = (consents: Consents, name: keyof Consents): Consents =>
  consents[name] === undefined ? {} : { [name]: consents[name] };

const objectedTo = (fields: Fields, reader: Reader): Consents => {
  const heard = Object.entries(fields).flatMap(([name, value]) => {
    const against = objections.get(bareName(name));
    if (!against) return [];
    const { value: objects, note } = readObjection(value);
    if (objects || note)
      reader.notes.push({ field: `${within}${shown(name)}`, done: note ?? 'is read as an objection' });
    return objects ? against : [];
  });
  return Object.fromEntries(heard.map((name) => [name, false]));
};
