import type { Customer } from '../../../contracts/event.ts';
import { bareName } from './known-as.ts';

export type Channels = readonly (keyof Pick<Customer, 'smsConsent' | 'emailConsent'>)[];

/** What a field's name alone says of being written to. */
export interface NameSaid {
  /** `objects`: anything in it but a no is an objection. `permits`: a no in it is one, a yes no consent yet. */
  readonly how: 'objects' | 'permits';
  readonly to: Channels;
  /** Of advertisements, or of nothing in particular: whoever did not ask for them has not forbidden to be asked how it went. */
  readonly isMarketing: boolean;
}

const topic =
  '(?:e?mails?|emailing|bulkemails?|(?:all)?emails|sms|texts?|textmessages?|mobile|messages?|contact|surveys?|' +
  'marketing|communications?|newsletters?|mailings?|promotions?)';
const topics = `(?:${topic}){0,2}`;
const ofWhom = '(?:is|has|was|hs|may|customer|contact|user|gdpr)*';
const when = '(?:at|on|date|time|flag)?';
const joint = '(?:of|from|for|to)?(?:receive|receiving|send|sending|all)?';
const either = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`);

/** In small letters, without what joins the words of a name. Whole: `unsubscribe_url` objects to nothing. */
const objecting = either(
  `${ofWhom}${topics}(?:optout|optedout|unsubscribed?|blacklisted|blocklisted|suppressed)${joint}${topics}${when}`,
  `${ofWhom}(?:donot|dont|never)(?:send|allow|accept|receive)?(?:${topic}){1,2}`,
  'no(?:emails?|sms|contact|surveys?|marketing)',
  `${ofWhom}${topic}(?:blocked|suppressed)`,
  `blocked${topic}`,
  'donotdisturb|dnc|markedemailasspam',
);
/** A bare `accepted` or `allowed` may be about anything: only with what was. */
const permitting = either(
  `${ofWhom}${topics}(?:optin|optedin|subscribed?|consent(?:ed|given)?)${joint}${topics}${when}`,
  `${ofWhom}(?:${topic}){1,2}(?:permission|allowed|accepted)${when}`,
  `${ofWhom}(?:allow|accept|receive)s?(?:receiving|sending|send)?(?:${topic}){1,2}`,
  `can(?:be)?(?:${topic}|contacted|emailed|texted|surveyed)`,
  'newsletters?|contactable|emailable',
);

/** What is no writing at all: letters on paper, calls, machines. */
const elsewhere = /(?:postal|phone|call|fax|push|directmail|donotmail|nomail)/;

/** What a field is about by its name; undefined for one that has nothing to do with whether somebody may be written to. */
export const saidByName = (name: string): NameSaid | undefined => {
  const bare = bareName(name);
  if (bare.length > 60 || elsewhere.test(bare)) return undefined;
  if (objecting.test(bare)) return { how: 'objects', to: channelsIn(bare), isMarketing: false };
  return permitting.test(bare)
    ? { how: 'permits', to: channelsIn(bare), isMarketing: advertising.test(bare) }
    : undefined;
};

const advertising = /marketing|newsletter|promotion|mailing|communication|^(?:is|has)?(?:subscribed?|opt(?:ed)?in)$/;

const channelsIn = (bare: string): Channels => {
  const [byMail, byText] = [/mail|newsletter/.test(bare), /sms|text|mobile/.test(bare)];
  if (byMail === byText) return ['emailConsent', 'smsConsent'];
  return byMail ? ['emailConsent'] : ['smsConsent'];
};

/** Whether a field is one that holds what was said, as a word (`status: "unsubscribed"`) or by channel (`preferences: { email: false }`). */
export const holdsWords = (name: string): NameSaid | undefined => {
  const bare = bareName(name);
  return bare.length <= 60 && holder.test(bare)
    ? { how: 'permits', to: channelsIn(bare), isMarketing: advertising.test(bare) }
    : undefined;
};

const holder =
  /(?:status|state|subscri(?:be|bed|ption|ptions)|consents?|permissions?|preferences?|opt(?:in|out)s?|marketing|newsletter|privacy|communications?)$/;
