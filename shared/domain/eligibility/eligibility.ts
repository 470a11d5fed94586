import type { ProgramConfig } from '../../contracts/config.ts';
import type { BusinessEvent } from '../../contracts/event.ts';
import type { AddressRow, Channel, ContactRow, Reason } from '../../contracts/rows.ts';
import { firstMomentWithin } from '../calendar/hours.ts';
import { type Instant, later, plus } from '../instant.ts';

/** Everything a decision rests on; the same facts give the same decision. */
export interface Facts {
  readonly event: BusinessEvent;
  readonly contact: ContactRow;
  readonly addresses: readonly AddressRow[];
  readonly programId: string;
  readonly program: ProgramConfig;
  readonly settings: Settings;
  readonly now: Instant;
}

export interface Settings {
  readonly emailConsent: boolean;
  /** Milliseconds between two surveys to one person, across programmes. */
  readonly atMostOnceIn: number;
  readonly timezone: string;
}

type FatigueFacts = Pick<Facts, 'contact' | 'addresses' | 'programId' | 'program' | 'settings'> & {
  /** A survey does not stand in its own way. */
  readonly surveyId?: string;
};

export type Eligibility =
  | { readonly verdict: 'skipped'; readonly reasons: readonly Reason[] }
  | {
      readonly verdict: 'scheduled' | 'deferred';
      readonly reasons: readonly Reason[];
      readonly channel: Channel;
      readonly address: string;
      readonly timezone: string;
      readonly dueAt: Instant;
      readonly askBy: Instant;
    };

/** Decides whether, how and when to ask. Every rule that was looked at leaves its reason, also where it passed. */
export const judge = (facts: Facts): Eligibility => {
  const reasons: Reason[] = [];
  const note = (rule: string, verdict: Reason['verdict'], detail: string): boolean => {
    reasons.push({ rule, verdict, detail });
    return verdict !== 'fail';
  };
  const skipped = (): Eligibility => ({ verdict: 'skipped', reasons });

  const excluded = exclusionOf(facts);
  if (!note('conditions', excluded ? 'fail' : 'pass', excluded ?? 'Nothing in the event speaks against asking.')) return skipped();
  const reach = reachOf(facts);
  for (const reason of reach.reasons) reasons.push(reason);
  if (!reach.channel) return skipped();

  const timezone = zoneOf(facts);
  const due = plus(facts.event.occurredAt, facts.program.ask.after);
  const askBy = plus(due, facts.program.ask.within);
  const hours = reach.channel === 'email' ? facts.program.ask.emailHours : facts.program.ask.smsHours;
  const momentFrom = (earliest: Instant): Instant => firstMomentWithin(later(earliest, facts.now), hours, timezone);
  const moment = momentFrom(due);
  if (!note('age', moment > askBy ? 'fail' : 'pass', `Due ${due}; asking makes sense until ${askBy}.`)) return skipped();

  const free = freeFrom(facts, moment);
  const dueAt = free ? momentFrom(free.from) : moment;
  if (free && dueAt > askBy) {
    note('fatigue', 'fail', `${free.why}; free again ${free.from}, after ${askBy}.`);
    return skipped();
  }
  note('fatigue', free ? 'note' : 'pass', free ? `${free.why}; deferred to ${dueAt}.` : 'Not asked too recently.');
  note('timing', 'pass', `First moment within ${hours.from}-${hours.to} in ${timezone}: ${dueAt}.`);
  return { verdict: free ? 'deferred' : 'scheduled', reasons, channel: reach.channel, address: reach.address, timezone, dueAt, askBy };
};

const exclusionOf = ({ event, program }: Facts): string | undefined => {
  for (const [field, values] of Object.entries(program.ask.unless)) {
    const value = field in event ? event[field as keyof BusinessEvent] : event.properties?.[field];
    if (values.some((unwanted) => unwanted === value)) return `\`${field}\` is ${String(value)}.`;
  }
  return undefined;
};

type Reach = { readonly reasons: readonly Reason[] } & (
  | { readonly channel: Channel; readonly address: string }
  | { readonly channel?: undefined }
);

/** The first channel of the programme's order that has an address, consent and no suppression. */
const reachOf = (facts: Facts): Reach => {
  const reasons: Reason[] = [];
  for (const channel of facts.program.ask.by) {
    const obstacle = obstacleOf(channel, facts);
    const { detail, rule } = obstacle ?? { rule: 'reachable', detail: `By ${channel}, with ${basisOf(channel, facts)}.` };
    reasons.push({ rule, verdict: obstacle ? 'note' : 'pass', detail });
    const address = addressFor(channel, facts.contact);
    if (!obstacle && address) return { reasons, channel, address };
  }
  return { reasons: [...reasons, { rule: 'reachable', verdict: 'fail', detail: 'No channel of the programme is open to this person.' }] };
};

export const addressFor = (channel: Channel, { email, phone }: ContactRow): string | undefined => (channel === 'email' ? email : phone);

/** What stands against writing to this person on this channel now. */
export const obstacleOf = (
  channel: Channel,
  { contact, addresses, settings }: Pick<Facts, 'contact' | 'addresses' | 'settings'>,
): { rule: string; detail: string } | undefined => {
  if (!addressFor(channel, contact))
    return { rule: 'reachable', detail: `No ${channel === 'email' ? 'e-mail address' : 'phone number'} is known.` };
  const consent = channel === 'email' ? (contact.emailConsent ?? settings.emailConsent) : contact.smsConsent === true;
  if (!consent) return { rule: 'consent', detail: `No consent to ${channel}.` };
  const suppressed = addresses.find((row) => row.channel === channel)?.suppressed;
  return suppressed && { rule: 'suppression', detail: `Suppressed for ${channel} since ${suppressed.at}: ${suppressed.reason}.` };
};

const basisOf = (channel: Channel, { contact }: Facts): string => {
  if (channel === 'sms') return 'the consent given in the event';
  return contact.emailConsent === undefined ? 'the consent that the configuration takes for granted' : 'the consent given in the event';
};

const zoneOf = ({ contact, settings }: Facts): string =>
  contact.timezone && isZone(contact.timezone) ? contact.timezone : settings.timezone;

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/**
 * From when on the person may be asked again, when that is after `moment`: within the programme and across all, by
 * contact and by address.
 */
export const freeFrom = (
  { contact, addresses, programId, program, settings, surveyId }: FatigueFacts,
  moment: Instant,
): { readonly from: Instant; readonly why: string } | undefined => {
  const slots = [contact, ...addresses].flatMap((row) => Object.entries(row.asked)).filter(([, slot]) => slot.surveyId !== surveyId);
  const limits = slots.map(([asked, { at }]) => ({
    from: plus(at, asked === programId ? Math.max(program.atMostOnceIn, settings.atMostOnceIn) : settings.atMostOnceIn),
    why: `Asked by \`${asked}\` on ${at}`,
  }));
  const last = limits.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  return last && last.from > moment ? last : undefined;
};
