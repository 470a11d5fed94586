import { numberKinds } from '#number-kinds';
import { numberIn } from './phone.ts';

/** In the order in which their patterns are listed, that of libphonenumber. */
const listed = ['mobile', 'toll-free', 'premium', 'voicemail', 'company', 'pager', 'voip', 'shared-cost'] as const;
type Listed = (typeof listed)[number];

/** `landline`: fits the plan of its country and is nothing else, or is not in use. `impossible`: fits no plan. */
export type NumberKind = Listed | 'landline' | 'impossible';

/**
 * What sort of number one in E.164 is. A number that its country gives to mobile phones and landlines alike is `mobile`:
 * nobody can tell, and the carrier will.
 */
export const numberKindOf = (phone: string): NumberKind => {
  const number = numberIn(phone);
  if (!number?.isValid) return 'impossible';
  const { national, countries } = number;
  const kinds = countries.flatMap((country) => kindsIn(country, national));
  return kinds.includes('mobile') ? 'mobile' : (kinds[0] ?? 'landline');
};

const kindsIn = (country: string, national: string): readonly Listed[] => {
  const kinds = numberKinds();
  const patterns = Object.hasOwn(kinds, country) ? (kinds[country] ?? '').split('!') : [];
  return listed.filter((_, at) => {
    const pattern = patterns[at];
    return pattern && new RegExp(`^(?:${pattern.replaceAll('d', '\\d')})$`).test(national);
  });
};

/** Numbers over the Internet are not texted: few of them take texts, and a mail costs nobody anything. */
const inWords: Readonly<Record<NumberKind, string | undefined>> = {
  mobile: undefined,
  landline: 'it is a landline, or not in use',
  impossible: 'there is no such number',
  'toll-free': 'it is a toll-free number',
  premium: 'it is a premium-rate number',
  voicemail: 'it is a voice mailbox',
  company: 'it is a company’s number for calls',
  pager: 'it is a pager',
  voip: 'it is a number over the Internet',
  'shared-cost': 'it is a number with shared costs',
};

/** Why a number is not texted; undefined where texts may reach it. */
export const whyNotTexted = (phone: string): string | undefined => inWords[numberKindOf(phone)];
