import type { Customer } from '../../../contracts/event.ts';
import { fieldsOf, isNothing, leftOut, type Reader } from './field.ts';
import type { Channels } from './objecting-names.ts';
import { objectedTo } from './objections.ts';
import { readTruth } from './truth.ts';

type Consents = Pick<Customer, 'smsConsent' | 'emailConsent'>;
type Fields = Readonly<Record<string, unknown>>;

const within = 'customer.';

/**
 * Whether somebody may be written to, by mail and by text. An objection counts in whichever field it stands, and against a consent
 * beside it; a consent only in the field that is for it.
 */
export const readConsents = (fields: Fields, reader: Reader): Consents => ({
  ...reader.take('smsConsent', readTruth(fields.smsConsent), within),
  ...reader.take('emailConsent', readTruth(fields.emailConsent), within),
  ...together(fields, reader),
  ...against(objectedTo(fields, reader, { within })),
  ...against(objectedTo(fieldsOf(fields.properties) ?? {}, reader, { within: `${within}properties.` })),
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

/** The consents that objections leave of those channels: none. */
const against = (channels: Channels): Consents => Object.fromEntries(channels.map((channel) => [channel, false]));

/** Objections that stand beside the customer, where they can only be the customer's. */
export const objectionsBeside = (fields: Fields, reader: Reader): Consents => ({
  ...against(objectedTo(fields, reader, { within: '' })),
  ...against(objectedTo(fieldsOf(fields.properties) ?? {}, reader, { within: 'properties.' })),
});
