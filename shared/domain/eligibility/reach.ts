import type { Channel } from '../../contracts/rows/base.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { Reason } from '../../contracts/rows/event.ts';
import { whyNotMailed } from '../contact/mail-reach.ts';
import { objectionTo } from '../contact/may-write.ts';
import { whyNotTexted } from '../contact/number-kind.ts';
import { own } from '../own.ts';
import { countryOf } from '../timing/country.ts';
import type { Facts, Person, Settings } from './facts.ts';

type Reachable = Person & { readonly settings: Settings };

export type Reach = { readonly reasons: readonly Reason[]; readonly country: string | undefined } & (
  | { readonly channel: Channel; readonly address: string }
  | { readonly channel?: undefined }
);

/** The first channel of the programme's order that has an address, a basis on which to ask, and no suppression. */
export const reachOf = (facts: Pick<Facts, 'contact' | 'addresses' | 'program' | 'settings'>): Reach => {
  const reasons: Reason[] = [];
  const country = countryOfContact(facts.contact);
  for (const channel of facts.program.ask.by) {
    const obstacle = obstacleOf(channel, facts);
    const address = addressFor(channel, facts.contact);
    reasons.push(
      obstacle
        ? { ...obstacle, verdict: 'note' }
        : {
            rule: 'reachable',
            verdict: 'pass',
            detail: `By ${channel}, on the basis of ${basisOf(channel, facts).detail}.`,
          },
    );
    if (!obstacle && address) return { reasons, country, channel, address };
  }
  return {
    reasons: [
      ...reasons,
      { rule: 'reachable', verdict: 'fail', detail: 'No channel of the programme is open to this person.' },
    ],
    country,
  };
};

export const addressFor = (channel: Channel, { email, phone }: ContactRow): string | undefined =>
  channel === 'email' ? email : phone;

/** What stands against writing to this person on this channel now. */
export const obstacleOf = (channel: Channel, person: Reachable): { rule: string; detail: string } | undefined => {
  const address = addressFor(channel, person.contact);
  if (!address)
    return { rule: 'reachable', detail: `No ${channel === 'email' ? 'e-mail address' : 'phone number'} is known.` };
  const unfit = unfitFor(channel, address);
  if (unfit) return { rule: 'reachable', detail: unfit };
  const basis = basisOf(channel, person);
  if (!basis.given) return { rule: 'consent', detail: `No consent to ${channel}: ${basis.detail}.` };
  const rows = person.addresses.filter((row) => row.channel === channel);
  const [objection] = rows.flatMap((row) => objectionTo('survey', row) ?? []);
  return (
    objection && {
      rule: 'suppression',
      detail: `Suppressed for ${channel} since ${objection.at}: ${objection.reason}.`,
    }
  );
};

/** The address itself stands against it, whoever agreed to what. */
const unfitFor = (channel: Channel, address: string): string | undefined => {
  const why = channel === 'email' ? whyNotMailed(address) : whyNotTexted(address);
  if (!why) return undefined;
  return channel === 'email' ? `No mail reaches this address: ${why}.` : `No text reaches this number: ${why}.`;
};

/** On what a person may be asked, by channel and country. */
const basisOf = (
  channel: Channel,
  { contact, settings }: Reachable,
): { readonly given: boolean; readonly detail: string } => {
  const country = countryOfContact(contact) ?? 'country unknown';
  if (channel === 'sms') {
    return contact.smsConsent === true
      ? { given: true, detail: `consent given to the company (${country})` }
      : { given: false, detail: `texts need consent everywhere (${country})` };
  }
  if (contact.emailConsent !== undefined)
    return {
      given: contact.emailConsent,
      detail: `consent ${contact.emailConsent ? 'given to' : 'withheld from'} the company (${country})`,
    };
  const rule = own(settings.emailBasis, country) ?? (settings.emailConsent ? 'existing-customer' : 'consent');
  return rule === 'existing-customer'
    ? { given: true, detail: `an existing customer who can object (${country})` }
    : { given: false, detail: `consent is asked for (${country}) and none is known` };
};

/** The country whose law holds for a person. */
export const countryOfContact = ({ properties, phone, locale, timezone }: ContactRow): string | undefined =>
  countryOf({
    country: typeof properties?.country === 'string' ? properties.country : undefined,
    phone,
    locale,
    timezone,
  });
