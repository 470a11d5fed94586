import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../shared/adapters/oidc/identity.ts';

const claiming = { groupsClaim: 'groups', trustsAddresses: false };
const claims = { email: 'Mara@OakAndEmber.example', name: 'Mara', groups: ['heardback-managers'] };

describe('who a sign-in names', () => {
  it.each([true, 'true'])('is whose address the provider has tried (%j)', (verified) => {
    const identity = identityOf({ ...claims, email_verified: verified }, claiming);
    expect(identity).toEqual({ email: 'mara@oakandember.example', name: 'Mara', groups: ['heardback-managers'] });
  });

  it.each([undefined, false, 'false', null, 0, 1, 'yes', '', 'TRUE '])(
    'is nobody where the provider says %j of the address',
    (verified) => {
      expect(() => identityOf({ ...claims, email_verified: verified }, claiming)).toThrow(/no verified/);
    },
  );

  it('is taken at the word of a provider that says nothing, where the configuration trusts it, and never against it', () => {
    const trusting = { ...claiming, trustsAddresses: true };
    expect(identityOf(claims, trusting).email).toBe('mara@oakandember.example');
    expect(() => identityOf({ ...claims, email_verified: false }, trusting)).toThrow(/no verified/);
    expect(() => identityOf({ name: 'Mara' }, trusting)).toThrow(/no verified/);
  });

  it('has no groups but those that are a list of texts, or one', () => {
    const groupsOf = (groups: unknown) => identityOf({ ...claims, email_verified: true, groups }, claiming).groups;
    expect(groupsOf('one')).toEqual(['one']);
    for (const odd of [undefined, null, 7, [7], { length: 1 }]) expect(groupsOf(odd)).toEqual([]);
  });
});
