import * as z from 'zod/mini';
import { type Identity, SignInError } from '../../ports/ports.ts';

const GroupsSchema = z.union([z.array(z.string()), z.string()]);

export interface Claiming {
  /** Claim of the ID token that lists a person's groups. */
  readonly groupsClaim: string;
  /** Whether addresses are taken without `email_verified`, since the provider's own administrators alone enter them. */
  readonly trustsAddresses: boolean;
}

/**
 * Who an ID token names. Providers let people type in whatever address they like: one that the provider has not tried, or says
 * nothing of, identifies nobody.
 * @throws SignInError where it names nobody.
 */
export const identityOf = (
  claims: Readonly<Record<string, unknown>>,
  { groupsClaim, trustsAddresses }: Claiming,
): Identity => {
  const { email, name, email_verified: verified } = claims;
  // Some providers write it as text.
  const isTried = verified === undefined ? trustsAddresses : verified === true || verified === 'true';
  if (typeof email !== 'string' || !isTried)
    throw new SignInError('The sign-in gave no verified e-mail address. Ask whoever runs it to add one.');
  const groups = GroupsSchema.safeParse(claims[groupsClaim]);
  return {
    email: email.toLowerCase(),
    name: typeof name === 'string' && name !== '' ? name : email,
    groups: groups.success ? [groups.data].flat() : [],
  };
};
